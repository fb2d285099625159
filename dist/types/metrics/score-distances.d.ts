import type { Tally } from '../tally/tally.js';
import { type Metric } from './metric.js';
/** The largest distance between the two distribution functions, in [0, 1]. */
export declare const kolmogorovSmirnovDistance: Metric<Tally>;
/** How far scores have to move on average to be distributed as those of all others: in units of the score, in [0, 1]. */
export declare const wassersteinDistance: Metric<Tally>;
/**
 * The mean score of a group less that of the reference group, in standard deviations of the score over all rows (Σ w (s −
 * s̄)² / Σ w, its root). In (−∞, ∞); 0 for the reference itself; no value where all scores are the same.
 *
 * The interval is square-and-add over those of the two means; that the deviation is an estimate too is left out.
 */
export declare const standardizedMeanDifference: Metric;
