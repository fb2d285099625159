import type { Grouping } from './count.js';
import type { MulticlassTally } from './multiclass-tally.js';
/** Assessed rows, each array one entry a row. */
export interface MulticlassRows {
    /** The number of the label's class, in [0, classes). */
    readonly labels: Uint8Array | Uint16Array;
    /** The number of the predicted class, in [0, classes). */
    readonly predictions: Uint8Array | Uint16Array;
    /** Finite and not negative. */
    readonly weights?: Float64Array;
    /** How many classes the task has, whether or not each occurs. */
    readonly classes: number;
}
/**
 * Rows to tallies, in one pass for all groupings. Memory grows with groups × classes².
 *
 * @returns for each grouping one tally per group, in the order of its numbers
 */
export declare function countMulticlass(rows: MulticlassRows, groupings: readonly Grouping[]): readonly (readonly MulticlassTally[])[];
