import type { Interval } from './interval.js';
export interface PercentileInterval extends Interval {
    /** The share of replicates that have a value; the interval is about these alone. */
    readonly defined: number;
}
/**
 * The percentile interval of redraws: their quantiles at (1 ∓ level)/2. NaN is a replicate without a value.
 *
 * Source: B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 *
 * @param replicates in any order; left as they are
 * @param level in [0, 1]
 * @returns `undefined` where no replicate has a value
 */
export declare function percentileInterval(replicates: Float64Array, level: number): PercentileInterval | undefined;
