import { type MetricName } from '../metrics/index.js';
import type { Measurements } from '../metrics/measure.js';
import { type TaskTally } from '../metrics/tasks.js';
import type { Interval } from '../stats/interval.js';
import { type Limit } from './limit.js';
export interface Flippable {
    readonly value: number;
    readonly interval: Interval;
    readonly limit: Limit;
    /** The metrics that the value is made of. */
    readonly of: readonly MetricName[];
    /** Of the groups that made the value. */
    readonly tallies: readonly TaskTally[];
    /** The value of groups with these metrics. */
    readonly evaluate: (groups: readonly Measurements[], overall: Measurements) => number | undefined;
    /** In [0, 2³² − 1]. */
    readonly seed: number;
}
/**
 * The chance that another sample like this one lands on the other side of the limit. Samples are redrawn from the cells
 * (`redrawPredictive`), and their figures moved by what separates their median from the reported value: an extreme over
 * groups is biased, and the question is how far samples scatter about what was seen.
 *
 * Figures that are no function of the four cells (of scores, of numbers, of means over classes) take the normal
 * distribution with twice the variance that the interval tells: the present sample errs, and the next one too.
 */
export declare function flipChance(flippable: Flippable): number;
