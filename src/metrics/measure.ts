import type { Tally } from '../tally/tally.ts';
import { type Estimate, estimateOf, rowsOf } from './estimate.ts';
import { type MetricName, metrics } from './index.ts';
import type { Measured, MeasureOptions, Metric } from './metric.ts';

/** One metric of one group. */
export type Measurement = Measured & {
  /** Unweighted rows of the kind that it divides by. */
  readonly rows: number;
  /** The same, or for weighted rows the number of equal ones that would be as sure; what `min_count` compares. */
  readonly effectiveRows: number;
  /** How sure it is, where that is known. */
  readonly estimate?: Estimate;
};

export type Measurements = { readonly [name in MetricName]: Measurement };

/** Every base metric of one tally. */
export function measure(tally: Tally, options: MeasureOptions): Measurements {
  const entries = Object.entries(metrics).map(([name, metric]) => [name, measureOne(metric, tally, options)]);
  return Object.fromEntries(entries) as Measurements;
}

function measureOne(metric: Metric, tally: Tally, options: MeasureOptions): Measurement {
  const { whole = tally, reference, strata } = options;
  const measured = metric.measure(tally, { ...options, whole });
  const rows = metric.rowsDividedBy(tally);
  const estimate =
    measured.value === undefined
      ? undefined
      : estimateOf(measured.value, metric.uncertainty, { tally, whole, reference, strata });
  return { ...measured, rows, effectiveRows: estimate ? rowsOf(estimate) : rows, ...(estimate && { estimate }) };
}
