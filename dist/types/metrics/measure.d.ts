import type { Tally } from '../tally/tally.js';
import { type Estimate } from './estimate.js';
import { binaryMetrics, type MetricName } from './index.js';
import type { IfCalibrated, Measured, MeasureOptions, Metric } from './metric.js';
import type { Redraws } from './redraws.js';
/** One metric of one group. */
export type Measurement = Measured & {
    /** Unweighted rows of the kind that it divides by. */
    readonly rows: number;
    /** The same, or for weighted rows the number of equal ones that would be as sure; what `min_count` compares. */
    readonly effectiveRows: number;
    /** How sure it is, where that is known. */
    readonly estimate?: Estimate;
    /** What perfectly calibrated scores would show, of a figure that they would not bring to its ideal. */
    readonly ifCalibrated?: IfCalibrated;
    /** Where intervals are those of the bootstrap: the figure in its replicates. */
    readonly redraws?: Redraws;
};
/** By metric; those that the task has. */
export type Measurements = {
    readonly [name in MetricName]?: Measurement;
};
export type BinaryMeasurements = {
    readonly [name in keyof typeof binaryMetrics]: Measurement;
};
/** Every base metric of the tally of two labels. */
export declare function measure(tally: Tally, options: MeasureOptions): BinaryMeasurements;
/** Every metric of a registry, of one tally. */
export declare function measureBy<Of>(registry: {
    readonly [name: string]: Metric<Of>;
}, tally: Of, options: MeasureOptions<Of>): Measurements;
/** A metric that the task has: who asks for another has not asked the policy. */
export declare function measurementOf(measurements: Measurements, name: MetricName): Measurement;
