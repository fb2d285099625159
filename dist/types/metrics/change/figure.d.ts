import type { MetricName } from '../index.js';
import { type Measurement } from '../measure.js';
import { classMetrics } from '../tasks.js';
import { type Change, type ChangeOptions, type PairedFigure, type Unpaired } from './change.js';
/** Whether a figure is a function of the joint cells, so that its change can be paired: of scores and several classes none is. */
export declare function isPairable(metric: MetricName): metric is PairableMetric;
/**
 * What one figure changed by, of one group or of all rows.
 *
 * Paired, a figure that is a sum of rates over rows which keep their labels (`linearFigures`) has Tango's interval, those
 * of several squared and added; any other the percentiles of redrawn joint cells, from 10 discordant rows on. What
 * depends on labels alone changed by 0, and for certain. Unpaired see `unpairedChange`.
 *
 * @throws Error for paired sides of a figure that is not `isPairable`
 */
export declare function changeOfFigure(metric: MetricName, sides: PairedFigure | Unpaired<Measurement>, options: ChangeOptions): Change<Measurement>;
type PairableMetric = keyof typeof classMetrics;
/** The change in each replicate, NaN where it has no value. */
export declare function changes(before: Float64Array, after: Float64Array, relative: boolean): Float64Array;
export {};
