import type { Cells } from '../tally/tally.js';
import type { Group } from './report.js';
/** Some rows of the data that figures are about: all rows, a group, or rows that only a difference of these shows. */
interface Unit {
    readonly cells: Cells;
    /**
     * `shown` by the report, unless it is hidden; the `rest` of a shown whole, which its warnings count; or a `margin`
     * that several intersections share and no feature shows.
     */
    readonly kind: 'shown' | 'rest' | 'margin';
}
/** Rows as a report divides them: all of them, and each feature's groups. */
export interface Divided {
    readonly overall: Cells | undefined;
    readonly features: readonly DividedFeature[];
}
export interface DividedFeature {
    readonly columns: readonly string[];
    readonly groups: readonly {
        readonly group: Group;
        readonly cells: Cells | undefined;
    }[];
}
/** Units that add up to another one. */
export interface Sum {
    readonly parts: readonly number[];
    readonly whole: number;
}
/** Everything that can be added and subtracted in a report, across features and their intersections. */
export interface CellSums {
    readonly units: readonly Unit[];
    readonly sums: readonly Sum[];
    /** For each feature the units of its groups, in their order. */
    readonly groups: readonly (readonly number[])[];
    /** Sets of units of features that divide one column in different ways, so that sums between them are not known. */
    readonly entangled: readonly (readonly number[])[];
}
/** Position of all rows among the units. */
export declare const ALL_ROWS = 0;
/**
 * Lays out which units add up to which.
 *
 * Groups of a feature add up to all rows; those of an intersection to the groups of each feature, or of each common
 * part of two intersections, that is made of some of its columns. Rows that a feature drops are a unit of their own.
 */
export declare function cellSums({ overall, features }: Divided): CellSums;
export declare function rowsOf({ tn, fp, fn, tp }: Cells): number;
export declare function added(all: readonly Cells[]): Cells;
export {};
