import type { Interval } from '../stats/interval.js';
import type { Measured, NoValue } from './metric.js';
export type Aggregate = 'difference' | 'ratio' | 'group_min' | 'group_max';
/** Whether groups are compared with each other or with all rows. */
export type Method = 'between_groups' | 'to_overall';
/** How several disparities become one: the worst of them, or their mean. */
export type Agg = 'worst_case' | 'mean';
/** One number for all groups, with the groups that made it, as positions in the list of groups. */
export type Spread = Measured & {
    readonly lowest?: number;
    readonly highest?: number;
    /** Groups that could not be compared, in order. */
    readonly withoutValue: readonly number[];
    /** Where several disparities are combined: why one of them has no value. The value is that of the others. */
    readonly partial?: NoValue;
    /** How sure the value is, where that was asked for and is known. */
    readonly interval?: Interval;
};
export interface SpreadOptions {
    readonly aggregate: Aggregate;
    readonly method: Method;
    /** The metric over all rows; asked only by `to_overall`. */
    readonly overall: Measured;
}
/**
 * Compares the groups in one metric, as Fairlearn's MetricFrame does (`difference`, `ratio`, `group_min`, `group_max`).
 *
 * - `difference`: max − min, or `to_overall` the largest |group − overall|; in the metric's unit, ideal 0.
 * - `ratio`: min / max, or `to_overall` the least of group/overall and its inverse; in [0, 1] for metrics that cannot
 *   be negative, ideal 1. A ratio of two zeros has no value.
 * - `group_min`, `group_max`: the extreme value.
 *
 * Groups without a value are passed over and listed. Unlike Fairlearn, which calls one group alone equal to itself, a
 * difference or ratio needs two groups with a value.
 *
 * @param groups the metric of each group, NaN never; `undefined` leaves a group out of the comparison
 */
export declare function spread(groups: readonly (Measured | undefined)[], { aggregate, method, overall }: SpreadOptions): Spread;
