import type { Interval } from '../stats/interval.ts';
import { squareAndAdd } from '../stats/square-and-add.ts';
import { type Agg, type Aggregate, type Method, type Spread, spread } from './disparity.ts';
import type { Estimate } from './estimate.ts';
import { type MetricName, metricNames, metrics } from './index.ts';
import { type Measurement, type Measurements, measurementOf } from './measure.ts';
import { redrawnDisparity } from './redrawn-disparity.ts';
import {
  criticalBetween,
  criticalToOverall,
  type GroupAndRest,
  intervalBetween,
  intervalToOverall,
} from './spread-interval.ts';

/** A comparison of groups that has a name: an aggregate of one base metric, or of several that are then combined. */
export interface Disparity {
  readonly name: string;
  readonly aggregate: Aggregate;
  readonly of: readonly MetricName[];
  /** Whether the policy chooses how several become one (equalized odds). */
  readonly hasAgg: boolean;
}

const named: readonly Disparity[] = [
  ...differenceAndRatio('demographic_parity', ['selection_rate']),
  ...differenceAndRatio('equalized_odds', ['true_positive_rate', 'false_positive_rate']),
  ...differenceAndRatio('equal_opportunity', ['true_positive_rate']),
  { name: 'predictive_parity_difference', aggregate: 'difference', of: ['precision_score'], hasAgg: false },
];

const derived: readonly Disparity[] = metricNames
  .filter((name) => name !== 'count')
  .flatMap((name) =>
    (['difference', 'ratio', 'group_min', 'group_max'] as const)
      .filter((aggregate) => aggregate !== 'ratio' || metrics[name].range[0] >= 0)
      .map((aggregate) => ({ name: `${name}_${aggregate}`, aggregate, of: [name], hasAgg: false })),
  );

/** Every disparity by its public name: Fairlearn's own, then those it generates from each base metric. */
export const disparities: ReadonlyMap<string, Disparity> = new Map(
  [...named, ...derived].map((disparity) => [disparity.name, disparity]),
);

/** Least and greatest value that a disparity can take. */
export function rangeOf({ aggregate, of }: Disparity): readonly [least: number, greatest: number] {
  const least = Math.min(...of.map((name) => metrics[name].range[0]));
  const greatest = Math.max(...of.map((name) => metrics[name].range[1]));
  if (aggregate === 'difference') return [0, greatest - least];
  return aggregate === 'ratio' ? [0, 1] : [least, greatest];
}

export interface CompareOptions {
  readonly method: Method;
  readonly agg: Agg;
  /** Every metric over all rows. */
  readonly overall: Measurements;
  /** For each group every metric over the rows outside of it; only intervals `to_overall` ask for it. */
  readonly rest?: readonly Measurements[] | undefined;
  /** The level of intervals, in (0, 1); none are computed without it. */
  readonly level?: number | undefined;
  /** Groups that take no part, metric by metric; by default every group does. */
  readonly leaveOut?: ((measurement: Measurement) => boolean) | undefined;
}

/**
 * The value of a disparity over the groups.
 *
 * Of several (equalized odds) `worst_case` takes the worse of those that have a value: what it shows is a bound that a
 * missing one could only worsen. Why one is missing stands beside it (`partial`), and groups without a value are
 * listed. `mean` of fewer than all would be another statistic, so it has no value then (Fairlearn takes the mean of
 * what is left).
 */
export function compare(disparity: Disparity, groups: readonly Measurements[], options: CompareOptions): Spread {
  const { overall, level } = options;
  const isRedrawn = disparity.of.some((name) => overall[name]?.redraws !== undefined);
  if (!isRedrawn || level === undefined) return joined(disparity, groups, options);
  const found = joined(disparity, groups, { ...options, level: undefined });
  const interval = found.value === undefined ? undefined : redrawnDisparity(disparity, groups, { ...options, level });
  return { ...found, ...(interval && { interval }) };
}

function joined(disparity: Disparity, groups: readonly Measurements[], options: CompareOptions): Spread {
  const { method, agg, overall, level, leaveOut = () => false } = options;
  const parts = disparity.of.map((name) => {
    const compared = groups.map((group) => {
      const measurement = measurementOf(group, name);
      return leaveOut(measurement) ? undefined : measurement;
    });
    const found = spread(compared, { aggregate: disparity.aggregate, method, overall: measurementOf(overall, name) });
    if (found.value === undefined || level === undefined) return found;
    const intervalAt = (at: number) => intervalOf(disparity, { name, compared }, { ...options, level: at });
    const interval = intervalAt(levelOfEach(disparity.of, level));
    const alone = disparity.of.length > 1 && agg === 'mean' ? intervalAt(level) : undefined;
    return { ...found, ...(interval && { interval }), ...(alone && { alone }) };
  });
  const withoutValue = [...new Set(parts.flatMap((part) => part.withoutValue))].sort((a, b) => a - b);
  if (parts.length > 1 && agg === 'mean') return meanOf(disparity.aggregate, parts, withoutValue);
  const [{ alone: _ofMean, ...first }, ...others] = parts as [Part, ...Part[]];
  return others.length === 0 ? first : worstOf(disparity.aggregate, parts, withoutValue);
}

