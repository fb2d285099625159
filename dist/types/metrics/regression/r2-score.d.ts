import type { RegressionTally } from '../../tally/regression-tally.js';
import type { Metric } from '../metric.js';
/**
 * The coefficient of determination, 1 − Σ w (y − ŷ)² / Σ w (y − ȳ)² with ȳ the mean label of the group itself; in
 * (−∞, 1], 0 for a model that always says ȳ, below 0 for a worse one.
 *
 * Where all labels are the same, or there is one row only, there is nothing to explain and so no value
 * (`constant_labels`); scikit-learn says 1 for predictions without an error and 0 for others. `zero_division` is about
 * rates over nobody and does not apply.
 */
export declare const r2Score: Metric<RegressionTally>;
