import type { Classes } from '../data/classes.js';
import type { DecisionTree, TreeParameters } from './decision-tree.js';
import type { Encoding } from './encoding.js';
/** A model that was trained here, now or before it was saved. */
export interface TrainedModel {
    readonly kind: 'decision_tree';
    /** The inputs and how they become features. */
    readonly encodings: readonly Encoding[];
    readonly classes: Classes;
    readonly parameters: TrainParameters;
    readonly tree: DecisionTree;
}
interface TrainParameters extends TreeParameters {
    /** Whether rows trained with their sample weight. */
    readonly useSampleWeight: boolean;
}
export {};
