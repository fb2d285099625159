import type { ClassMetric } from './macro.js';
/**
 * Every base metric of `task: multiclass` over all classes, by its public name; reports keep this order. The mean
 * selection rate and prevalence over k classes are 1/k whatever the model does: they are figures of single classes only.
 */
export declare const multiclassMetrics: {
    readonly count: ClassMetric;
    readonly accuracy_score: ClassMetric;
    readonly balanced_accuracy_score: ClassMetric;
    readonly precision_score: ClassMetric;
    readonly recall_score: ClassMetric;
    readonly f1_score: ClassMetric;
    readonly zero_one_loss: ClassMetric;
    readonly true_positive_rate: ClassMetric;
    readonly true_negative_rate: ClassMetric;
    readonly false_positive_rate: ClassMetric;
    readonly false_negative_rate: ClassMetric;
    readonly false_discovery_rate: ClassMetric;
    readonly false_omission_rate: ClassMetric;
    readonly negative_predictive_value: ClassMetric;
};
