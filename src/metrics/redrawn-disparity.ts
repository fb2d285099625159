import type { Interval } from '../stats/interval.ts';
import type { CompareOptions, Disparity } from './disparities.ts';
import type { MetricName } from './index.ts';
import { type Measurements, measurementOf } from './measure.ts';
import { redrawnSpread, redrawnTogether } from './redrawn-spread.ts';
import { FEWEST_ROWS, redrawnInterval } from './redraws.ts';

type Options = CompareOptions & { readonly level: number };

/**
 * The percentile interval of a disparity: the figures of all groups in the same redraws, compared in each of them as
 * the observed ones are. It is about the largest of several gaps, each of which chance can only make larger on the
 * whole, and leans upwards (ratios downwards): it may lie beyond the value itself.
 *
 * @returns `undefined` where a figure is no function of the cells or a group divides by fewer than 5 rows
 */
export function redrawnDisparity(
  disparity: Disparity,
  groups: readonly Measurements[],
  options: Options,
): Interval | undefined {
  const { aggregate, of } = disparity;
  const parts = of.flatMap((name) => partOf(disparity, { name, groups }, options) ?? []);
  if (parts.length < of.length) return undefined;
  const [only] = parts as [Float64Array, ...Float64Array[]];
  const { agg, level } = options;
  return redrawnInterval(parts.length === 1 ? only : redrawnTogether(parts, { aggregate, agg }), level);
}

function partOf(
  { aggregate }: Disparity,
  { name, groups }: { readonly name: MetricName; readonly groups: readonly Measurements[] },
  { method, leaveOut = () => false }: Options,
): Float64Array | undefined {
  const compared = groups
    .map((group) => measurementOf(group, name))
    .filter((measurement) => measurement.value !== undefined && !leaveOut(measurement));
  if (compared.length === 0 || compared.some(({ rows }) => rows < FEWEST_ROWS)) return undefined;
  const toOverall = method === 'to_overall' && (aggregate === 'difference' || aggregate === 'ratio');
  const replicates = compared.flatMap(({ redraws }) => (toOverall ? redraws?.together() : redraws?.apart()) ?? []);
  if (replicates.length < compared.length) return undefined;
  // Not the redraws of `overall`: that was redrawn without these groups.
  const whole = toOverall ? compared[0]?.redraws?.ofAll() : undefined;
  return toOverall && whole === undefined ? undefined : redrawnSpread(replicates, aggregate, whole);
}
