import type { Metric } from './metric.js';
/**
 * The mean of how much the false and the true positive rate of a group exceed those of the reference group, in [−1, 1];
 * 0 for the reference itself. No value where one of the four rates has none. Errors of opposite kind cancel out: equalized
 * odds do not.
 *
 * The interval is square-and-add over the Wilson bounds of the four rates. The difference of two groups' values does not
 * depend on the reference, whose share in both intervals is counted all the same: such an interval is on the wide side.
 */
export declare const averageOddsDifference: Metric;
