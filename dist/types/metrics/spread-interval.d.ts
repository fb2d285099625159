import type { Interval } from '../stats/interval.js';
import type { Aggregate } from './disparity.js';
import { type Estimate } from './estimate.js';
/**
 * The interval of an extreme over groups: of max − min, min / max, the least or the greatest value.
 *
 * The extreme groups are picked by chance too, so the bound that every group (or pair) can breach is corrected for
 * their number, and the other is not: it is already covered by the bound of the one group (pair) that is truly
 * extreme.
 *
 * - `difference`: low = max(0, largest lower bound over pairs, at the studentised range's quantile for k groups / √2);
 *   high = largest upper bound over pairs, at the level itself.
 * - `ratio`: mirrored, over ordered pairs; shares by Koopman, others on the log scale.
 * - `group_min`, `group_max`: Šidák over k groups for the corrected bound.
 *
 * For a corrected bound shares have mid-P bounds: Wilson's are not made for levels so high.
 *
 * @param groups those that are compared, at least one (two for a difference or ratio)
 * @param level two-sided, in (0, 1)
 */
export declare function intervalBetween(groups: readonly Estimate[], aggregate: Aggregate, level: number): Interval;
/**
 * The critical values at which the bounds of `intervalBetween` stand.
 *
 * @param groups how many are compared
 */
export declare function criticalBetween(groups: number, aggregate: Aggregate, level: number): Interval;
/** The same of `intervalToOverall`. */
export declare function criticalToOverall(groups: number, aggregate: 'difference' | 'ratio', level: number): Interval;
/** Of a / b: Koopman's for two shares, else square-and-add on the log scale. In [0, ∞]. */
export declare function ratioOf(a: Estimate, b: Estimate, z: number): Interval;
/** A group, and all other rows. */
export interface GroupAndRest {
    readonly group: Estimate;
    /** Absent where no other row is of the kind that the figure is about, or where the figure over them is not known. */
    readonly rest: Estimate | undefined;
}
/**
 * The interval of the largest |group − overall|, or of the least of group / overall and its inverse.
 *
 * A group is part of all rows, so what is uncertain is the group against the rest: with w the group's share of what
 * the figure divides by, overall = w·group + (1 − w)·rest, and group − overall = (1 − w)·(group − rest).
 *
 * @returns `undefined` where the figure over all rows is no such mean of its parts (AUC, R²)
 */
export declare function intervalToOverall(groups: readonly GroupAndRest[], aggregate: 'difference' | 'ratio', level: number): Interval | undefined;
