import type { Interval } from '../stats/interval.js';
import { type Agg, type Aggregate, type Method, type Spread } from './disparity.js';
import { type MetricName } from './index.js';
import { type Measurement, type Measurements } from './measure.js';
/** A comparison of groups that has a name: an aggregate of one base metric, or of several that are then combined. */
export interface Disparity {
    readonly name: string;
    readonly aggregate: Aggregate;
    readonly of: readonly MetricName[];
    /** Whether the policy chooses how several become one (equalized odds). */
    readonly hasAgg: boolean;
}
/** Every disparity by its public name: Fairlearn's own, then those it generates from each base metric. */
export declare const disparities: ReadonlyMap<string, Disparity>;
/** Least and greatest value that a disparity can take. */
export declare function rangeOf({ aggregate, of }: Disparity): readonly [least: number, greatest: number];
export interface CompareOptions {
    readonly method: Method;
    readonly agg: Agg;
    /** Every metric over all rows. */
    readonly overall: Measurements;
    /** For each group every metric over the rows outside of it; only intervals `to_overall` ask for it. */
    readonly rest?: readonly Measurements[] | undefined;
    /** The level of intervals, in (0, 1); none are computed without it. */
    readonly level?: number | undefined;
    /** Groups that take no part, metric by metric; by default every group does. */
    readonly leaveOut?: ((measurement: Measurement) => boolean) | undefined;
}
/**
 * The value of a disparity over the groups.
 *
 * Of several (equalized odds) `worst_case` takes the worse of those that have a value: what it shows is a bound that a
 * missing one could only worsen. Why one is missing stands beside it (`partial`), and groups without a value are
 * listed. `mean` of fewer than all would be another statistic, so it has no value then (Fairlearn takes the mean of
 * what is left).
 */
export declare function compare(disparity: Disparity, groups: readonly Measurements[], options: CompareOptions): Spread;
/**
 * The critical values at which the bounds of a disparity stand: further out than the level says where any of several
 * groups, or of several metrics, could breach them.
 *
 * @param groups how many are compared, at least 2 (1 for an extreme)
 */
export declare function criticalOf({ aggregate, of }: Disparity, { groups, method, agg, level }: Pick<CompareOptions, 'method' | 'agg'> & Counted): Interval;
interface Counted {
    readonly groups: number;
    readonly level: number;
}
export {};
