import type { Tally } from './tally.js';
/** Assessed rows, each array one entry a row. */
export interface Rows {
    /** 1 = positive label, 0 = negative. */
    readonly labels: Uint8Array;
    /** 1 = selected, 0 = not. */
    readonly predictions: Uint8Array;
    /** Finite and not negative. */
    readonly weights?: Float64Array;
    /** In [0, 1]. */
    readonly scores?: Float64Array;
}
/** A way to divide the rows: row by row the number of a group in [0, size). */
export interface Grouping {
    readonly codes: ArrayLike<number>;
    readonly size: number;
}
export interface CountOptions {
    /** Whether to work out how far the scores of groups lie from those of others, which takes a third longer. */
    readonly distances?: boolean;
}
/**
 * Rows to tallies, in one pass for all groupings.
 *
 * @returns for each grouping one tally per group, in the order of its numbers
 */
export declare function count(rows: Rows, groupings: readonly Grouping[], { distances }?: CountOptions): readonly (readonly Tally[])[];
