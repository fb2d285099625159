import type { Interval } from '../stats/interval.js';
import type { CompareOptions, Disparity } from './disparities.js';
import { type Measurements } from './measure.js';
type Options = CompareOptions & {
    readonly level: number;
};
/**
 * The percentile interval of a disparity: the figures of all groups in the same redraws, compared in each of them as
 * the observed ones are. It is about the largest of several gaps, each of which chance can only make larger on the
 * whole, and leans upwards (ratios downwards): it may lie beyond the value itself.
 *
 * @returns `undefined` where a figure is no function of the cells or a group divides by fewer than 5 rows
 */
export declare function redrawnDisparity(disparity: Disparity, groups: readonly Measurements[], options: Options): Interval | undefined;
export {};
