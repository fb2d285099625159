import type { Tally } from '../tally/tally.ts';
import { type MetricName, metricNames, metrics } from './index.ts';
import type { Measured, MeasureOptions } from './metric.ts';

/** One metric of one group, with the unweighted rows of the kind that it divides by. */
export type Measurement = Measured & { readonly rows: number };

export type Measurements = { readonly [name in MetricName]: Measurement };

/** Every base metric of one tally. */
export function measure(tally: Tally, options: MeasureOptions): Measurements {
  const entries = metricNames.map((name) => {
    const { measure, rowsDividedBy } = metrics[name];
    return [name, { ...measure(tally, options), rows: rowsDividedBy(tally) }];
  });
  return Object.fromEntries(entries) as Measurements;
}
