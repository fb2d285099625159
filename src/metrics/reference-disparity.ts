import type { Bounded, Interval } from '../stats/interval.ts';
import { criticalValue } from '../stats/normal.ts';
import { sidak } from '../stats/sidak.ts';
import { squareAndAdd } from '../stats/square-and-add.ts';
import { wilson } from '../stats/wilson.ts';
import { boundsOf, type Estimate, shareIn } from './estimate.ts';
import type { Measurement } from './measure.ts';
import type { Measured } from './metric.ts';
import { shareAt } from './part.ts';
import { ratioOf } from './spread-interval.ts';

/** A group beside the reference group. */
export type Compared = Measured & {
  /** Position among the groups. */
  readonly at: number;
  /** Of this one comparison. */
  readonly interval?: Interval;
  /** That of all groups together, each wider, so that the worst of them may be picked (Šidák). */
  readonly intervalOfAll?: Interval;
};

export interface ReferenceComparison {
  readonly aggregate: 'difference' | 'ratio';
  /** Position of the reference group. */
  readonly reference: number;
  /** Two-sided level of intervals, in (0, 1); none are computed without it. */
  readonly level?: number | undefined;
}

/**
 * Every group but the reference against it: group − reference, or group / reference. Signed: a negative difference and a
 * ratio below 1 say that the group has less. Of several metrics the mean of the differences, as AIF360's average odds
 * difference ½[(FPR − FPR_ref) + (TPR − TPR_ref)].
 *
 * Intervals: Newcombe's for differences, Koopman's for ratios of shares, square-and-add otherwise. Shares of one whole
 * (the groups' parts of all who are selected) are not independent; of two of them the first is a binomial share of
 * both, whose Wilson bounds π make the bounds π/(1 − π) of the ratio.
 *
 * @param groups of each group the metrics that are compared, in the order of the groups; `undefined` leaves one out
 * @returns the comparisons, without the reference; 0/0 and x/0 have no value
 */
export function compareToReference(
  groups: readonly (readonly Measurement[] | undefined)[],
  { aggregate, reference, level }: ReferenceComparison,
): readonly Compared[] {
  const base = groups[reference];
  if (base === undefined) return [];
  const others = groups.flatMap((group, at) => (group === undefined || at === reference ? [] : [{ at, group }]));
  const z = level === undefined ? undefined : criticalValue(level);
  const zOfAll = level === undefined ? undefined : criticalValue(sidak(level, Math.max(1, others.length)));
  return others.map(({ at, group }) => {
    const measured = comparedValue(group, base, aggregate);
    const pair = pairOf(group, base);
    if (measured.value === undefined || pair === undefined || z === undefined || zOfAll === undefined) {
      return { ...measured, at };
    }
    const bounds = (critical: number) => containing(intervalOf(pair, aggregate, critical), measured.value);
    return { ...measured, at, interval: bounds(z), intervalOfAll: bounds(zOfAll) };
  });
}

function comparedValue(
  group: readonly Measurement[],
  base: readonly Measurement[],
  aggregate: 'difference' | 'ratio',
): Measured {
  const values: number[] = [];
  for (const [at, mine] of group.entries()) {
    const theirs = base[at] as Measurement;
    if (mine.value === undefined) return { reason: mine.reason };
    if (theirs.value === undefined) return { reason: theirs.reason };
    if (aggregate === 'ratio' && theirs.value === 0) {
      return { reason: mine.value === 0 ? 'zero_by_zero' : 'infinite' };
    }
    values.push(aggregate === 'ratio' ? mine.value / theirs.value : mine.value - theirs.value);
  }
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length };
}

interface Pair {
  readonly group: readonly Estimate[];
  readonly base: readonly Estimate[];
}

function pairOf(group: readonly Measurement[], base: readonly Measurement[]): Pair | undefined {
  const [mine, theirs] = [group, base].map((all) => all.flatMap(({ estimate }) => estimate ?? []));
  if (mine?.length !== group.length || theirs?.length !== base.length) return undefined;
  return { group: mine, base: theirs };
}

function intervalOf({ group, base }: Pair, aggregate: 'difference' | 'ratio', z: number): Interval {
  const [first, second] = [group[0] as Estimate, base[0] as Estimate];
  if (aggregate === 'ratio') return ratioOfWhole(first, second, z) ?? ratioOf(first, second, z);
  const figures = [...group, ...base].map((estimate): Bounded => ({ value: estimate.value, ...boundsOf(estimate, z) }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / group.length;
  return squareAndAdd(figures, (values) => mean(values.slice(0, group.length)) - mean(values.slice(group.length)));
}

/** Of two shares of one whole, which have no mass of their own; `undefined` for other figures. */
function ratioOfWhole(a: Estimate, b: Estimate, z: number): Interval | undefined {
  const [first, second] = [shareIn(a), shareIn(b)];
  if (!first || !second || first.mass !== undefined || second.mass !== undefined) return undefined;
  const both = first.value + second.value;
  const { low, high } = wilson(first.value / both, Math.min(shareAt(first, z).rows, shareAt(second, z).rows) * both, z);
  return { low: low / (1 - low), high: high / (1 - high) };
}

function containing({ low, high }: Interval, value: number): Interval {
  return { low: Math.min(low, value), high: Math.max(high, value) };
}
