import type { Grouping } from './count.js';
/** Who is above the median score. */
export interface AboveMedian {
    /** Of the scores of all rows: the middle one, or the mean of the two in the middle. */
    readonly median: number;
    /** For each grouping, for each of its groups: rows whose score is above the median, never weighted. */
    readonly above: readonly (readonly number[])[];
}
/**
 * Rows with a score strictly above the median of all rows, group by group.
 *
 * Nothing is rounded on the way: of an even number of rows none lies between the two in the middle, so that above their
 * mean is everyone at or above the upper of them, where they differ. Scores are counted in bins first, and only the
 * bins that hold the middle are sorted.
 *
 * @param scores in [0, 1], one a row, at least one
 */
export declare function aboveMedian(scores: Float64Array, groupings: readonly Grouping[]): AboveMedian;
