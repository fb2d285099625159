import type { Tally } from '../tally/tally.ts';
import { type Estimate, estimateOf, rowsOf } from './estimate.ts';
import { binaryMetrics, type MetricName } from './index.ts';
import type { IfCalibrated, Measured, MeasureOptions, Metric } from './metric.ts';
import type { Redraws } from './redraws.ts';

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
export type Measurements = { readonly [name in MetricName]?: Measurement };

export type BinaryMeasurements = { readonly [name in keyof typeof binaryMetrics]: Measurement };

/** Every base metric of the tally of two labels. */
export function measure(tally: Tally, options: MeasureOptions): BinaryMeasurements {
  return measureBy(binaryMetrics, tally, options) as BinaryMeasurements;
}

/** Every metric of a registry, of one tally. */
export function measureBy<Of>(
  registry: { readonly [name: string]: Metric<Of> },
  tally: Of,
  options: MeasureOptions<Of>,
): Measurements {
  return Object.fromEntries(
    Object.entries(registry).map(([name, metric]) => [name, measureOne(metric, tally, options)]),
  ) as Measurements;
}

/** A metric that the task has: who asks for another has not asked the policy. */
export function measurementOf(measurements: Measurements, name: MetricName): Measurement {
  const measurement = measurements[name];
  if (measurement === undefined) throw new Error(`The metric ${name} was not measured.`);
  return measurement;
}

function measureOne<Of>(metric: Metric<Of>, tally: Of, options: MeasureOptions<Of>): Measurement {
  const { whole = tally, reference, strata } = options;
  const measured = metric.measure(tally, { ...options, whole });
  const rows = metric.rowsDividedBy(tally);
  const estimate =
    measured.value === undefined
      ? undefined
      : estimateOf(measured.value, metric.uncertainty, { tally, whole, reference, strata });
  const ifCalibrated = metric.ifCalibrated?.(tally);
  return {
    ...measured,
    rows,
    effectiveRows: estimate ? rowsOf(estimate) : rows,
    ...(estimate && { estimate }),
    ...(ifCalibrated && { ifCalibrated }),
  };
}
