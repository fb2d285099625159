import { type MetricName } from '../metrics/index.js';
import { type TaskTally } from '../metrics/tasks.js';
import { type Limit } from './limit.js';
import type { RedrawCells } from './redrawn-cells.js';
import type { StandardErrors } from './standard-errors.js';
/** A value, its limit, and how far samples scatter about it. */
export interface Scattered {
    readonly value: number;
    readonly limit: Limit;
    readonly errors: StandardErrors;
}
export interface Flippable extends Scattered {
    /** The metrics that the value is made of. */
    readonly of: readonly MetricName[];
    /** Of the groups. */
    readonly tallies: readonly TaskTally[];
    /** Whether a group, by its position, takes part in the value by one of the metrics. */
    readonly takesPart: (group: number, name: MetricName) => boolean;
    /** The value in each redrawn sample, NaN without one; of each metric that any group takes part by. */
    readonly valuesOf: (parts: readonly RedrawnPart[]) => Float64Array;
    readonly redraw: RedrawCells;
}
/** A metric in each redrawn sample. */
export interface RedrawnPart {
    /** Of the groups that take part. */
    readonly groups: readonly Float64Array[];
    /** Of all rows. */
    readonly overall: Float64Array;
}
/**
 * The chance that another sample like this one lands on the other side of the limit. Samples are redrawn from the cells
 * (`redrawPredictive`), and their figures moved by what separates their median from the reported value: an extreme over
 * groups is biased, and the question is how far samples scatter about what was seen.
 *
 * Figures that are no function of the four cells (of scores, of numbers, of means over classes) take the normal
 * distribution with twice the variance of the figure: the present sample errs, and the next one too.
 */
export declare function flipChance(flippable: Flippable): number;
/** From the interval alone: the chance beyond each limit that the value keeps, or of coming back within the one that it breaks. */
export declare function normalFlipChance({ value, limit, errors }: Scattered): number;
