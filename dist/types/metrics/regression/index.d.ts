import type { RegressionTally } from '../../tally/regression-tally.js';
import type { Metric } from '../metric.js';
/** Every base metric of `task: regression` by its public name; reports keep this order. */
export declare const regressionMetrics: {
    readonly count: Metric<RegressionTally>;
    readonly mean_absolute_error: Metric<RegressionTally>;
    readonly mean_squared_error: Metric<RegressionTally>;
    readonly root_mean_squared_error: Metric<RegressionTally>;
    readonly r2_score: Metric<RegressionTally>;
    readonly mean_prediction: Metric<RegressionTally>;
    readonly mean_overprediction: Metric<RegressionTally>;
    readonly mean_underprediction: Metric<RegressionTally>;
};
