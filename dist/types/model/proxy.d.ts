import type { Dataset } from '../data/dataset.js';
import { type FeatureDescription } from '../data/features.js';
import type { Group } from '../data/groups.js';
/** How well the inputs of a model tell who is in which group of a feature. */
export interface FeatureProxy {
    readonly feature: string;
    /** The group that is told best from all other rows; absent where there are two. */
    readonly group?: Group;
    /** In [0, 1]: 0.5 for not at all, 1 for always. Absent where the model looks at the feature itself. */
    readonly auc?: number;
}
export interface ProxyOptions {
    /** The columns that the model looks at. */
    readonly inputs: readonly string[];
    readonly features: readonly FeatureDescription[];
}
/**
 * For each feature of one column the ROC AUC with which a decision tree on the model's inputs tells a group from all
 * other rows: trained on training rows with the group as label, scored on assessed rows. Of several groups the largest
 * AUC. Groups with few rows and features without two groups are left out. Weights do not count.
 *
 * More than 20,000 rows of either part are thinned, one at random of each of equal stretches.
 *
 * The AUC is P(a row of the group is scored above another one) + ½ P(equal), the definition of
 * sklearn.metrics.roc_auc_score.
 */
export declare function proxiesOf(dataset: Dataset, { inputs, features }: ProxyOptions): readonly FeatureProxy[];
