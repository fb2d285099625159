import type { Interval } from '../stats/interval.js';
import type { Measurement } from './measure.js';
/**
 * How sure a figure is: the interval of its parts, or where rows were redrawn the percentiles of the redraws.
 *
 * @param level two-sided, in (0, 1)
 * @returns `undefined` where none is known
 */
export declare function figureInterval({ value, estimate, redraws, rows }: Measurement, level: number): Interval | undefined;
