import type { Bounded, Interval } from '../../stats/interval.ts';
import { squareAndAdd } from '../../stats/square-and-add.ts';
import { type CompareOptions, compare, type Disparity } from '../disparities.ts';
import type { Spread } from '../disparity.ts';
import { figureInterval } from '../figure-interval.ts';
import type { Measurement, Measurements } from '../measure.ts';
import type { Measured } from '../metric.ts';
import { type Change, type ChangeOptions, changed, type Uncertain, type Unpaired } from './change.ts';

/**
 * The change between sides of other rows: square-and-add over their own intervals,
 *
 *   low = Δ − √((v₁ − l₁)² + (u₀ − v₀)²), high = Δ + √((u₁ − v₁)² + (v₀ − l₀)²);
 *
 * relative on the log scale, with no interval where a bound is not above 0. On the same rows it is wider than the
 * paired one by about √(2p(1 − p)/q), p the rate and q the share of rows with another prediction.
 */
export function unpairedChange<Side extends Measured>(
  { before, after }: Unpaired<Side>,
  { relative = false }: Pick<ChangeOptions, 'relative'>,
): Change<Side> {
  const change = changed(before.of, after.of, relative);
  const sides = { before: before.of, after: after.of, paired: false };
  const none = () => undefined;
  if (change.value === undefined) return { ...change, ...sides, intervalAt: none };
  const intervalAt = (level: number): Interval | undefined => {
    const [then, now] = [bounded(before.of, before.intervalAt(level)), bounded(after.of, after.intervalAt(level))];
    if (then === undefined || now === undefined) return undefined;
    return relative ? relativeInterval(then, now) : squareAndAdd([then, now], ([b = 0, a = 0]) => a - b);
  };
  return { ...change, ...sides, intervalAt };
}

/** A figure as a side of a change. */
export function uncertainFigure(measurement: Measurement): Uncertain<Measurement> {
  return { of: measurement, intervalAt: (level) => figureInterval(measurement, level) };
}

/** A disparity as a side of a change. */
export function uncertainDisparity(
  disparity: Disparity,
  groups: readonly Measurements[],
  options: Omit<CompareOptions, 'level'>,
): Uncertain<Spread> {
  const at = (level?: number) => compare(disparity, groups, { ...options, level });
  return { of: at(), intervalAt: (level) => at(level).interval };
}

function bounded({ value }: Measured, interval: Interval | undefined): Bounded | undefined {
  if (value === undefined || interval === undefined) return undefined;
  // The interval of an extreme may lie beyond the value itself.
  return { value, low: Math.min(interval.low, value), high: Math.max(interval.high, value) };
}

function relativeInterval(before: Bounded, after: Bounded): Interval | undefined {
  const sides = [before, after];
  if (!sides.every(({ low, high }) => low > 0 && Number.isFinite(high))) return undefined;
  const logs = sides.map(({ value, low, high }) => ({
    value: Math.log(value),
    low: Math.log(low),
    high: Math.log(high),
  }));
  const { low, high } = squareAndAdd(logs, ([b = 0, a = 0]) => a - b);
  return { low: Math.expm1(low), high: Math.expm1(high) };
}
