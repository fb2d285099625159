import { type CountOptions, type Grouping } from '../tally/count.js';
import type { MulticlassTally } from '../tally/multiclass-tally.js';
import type { RegressionTally } from '../tally/regression-tally.js';
import type { Tally } from '../tally/tally.js';
import type { TaskRows } from '../tally/task-rows.js';
import type { Metric } from './metric.js';
export type TaskTally = Tally | RegressionTally | MulticlassTally;
export type Registry<Of> = {
    readonly [name: string]: Metric<Of>;
};
/** How rows are counted, and what is measured of their tallies. */
export interface Task<Of> {
    readonly metrics: Registry<Of>;
    readonly count: (groupings: readonly Grouping[]) => readonly (readonly Of[])[];
    readonly rest: (whole: Of, group: Of) => Of;
    /** With several classes: for each of them its tally against all others. */
    readonly classes?: (tally: Of) => readonly Tally[];
}
/** Metrics that are a mean over several classes. */
export declare const macroMetrics: {
    readonly count: import("./multiclass/macro.js").ClassMetric;
    readonly accuracy_score: import("./multiclass/macro.js").ClassMetric;
    readonly balanced_accuracy_score: import("./multiclass/macro.js").ClassMetric;
    readonly precision_score: import("./multiclass/macro.js").ClassMetric;
    readonly recall_score: import("./multiclass/macro.js").ClassMetric;
    readonly f1_score: import("./multiclass/macro.js").ClassMetric;
    readonly zero_one_loss: import("./multiclass/macro.js").ClassMetric;
    readonly true_positive_rate: import("./multiclass/macro.js").ClassMetric;
    readonly true_negative_rate: import("./multiclass/macro.js").ClassMetric;
    readonly false_positive_rate: import("./multiclass/macro.js").ClassMetric;
    readonly false_negative_rate: import("./multiclass/macro.js").ClassMetric;
    readonly false_discovery_rate: import("./multiclass/macro.js").ClassMetric;
    readonly false_omission_rate: import("./multiclass/macro.js").ClassMetric;
    readonly negative_predictive_value: import("./multiclass/macro.js").ClassMetric;
};
/** Metrics of one class against all others: those that ask for no score. */
export declare const classMetrics: {
    count: Metric<Tally>;
    selection_rate: Metric<Tally>;
    accuracy_score: Metric<Tally>;
    balanced_accuracy_score: Metric<Tally>;
    precision_score: Metric<Tally>;
    recall_score: Metric<Tally>;
    f1_score: Metric<Tally>;
    zero_one_loss: Metric<Tally>;
    true_positive_rate: Metric<Tally>;
    true_negative_rate: Metric<Tally>;
    false_positive_rate: Metric<Tally>;
    false_negative_rate: Metric<Tally>;
    prevalence: Metric<Tally>;
    predicted_positive_share: Metric<Tally>;
    false_discovery_rate: Metric<Tally>;
    false_omission_rate: Metric<Tally>;
    negative_predictive_value: Metric<Tally>;
    generalized_entropy_index: Metric<Tally>;
    theil_index: Metric<Tally>;
    treatment_equality: Metric<Tally>;
    average_odds_difference: Metric<Tally>;
    demographic_disparity: Metric<Tally>;
    class_imbalance: Metric<Tally>;
    label_difference: Metric<Tally>;
    kullback_leibler_divergence: Metric<Tally>;
    jensen_shannon_divergence: Metric<Tally>;
    total_variation_distance: Metric<Tally>;
};
/** The metrics that a task has, by name. */
export declare function metricsOfTask(task: TaskRows['task']): {
    readonly [name: string]: unknown;
};
/** What is done with the rows of a task, handed to someone who need not know which it is. */
export declare function withTask<Result>(rows: TaskRows, options: CountOptions, use: <Of extends TaskTally>(task: Task<Of>) => Result): Result;
/** Whether one of these metrics, or disparities of them, asks for the distances of scores. */
export declare function asksForDistances(metrics: readonly string[]): boolean;
