import type { Grouping, Rows } from './count.js';
/**
 * The numerator of the ROC AUC of every group, exact: Σ over pairs of a negative and a positive row of the group of
 * [positive scored higher] + ½ [scores equal], each pair counting the product of its weights. One sort by score serves
 * all groups of all groupings: each group takes its rows from the sorted sequence as they come.
 *
 * @returns for each grouping one number per group
 */
export declare function concordances(rows: Rows & {
    readonly scores: Float64Array;
}, groupings: readonly Grouping[]): readonly Float64Array[];
