import type { Agg, Aggregate } from './disparity.js';
/**
 * `spread` in each replicate: one number for all groups, as their figures were redrawn. Groups without a value in a
 * replicate are passed over; where fewer than two are left there is no difference or ratio, and 0/0 is none.
 *
 * @param groups at least one; for each its figure in every replicate, NaN where it has no value
 * @param overall the figure of all rows, for differences and ratios to it
 */
export declare function redrawnSpread(groups: readonly Float64Array[], aggregate: Aggregate, overall?: Float64Array | undefined): Float64Array;
/**
 * Several spreads become one in each replicate, as `compare` joins those of equalized odds: the worst of those that
 * have a value, or the mean of all.
 */
export declare function redrawnTogether(parts: readonly Float64Array[], { aggregate, agg }: {
    readonly aggregate: Aggregate;
    readonly agg: Agg;
}): Float64Array;
