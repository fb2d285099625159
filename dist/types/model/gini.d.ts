/**
 * Gini impurity of a node: 1 − (n₀² + n₁²) / n², in [0, 0.5].
 *
 * @param weight weight of the node's rows, n > 0
 * @param positive weight of the positive ones among them, n₁
 * @see scikit-learn's `Gini.node_impurity`, whose order of operations it keeps, so that splits that differ by rounding
 *   alone are judged alike
 */
export declare function giniImpurity(weight: number, positive: number): number;
