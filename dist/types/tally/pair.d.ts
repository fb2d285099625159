import type { Grouping } from './count.js';
import type { Tally } from './tally.js';
/** Assessed rows that two models predicted, each array one entry a row. */
export interface PairedRows {
    /** 1 = positive label, 0 = negative. */
    readonly labels: Uint8Array;
    /** 1 = selected, 0 = not: by the old model, and by the new one. */
    readonly before: Uint8Array;
    readonly after: Uint8Array;
    /** Finite and not negative. */
    readonly weights?: Float64Array;
}
/** What two models make of the rows of one group: enough for whatever changes between them, without the rows. */
export interface PairTally {
    /** Rows of each joint cell, entry 4·label + 2·before + after. */
    readonly rows: JointCells;
    /** Σ w and Σ w² of each, where the data has a `sample_weight`. */
    readonly weighted?: JointCells;
    readonly weightedSquares?: JointCells;
}
/** A number for each of the eight joint cells, entry 4·label + 2·before + after. */
type JointCells = readonly number[];
/**
 * Rows to joint cells, in one pass for all groupings.
 *
 * @returns for each grouping one tally per group, in the order of its numbers
 */
export declare function countPairs({ labels, before, after, weights }: PairedRows, groupings: readonly Grouping[]): readonly (readonly PairTally[])[];
/** The joint cells of two sets of rows together. Both have weights or neither. */
export declare function mergePairs(a: PairTally, b: PairTally): PairTally;
/** The joint cells of the rows of `whole` that are not in `group`, by subtraction. */
export declare function restOfPairs(whole: PairTally, group: PairTally): PairTally;
/** The tally of the old model: of the same rows, labels and weights as that of the new one. */
export declare function tallyBefore(pair: PairTally): Tally;
/** The tally of the new model. */
export declare function tallyAfter(pair: PairTally): Tally;
export {};
