import type { MulticlassTally } from '../../tally/multiclass-tally.js';
import type { Metric } from '../metric.js';
/**
 * Every base metric of `task: multiclass` over all classes, by its public name; reports keep this order. The mean
 * selection rate and prevalence over k classes are 1/k whatever the model does: they are figures of single classes only.
 */
export declare const multiclassMetrics: {
    readonly count: Metric<MulticlassTally>;
    readonly accuracy_score: Metric<MulticlassTally>;
    readonly balanced_accuracy_score: Metric<MulticlassTally>;
    readonly precision_score: Metric<MulticlassTally>;
    readonly recall_score: Metric<MulticlassTally>;
    readonly f1_score: Metric<MulticlassTally>;
    readonly zero_one_loss: Metric<MulticlassTally>;
    readonly true_positive_rate: Metric<MulticlassTally>;
    readonly true_negative_rate: Metric<MulticlassTally>;
    readonly false_positive_rate: Metric<MulticlassTally>;
    readonly false_negative_rate: Metric<MulticlassTally>;
    readonly false_discovery_rate: Metric<MulticlassTally>;
    readonly false_omission_rate: Metric<MulticlassTally>;
    readonly negative_predictive_value: Metric<MulticlassTally>;
};