/** What is combined: with bounds at which all hold together, and for a mean those of each alone. */
type Part = Spread & { readonly alone?: Interval };

/** Of one metric. */
function intervalOf(
  { aggregate }: Disparity,
  { name, compared }: { readonly name: MetricName; readonly compared: readonly (Measurement | undefined)[] },
  { method, rest, level }: CompareOptions & { readonly level: number },
): Interval | undefined {
  const pairs: GroupAndRest[] = [];
  const estimates: Estimate[] = [];
  for (const [at, group] of compared.entries()) {
    if (group?.value === undefined) continue;
    if (group.estimate === undefined) return undefined;
    estimates.push(group.estimate);
    const others = rest?.[at]?.[name];
    if (others?.value !== undefined && others.estimate === undefined) return undefined;
    pairs.push({ group: group.estimate, rest: others?.estimate });
  }
  if (method === 'between_groups' || aggregate === 'group_min' || aggregate === 'group_max') {
    return intervalBetween(estimates, aggregate, level);
  }
  return rest && intervalToOverall(pairs, aggregate, level);
}

/**
 * The critical values at which the bounds of a disparity stand: further out than the level says where any of several
 * groups, or of several metrics, could breach them.
 *
 * @param groups how many are compared, at least 2 (1 for an extreme)
 */
export function criticalOf(
  { aggregate, of }: Disparity,
  { groups, method, agg, level }: Pick<CompareOptions, 'method' | 'agg'> & Counted,
): Interval {
  const isExtreme = aggregate === 'group_min' || aggregate === 'group_max';
  const at = (each: number) =>
    method === 'between_groups' || isExtreme
      ? criticalBetween(groups, aggregate, each)
      : criticalToOverall(groups, aggregate, each);
  const together = at(levelOfEach(of, level));
  if (agg !== 'mean') return together;
  const alone = at(level);
  return aggregate === 'ratio' ? { ...together, low: alone.low } : { ...together, high: alone.high };
}

interface Counted {
  readonly groups: number;
  readonly level: number;
}

function levelOfEach(of: readonly MetricName[], level: number): number {
  return 1 - (1 - level) / of.length;
}

/**
 * The mean of several, each of other rows. The bound that is nearer to equal groups is the mean of theirs, at a share of
 * the error each: where groups are equal all of these are at no gap, which no sum of squares comes to. The other bound
 * has the squares of their distances added.
 *
 * Source: G. Y. Zou, A. Donner, Statistics in Medicine 27 (2008) 1693–1702 (the MOVER).
 */
function meanOf(aggregate: Aggregate, parts: readonly Part[], withoutValue: readonly number[]): Spread {
  const values: number[] = [];
  for (const part of parts) {
    if (part.value === undefined) return { reason: part.reason, withoutValue };
    values.push(part.value);
  }
  const together = parts.flatMap(({ interval }) => interval ?? []);
  const alone = parts.flatMap(({ alone: bounds }, at) => (bounds ? { value: values[at] as number, ...bounds } : []));
  const found = { value: mean(values), withoutValue };
  if (together.length < parts.length || alone.length < parts.length) return found;
  const apart = squareAndAdd(alone, mean);
  const interval =
    aggregate === 'difference'
      ? { low: mean(together.map(({ low }) => low)), high: apart.high }
      : { low: apart.low, high: mean(together.map(({ high }) => high)) };
  return { ...found, interval };
}

function worstOf(aggregate: Aggregate, parts: readonly Spread[], withoutValue: readonly number[]): Spread {
  const worse = aggregate === 'difference' ? (a: number, b: number) => a > b : (a: number, b: number) => a < b;
  const worst = parts.reduce((kept, part) => {
    if (kept.value === undefined) return part;
    return part.value !== undefined && worse(part.value, kept.value) ? part : kept;
  });
  const partial = worst.value === undefined ? undefined : parts.find(({ value }) => value === undefined)?.reason;
  const { interval: _ofOne, ...found } = worst;
  const intervals = parts.flatMap(({ interval }) => interval ?? []);
  const most = aggregate === 'difference' ? Math.max : Math.min;
  return {
    ...found,
    withoutValue,
    ...(partial && { partial }),
    ...(intervals.length === parts.length && {
      interval: {
        low: most(...intervals.map(({ low }) => low)),
        high: most(...intervals.map(({ high }) => high)),
      },
    }),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function differenceAndRatio(prefix: string, of: readonly MetricName[]): readonly Disparity[] {
  return (['difference', 'ratio'] as const).map((aggregate) => ({
    name: `${prefix}_${aggregate}`,
    aggregate,
    of,
    hasAgg: of.length > 1,
  }));
}
