import type { Tally } from '../tally/tally.js';
import { type MetricName } from './index.js';
import type { Measured, MeasureOptions } from './metric.js';
/** One metric of one group, with the unweighted rows of the kind that it divides by. */
export type Measurement = Measured & {
    readonly rows: number;
};
export type Measurements = {
    readonly [name in MetricName]: Measurement;
};
/** Every base metric of one tally. */
export declare function measure(tally: Tally, options: MeasureOptions): Measurements;
