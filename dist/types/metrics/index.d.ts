import type { Metric } from './metric.js';
import type { multiclassMetrics } from './multiclass/index.js';
import { regressionMetrics } from './regression/index.js';
/** Every base metric of two labels by its public name; reports keep this order. */
export declare const binaryMetrics: {
    readonly count: Metric<import("../index.js").Tally>;
    readonly selection_rate: Metric<import("../index.js").Tally>;
    readonly accuracy_score: Metric<import("../index.js").Tally>;
    readonly balanced_accuracy_score: Metric<import("../index.js").Tally>;
    readonly precision_score: Metric<import("../index.js").Tally>;
    readonly recall_score: Metric<import("../index.js").Tally>;
    readonly f1_score: Metric<import("../index.js").Tally>;
    readonly zero_one_loss: Metric<import("../index.js").Tally>;
    readonly true_positive_rate: Metric<import("../index.js").Tally>;
    readonly true_negative_rate: Metric<import("../index.js").Tally>;
    readonly false_positive_rate: Metric<import("../index.js").Tally>;
    readonly false_negative_rate: Metric<import("../index.js").Tally>;
    readonly roc_auc_score: Metric<import("../index.js").Tally>;
    readonly log_loss: Metric<import("../index.js").Tally>;
    readonly brier_score_loss: Metric<import("../index.js").Tally>;
    readonly prevalence: Metric<import("../index.js").Tally>;
    readonly predicted_positive_share: Metric<import("../index.js").Tally>;
    readonly false_discovery_rate: Metric<import("../index.js").Tally>;
    readonly false_omission_rate: Metric<import("../index.js").Tally>;
    readonly negative_predictive_value: Metric<import("../index.js").Tally>;
    readonly generalized_entropy_index: Metric<import("../index.js").Tally>;
    readonly theil_index: Metric<import("../index.js").Tally>;
    readonly expected_calibration_error: Metric<import("../index.js").Tally>;
    readonly calibration_in_the_large: Metric<import("../index.js").Tally>;
    readonly treatment_equality: Metric<import("../index.js").Tally>;
    readonly average_odds_difference: Metric<import("../index.js").Tally>;
    readonly demographic_disparity: Metric<import("../index.js").Tally>;
    readonly conditional_demographic_disparity: Metric<import("../index.js").Tally>;
    readonly kolmogorov_smirnov_distance: Metric<import("../index.js").Tally>;
    readonly wasserstein_distance: Metric<import("../index.js").Tally>;
    readonly standardized_mean_difference: Metric<import("../index.js").Tally>;
    readonly class_imbalance: Metric<import("../index.js").Tally>;
    readonly label_difference: Metric<import("../index.js").Tally>;
    readonly kullback_leibler_divergence: Metric<import("../index.js").Tally>;
    readonly jensen_shannon_divergence: Metric<import("../index.js").Tally>;
    readonly total_variation_distance: Metric<import("../index.js").Tally>;
};
/** What is known of every base metric of every task, by its public name. */
export declare const metrics: {
    readonly [name in MetricName]: MetricDescription;
};
/** Those of several classes are by name among those of two labels. */
export type MetricName = keyof typeof binaryMetrics | keyof typeof regressionMetrics | keyof typeof multiclassMetrics;
type MetricDescription = Omit<Metric, 'measure' | 'rowsDividedBy' | 'uncertainty' | 'ifCalibrated'>;
export declare const metricNames: readonly MetricName[];
export declare const binaryMetricNames: readonly (keyof typeof binaryMetrics)[];
export {};
