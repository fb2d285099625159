import type { Interval } from '../stats/interval.js';
/** Fewer rows than this in what a figure divides by, and redraws of them say nothing. */
export declare const FEWEST_ROWS = 5;
/**
 * A figure in each replicate of the bootstrap, NaN where it has no value; entry r of two figures is of one redraw.
 * `undefined` for a figure that is no function of the cells.
 */
export interface Redraws {
    /** Of these rows redrawn by themselves: for the figure alone. */
    readonly own: () => Float64Array | undefined;
    /** Of a group, each group having been redrawn by itself: for comparisons between groups. */
    readonly apart: () => Float64Array | undefined;
    /** The whole table having been redrawn at once: for comparisons with all rows. */
    readonly together: () => Float64Array | undefined;
    /** The same figure of all rows, in those redraws of the whole table: what it is compared with there. */
    readonly ofAll: () => Float64Array | undefined;
}
/**
 * The percentile interval of replicates at a level, or none where it would say more than it knows:
 *
 * - fewer replicates than reach as far out as the bounds: 39 are the least for 0.95, one in 40 beyond each of them;
 * - more replicates without a value than the interval leaves out;
 * - replicates that are all alike: a cell without rows is never redrawn, so 0 of 20 would be 0 for certain.
 *
 * @param level two-sided, in (0, 1)
 */
export declare function redrawnInterval(replicates: Float64Array, level: number): Interval | undefined;
