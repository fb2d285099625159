import type { Sweep } from './by-score.js';
import type { Grouping } from './count.js';
/** One entry a group each. */
export interface Concordances {
    /**
     * The numerator of the ROC AUC, exact: Σ over pairs of a negative and a positive row of the group of
     * [positive scored higher] + ½ [scores equal], each pair counting the product of its weights.
     */
    readonly areas: Float64Array;
    /** Σ w V² over the positive rows, V the share of the negatives' weight that is scored below, ties counting half. */
    readonly positiveSquares: Float64Array;
    /** The same over the negative rows, V the share of the positives' weight that is scored above. */
    readonly negativeSquares: Float64Array;
}
/**
 * What the ROC AUC of every group and its uncertainty need. One sort by score serves all groups of all groupings: each
 * group takes its rows from the sorted sequence as they come.
 */
export declare function concordances(groupings: readonly Grouping[]): Sweep & {
    /** For each grouping. */
    readonly finish: () => readonly Concordances[];
};
