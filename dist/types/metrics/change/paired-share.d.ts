import type { Bounded, Interval } from '../../stats/interval.js';
import type { PairTally } from '../../tally/pair.js';
import { type PairedRate } from './paired-rate.js';
/** A share before and after, of the same rows, and how sure are both, their difference and their sum. */
export interface PairedShare {
    readonly before: number;
    readonly after: number;
    /** Bounds at the critical value z: of the shares, of after − before, and of after + before. */
    readonly bounds: (z: number) => PairedBounds;
    /** Of after − before and after + before, row by row. */
    readonly correlation: number;
    /** The weight that both divide by. */
    readonly mass: number;
}
interface PairedBounds {
    readonly before: Interval;
    readonly after: Interval;
    readonly difference: Interval;
    readonly sum: Interval;
}
/** What a sum counts a share by, before and after. */
export interface Times {
    readonly before: number;
    readonly after: number;
}
/** `undefined` where it divides by nobody, or by no weight. */
export declare function pairedShare(pair: PairTally, rate: PairedRate): PairedShare | undefined;
/**
 * after·a + before·b with bounds: Tango's where it is the difference or the sum, Wilson's where one of them is 0. Else it is
 * ½(a − b) differences and ½(a + b) sums, whose bounds are squared and added with their correlation.
 *
 * Source of the last: G. Y. Zou, "On the estimation of additive interaction by use of the four-by-two table and beyond",
 * American Journal of Epidemiology 168 (2008) 212–224, the MOVER of two figures that are correlated.
 */
export declare function combined({ before, after, bounds, correlation }: PairedShare, by: Times, z: number): Bounded;
export {};
