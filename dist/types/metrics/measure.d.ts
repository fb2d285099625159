import type { Tally } from '../tally/tally.js';
import { type Estimate } from './estimate.js';
import { type MetricName } from './index.js';
import type { Measured, ZeroDivision } from './metric.js';
/** One metric of one group. */
export type Measurement = Measured & {
    /** Unweighted rows of the kind that it divides by. */
    readonly rows: number;
    /** The same, or for weighted rows the number of equal ones that would be as sure; what `min_count` compares. */
    readonly effectiveRows: number;
    /** How sure it is, where that is known. */
    readonly estimate?: Estimate;
};
export type Measurements = {
    readonly [name in MetricName]: Measurement;
};
export interface MeasureTallyOptions {
    readonly zeroDivision: ZeroDivision;
    /** The tally of all rows; by default the tally itself. */
    readonly whole?: Tally;
}
/** Every base metric of one tally. */
export declare function measure(tally: Tally, { zeroDivision, whole }: MeasureTallyOptions): Measurements;
