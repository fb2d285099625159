import type { ScoreSums, Tally } from '../tally/tally.js';
import { type Metric } from './metric.js';
import { type Powers } from './part.js';
/**
 * How far scores lie from the share of positives among rows of like score: with ten equal bins of [0, 1] (left-closed, 1
 * in the last), Σ over bins |Σ w (score − label)| / Σ w. In [0, 1].
 *
 * It has no interval: it is never below 0, so that chance alone lifts it, the more the fewer rows there are. What
 * perfectly calibrated scores of these rows would show stands beside it instead.
 *
 * Source: M. P. Naeini, G. F. Cooper, M. Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning",
 * AAAI 2015.
 */
export declare const expectedCalibrationError: Metric;
/**
 * The mean score less the share of positives, in [−1, 1]: whether scores are too high or too low on the whole. The
 * interval is `skewedMean`, of score − label.
 *
 * Source: D. R. Cox, "Two further applications of a model for binary regression", Biometrika 45 (1958) 562–565; the name
 * is that of E. W. Steyerberg, "Clinical Prediction Models" (2009).
 */
export declare const calibrationInTheLarge: Metric;
/** Powers of the score itself, which is q of a negative and 1 − q of a positive. */
export declare function scorePowers(tally: Tally, { residuals: { negative, positive } }: ScoreSums): Powers;
/** Σ w and Σ w² of all rows. */
export declare function weightsOf({ cells, weighted, weightedSquares }: Tally): {
    weight: number;
    squares: number;
};
