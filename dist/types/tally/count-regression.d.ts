import type { Grouping } from './count.js';
import type { RegressionTally } from './regression-tally.js';
/** Assessed rows, each array one entry a row. */
export interface RegressionRows {
    /** Finite. */
    readonly labels: Float64Array;
    /** Finite. */
    readonly predictions: Float64Array;
    /** Finite and not negative. */
    readonly weights?: Float64Array;
}
/**
 * Rows to tallies, in one pass for the sums of all groupings and one for each grouping's quantiles of the errors.
 *
 * @returns for each grouping one tally per group, in the order of its numbers
 */
export declare function countRegression(rows: RegressionRows, groupings: readonly Grouping[]): readonly (readonly RegressionTally[])[];
