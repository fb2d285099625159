import type { RegressionTally } from '../../tally/regression-tally.js';
import type { Metric } from '../metric.js';
/** The mean of the predictions, in the label's unit; any number, and none is better than another. */
export declare const meanPrediction: Metric<RegressionTally>;
