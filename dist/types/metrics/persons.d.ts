import type { Tally } from '../tally/tally.js';
/** People of a group: rows, never weights. Whole numbers. */
export interface Persons {
    readonly rows: number;
    /** Of those rows: who is selected, or who is above a score. */
    readonly selected: number;
}
/** Who of a tally is selected. */
export declare function personsOf({ cells: { tn, fp, fn, tp } }: Tally): Persons;
/** Whether the rate of a is above that of b, in whole numbers. Rows above 0. */
export declare function isAbove(a: Persons, b: Persons): boolean;
/** Position of the group with the highest rate, the first of several; `undefined` where nobody is in any. */
export declare function highest(groups: readonly Persons[]): number | undefined;
