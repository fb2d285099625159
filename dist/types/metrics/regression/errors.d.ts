import type { RegressionTally } from '../../tally/regression-tally.js';
import type { Metric } from '../metric.js';
/** The mean distance of the prediction from the label, in the label's unit, in [0, ∞). */
export declare const meanAbsoluteError: Metric<RegressionTally>;
/** The mean squared distance of the prediction from the label, in the square of the label's unit, in [0, ∞). */
export declare const meanSquaredError: Metric<RegressionTally>;
/** The root of the mean squared error, in the label's unit, in [0, ∞). Its interval is that of its square. */
export declare const rootMeanSquaredError: Metric<RegressionTally>;
/** How much too high the predictions are, rows that are too low counting 0; in the label's unit, in [0, ∞). */
export declare const meanOverprediction: Metric<RegressionTally>;
/** How much too low the predictions are, as a positive number, rows that are too high counting 0; in [0, ∞). */
export declare const meanUnderprediction: Metric<RegressionTally>;
