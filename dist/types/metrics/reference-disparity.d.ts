import type { Interval } from '../stats/interval.js';
import type { Measurement } from './measure.js';
import type { Measured } from './metric.js';
/** A group beside the reference group. */
export type Compared = Measured & {
    /** Position among the groups. */
    readonly at: number;
    /** Of this one comparison. */
    readonly interval?: Interval;
    /** That of all groups together, each wider, so that the worst of them may be picked (Šidák). */
    readonly intervalOfAll?: Interval;
};
export interface ReferenceComparison {
    readonly aggregate: 'difference' | 'ratio';
    /** Position of the reference group. */
    readonly reference: number;
    /** Two-sided level of intervals, in (0, 1); none are computed without it. */
    readonly level?: number | undefined;
}
/**
 * Every group but the reference against it: group − reference, or group / reference. Signed: a negative difference and a
 * ratio below 1 say that the group has less. Of several metrics the mean of the differences, as AIF360's average odds
 * difference ½[(FPR − FPR_ref) + (TPR − TPR_ref)].
 *
 * Intervals: Newcombe's for differences, Koopman's for ratios of shares, square-and-add otherwise. Shares of one whole
 * (the groups' parts of all who are selected) are not independent; of two of them the first is a binomial share of
 * both, whose Wilson bounds π make the bounds π/(1 − π) of the ratio.
 *
 * @param groups of each group the metrics that are compared, in the order of the groups; `undefined` leaves one out
 * @returns the comparisons, without the reference; 0/0 and x/0 have no value
 */
export declare function compareToReference(groups: readonly (readonly Measurement[] | undefined)[], { aggregate, reference, level }: ReferenceComparison): readonly Compared[];
