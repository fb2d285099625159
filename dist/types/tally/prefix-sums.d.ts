import type { Ascending } from './ascending.js';
import type { Sweep } from './by-score.js';
/** A value, and ∫₀ A up to it, where A(s) is the weight of the rows with values up to s. */
interface Place {
    readonly value: number;
    readonly integral: number;
}
/** Σ w and Σ w·value of the rows of an ascending sequence so far, kept in so many places that any other is near one. */
export interface PrefixSums extends Sweep {
    /**
     * The value of the first row up to which there is more weight than `weight`, among rows that were added already.
     *
     * @param from a row that is known not to be behind it
     * @param to the row after the last that may be it
     */
    readonly firstAbove: (weight: number, range: {
        readonly from: number;
        readonly to: number;
    }) => Place;
}
export declare function prefixSums({ values, positions }: Ascending, weights: Float64Array | undefined): PrefixSums;
export {};
