import type { Interval } from '../stats/interval.ts';
import type { Measured, NoValue } from './metric.ts';

export type Aggregate = 'difference' | 'ratio' | 'group_min' | 'group_max';

/** Whether groups are compared with each other or with all rows. */
export type Method = 'between_groups' | 'to_overall';

/** How several disparities become one: the worst of them, or their mean. */
export type Agg = 'worst_case' | 'mean';

/** One number for all groups, with the groups that made it, as positions in the list of groups. */
export type Spread = Measured & {
  readonly lowest?: number;
  readonly highest?: number;
  /** Groups that could not be compared, in order. */
  readonly withoutValue: readonly number[];
  /** Where several disparities are combined: why one of them has no value. The value is that of the others. */
  readonly partial?: NoValue;
  /** How sure the value is, where that was asked for and is known. */
  readonly interval?: Interval;
};

export interface SpreadOptions {
  readonly aggregate: Aggregate;
  readonly method: Method;
  /** The metric over all rows; asked only by `to_overall`. */
  readonly overall: Measured;
}

/**
 * Compares the groups in one metric, as Fairlearn's MetricFrame does (`difference`, `ratio`, `group_min`, `group_max`).
 *
 * - `difference`: max − min, or `to_overall` the largest |group − overall|; in the metric's unit, ideal 0.
 * - `ratio`: min / max, or `to_overall` the least of group/overall and its inverse; in [0, 1] for metrics that cannot
 *   be negative, ideal 1. A ratio of two zeros has no value.
 * - `group_min`, `group_max`: the extreme value.
 *
 * Groups without a value are passed over and listed. Unlike Fairlearn, which calls one group alone equal to itself, a
 * difference or ratio needs two groups with a value.
 *
 * @param groups the metric of each group, NaN never; `undefined` leaves a group out of the comparison
 */
export function spread(
  groups: readonly (Measured | undefined)[],
  { aggregate, method, overall }: SpreadOptions,
): Spread {
  const withoutValue = groups.flatMap((group, at) => (group && group.value === undefined ? [at] : []));
  const valued = groups.flatMap((group, at) => (group?.value === undefined ? [] : [{ at, value: group.value }]));
  const [first] = valued;
  if (first === undefined) {
    return { reason: groups.find((group) => group !== undefined)?.reason ?? 'fewer_than_two_groups', withoutValue };
  }
  const lowest = valued.reduce((least, group) => (group.value < least.value ? group : least), first);
  const highest = valued.reduce((most, group) => (group.value > most.value ? group : most), first);
  if (aggregate === 'group_min') return { value: lowest.value, lowest: lowest.at, withoutValue };
  if (aggregate === 'group_max') return { value: highest.value, highest: highest.at, withoutValue };
  if (valued.length < 2) return { reason: 'fewer_than_two_groups', withoutValue };
  if (method === 'to_overall') return { ...fromOverall(valued, { aggregate, overall }), withoutValue };
  const ends = { lowest: lowest.at, highest: highest.at, withoutValue };
  if (aggregate === 'difference') return { value: highest.value - lowest.value, ...ends };
  if (highest.value === 0) return { reason: 'zero_by_zero', withoutValue };
  return { value: lowest.value / highest.value, ...ends };
}

type ValuedGroup = { readonly at: number; readonly value: number };

/** The group furthest from all rows; it is reported as `lowest` or `highest` by the side on which it lies. */
function fromOverall(
  groups: readonly ValuedGroup[],
  { aggregate, overall }: { readonly aggregate: 'difference' | 'ratio'; readonly overall: Measured },
): Measured & { readonly lowest?: number; readonly highest?: number } {
  const whole = overall.value;
  if (whole === undefined) return { reason: overall.reason };
  const distance = aggregate === 'difference' ? (value: number) => Math.abs(value - whole) : ratioTo(whole);
  const worse = aggregate === 'difference' ? (a: number, b: number) => a > b : (a: number, b: number) => a < b;
  let furthest: (ValuedGroup & { readonly distance: number }) | undefined;
  for (const group of groups) {
    const candidate = { ...group, distance: distance(group.value) };
    if (Number.isNaN(candidate.distance)) continue;
    if (furthest === undefined || worse(candidate.distance, furthest.distance)) furthest = candidate;
  }
  if (furthest === undefined) return { reason: 'zero_by_zero' };
  return { value: furthest.distance, [furthest.value > whole ? 'highest' : 'lowest']: furthest.at };
}

/** group/overall, inverted above 1; NaN for 0/0. A value over an overall of 0 is infinitely far: 1/∞ = 0. */
function ratioTo(whole: number): (value: number) => number {
  return (value) => {
    const ratio = value / whole;
    return ratio > 1 ? 1 / ratio : ratio;
  };
}
