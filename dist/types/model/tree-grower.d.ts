import { type DecisionTree, type TreeParameters } from './decision-tree.js';
import type { EncodedColumn } from './encoded-column.js';
import { type RankedColumn } from './ranked-column.js';
/** What a tree learns from; every array has one entry a row. */
export interface TrainingRows {
    readonly columns: readonly EncodedColumn[];
    /** 1 = positive. */
    readonly labels: Uint8Array;
    /** Finite, not negative, at least one above 0. Absent: each row counts once. */
    readonly weights?: Float64Array | undefined;
}
/**
 * Grows an exact CART tree by the rules of scikit-learn's `DecisionTreeClassifier(criterion="gini")`.
 *
 * A node is a leaf at the greatest depth, with fewer than `minSamplesSplit` or 2 `minSamplesLeaf` rows, when pure, or
 * when no split leaves `minSamplesLeaf` rows on both sides; a split that gains nothing is taken. Rows of weight 0 are
 * left out. Of equally good splits the first feature wins, then the lowest threshold (scikit-learn: a random feature).
 * The tree does not depend on the order of the rows: all sums are exact.
 *
 * Sources: L. Breiman et al., "Classification and Regression Trees" (1984); scikit-learn's `DepthFirstTreeBuilder` and
 * `node_split_best`.
 *
 * @throws UserError for a tree of more than `MAX_NODES` nodes
 */
export declare function growTree({ columns, ...rows }: TrainingRows, parameters: TreeParameters): DecisionTree;
/** The same where several trees learn from the same columns, which are then ranked once. */
export declare function growRankedTree({ columns, ...training }: RankedTrainingRows, parameters: TreeParameters): DecisionTree;
/** `TrainingRows` with the columns ranked already. */
export interface RankedTrainingRows extends Omit<TrainingRows, 'columns'> {
    readonly columns: readonly RankedColumn[];
}
