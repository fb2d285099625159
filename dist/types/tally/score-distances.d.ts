import type { Ascending } from './ascending.js';
import type { Sweep } from './by-score.js';
import type { ScoreDistance } from './tally.js';
/**
 * The distances of every group's scores from those of all rows outside of it, exact.
 *
 * @param masses for each grouping the weight (rows, where there are no weights) of each group in all
 */
export declare function scoreDistances(masses: readonly Float64Array[], { sorted, weights }: {
    readonly sorted: Ascending;
    readonly weights: Float64Array | undefined;
}): Sweep & {
    /** `undefined` for a group that has no weight, or outside of which there is none. */
    readonly finish: () => readonly (readonly (ScoreDistance | undefined)[])[];
};
