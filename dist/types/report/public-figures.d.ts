import { type Hidden, type HiddenRows } from './hidden-rows.js';
import type { ClassReport, Figure, Figures, TallyFigures } from './report.js';
export declare const SUPPRESSED: Figure;
/** Whose figures they are: the rows, all rows that they are part of, and whether the reference group is hidden. */
interface Owner {
    readonly rows: HiddenRows;
    readonly tally: TallyFigures | null;
    readonly all: HiddenRows;
    readonly referenceHidden?: boolean;
}
/** The figures of some rows, with those hidden that tell too much. */
export declare function publicFigures(figures: Figures, owner: Owner, hidden: Hidden): Figures;
/** Without the bins of scores where one of them holds few rows: a row alone in its bin would tell its score. */
export declare function publicTally(tally: TallyFigures | null, { content }: HiddenRows, below: number): TallyFigures | null;
/** Figures of single classes are equations of their own, and none of them stays. */
export declare function publicClasses<Key extends 'classes' | 'overall_classes'>(key: Key, classes: readonly ClassReport[] | undefined, { content }: HiddenRows): {
    readonly [key in Key]?: readonly ClassReport[];
};
/** Whether figures of all rows are hidden; without a list, of any metric. */
export declare function overallHides(bases: readonly string[] | undefined, { size, content }: HiddenRows): boolean;
/** Without a list, any of them. */
export declare function anyHidden(figures: Figures, names?: readonly string[]): boolean;
export {};
