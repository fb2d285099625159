import type { BaselineReport, ChangedPart } from './baseline-report.js';
import type { Names } from './names.js';
import { type Phrase } from './phrase.js';
/** A figure before and now as a row, before a format writes it. */
export interface ChangeCells {
    readonly figure: Phrase;
    readonly feature: Phrase;
    readonly before: Phrase;
    readonly now: Phrase;
    readonly change: Phrase;
}
/** The figures of all rows, then those of each feature. */
export declare function changeRows({ changes }: BaselineReport, names: Names): readonly ChangeCells[];
/** One group: its figures before and now, who gains and loses a selection, and why its selection rate changed. */
interface ChangedGroupCells {
    readonly group: Phrase;
    readonly figures: readonly Omit<ChangeCells, 'figure' | 'feature'>[];
    readonly gained?: Phrase;
    readonly lost?: Phrase;
    readonly baseRates?: Phrase;
    readonly decisions?: Phrase;
}
export interface ChangedGroupRows {
    readonly metrics: readonly Phrase[];
    readonly rows: readonly ChangedGroupCells[];
    /** Groups that the limit left out. */
    readonly more: number;
    readonly turned: boolean;
    readonly why: boolean;
}
export declare function changedGroupRows({ feature, groups }: ChangedPart, names: Names, limit?: number): ChangedGroupRows;
export declare function partName({ feature, control }: Pick<ChangedPart, 'feature' | 'control'>, names: Names): Phrase;
export {};
