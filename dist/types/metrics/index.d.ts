import type { Metric } from './metric.js';
/** Every base metric by its public name; reports keep this order. */
export declare const metrics: {
    readonly count: Metric;
    readonly selection_rate: Metric;
    readonly accuracy_score: Metric;
    readonly balanced_accuracy_score: Metric;
    readonly precision_score: Metric;
    readonly recall_score: Metric;
    readonly f1_score: Metric;
    readonly zero_one_loss: Metric;
    readonly true_positive_rate: Metric;
    readonly true_negative_rate: Metric;
    readonly false_positive_rate: Metric;
    readonly false_negative_rate: Metric;
    readonly roc_auc_score: Metric;
    readonly log_loss: Metric;
    readonly brier_score_loss: Metric;
};
export type MetricName = keyof typeof metrics;
export declare const metricNames: readonly MetricName[];
