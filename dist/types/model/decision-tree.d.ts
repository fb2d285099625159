/**
 * A binary decision tree as flat arrays, one entry a node, nodes in preorder: the left child of a node is the next one.
 * Flat, so that a tree as deep as it has leaves needs no recursion anywhere.
 */
export interface DecisionTree {
    /** The feature that a node asks for, or `LEAF`. */
    readonly feature: Int32Array;
    /** A row goes left if its value is less than this; finite. */
    readonly threshold: Float64Array;
    /** The right child; 0 in a leaf. */
    readonly right: Uint32Array;
    /** Gini impurity of a node less that of its children, weighted by their shares: [0, 0.5] but for rounding; 0 in a leaf. */
    readonly gain: Float64Array;
    /** Training rows that reached the node, unweighted. */
    readonly samples: Uint32Array;
    /** Shares in [0, 1] of the two classes among a leaf's training rows, by weight where trained with weights; 0 elsewhere. */
    readonly negative: Float64Array;
    readonly positive: Float64Array;
}
/** In place of a feature. */
export declare const LEAF = -1;
/** Trees with more nodes are neither grown nor loaded. */
export declare const MAX_NODES = 1000000;
/** Limits on growth, by the names and meanings of scikit-learn. */
export interface TreeParameters {
    /** Most splits between the root and a leaf, at least 1. Absent: unlimited. */
    readonly maxDepth?: number | undefined;
    /** Fewest training rows in a leaf, at least 1. */
    readonly minSamplesLeaf: number;
    /** Fewest training rows in a node that is split, at least 2. */
    readonly minSamplesSplit: number;
}
/** One node, while a tree is grown or read. */
export interface TreeNode {
    readonly feature: number;
    readonly threshold: number;
    right: number;
    readonly gain: number;
    readonly samples: number;
    readonly negative: number;
    readonly positive: number;
}
/** A tree of nodes in preorder. */
export declare function flatTree(nodes: readonly TreeNode[]): DecisionTree;
