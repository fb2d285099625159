import { frontier } from '../stats/frontier.ts';
import type { Bounded, Interval } from '../stats/interval.ts';
import { koopman } from '../stats/koopman.ts';
import { criticalValue } from '../stats/normal.ts';
import { sidak } from '../stats/sidak.ts';
import { squareAndAdd } from '../stats/square-and-add.ts';
import { criticalOfPairs } from './critical-of-pairs.ts';
import type { Aggregate } from './disparity.ts';
import { boundsOf, type Estimate, shareIn, tailBounds, tailBoundsOf } from './estimate.ts';
import { shareAt } from './part.ts';

/**
 * The interval of an extreme over groups: of max − min, min / max, the least or the greatest value.
 *
 * The extreme groups are picked by chance too, so the bound that every group (or pair) can breach is corrected for
 * their number, and the other is not: it is already covered by the bound of the one group (pair) that is truly
 * extreme.
 *
 * - `difference`: low = max(0, largest lower bound over pairs, at the studentised range's quantile for k groups / √2);
 *   high = largest upper bound over pairs, at the level itself.
 * - `ratio`: mirrored, over ordered pairs; shares by Koopman, others on the log scale.
 * - `group_min`, `group_max`: Šidák over k groups for the corrected bound.
 *
 * For a corrected bound shares have mid-P bounds: Wilson's are not made for levels so high.
 *
 * @param groups those that are compared, at least one (two for a difference or ratio)
 * @param level two-sided, in (0, 1)
 */
export function intervalBetween(groups: readonly Estimate[], aggregate: Aggregate, level: number): Interval {
  const z = criticalValue(level);
  switch (aggregate) {
    case 'difference':
      return rangeInterval(groups, { z, zOfAll: criticalOfPairs(level, groups.length) });
    case 'ratio':
      return ratioInterval(groups, { z, zOfAll: criticalOfPairs(level, groups.length) });
    case 'group_min':
      return leastInterval(groups, { z, zOfAll: zOfEach(level, groups.length) });
    case 'group_max': {
      const { low, high } = leastInterval(groups.map(negative), { z, zOfAll: zOfEach(level, groups.length) });
      return { low: -high, high: -low };
    }
  }
}

/**
 * The critical values at which the bounds of `intervalBetween` stand.
 *
 * @param groups how many are compared
 */
export function criticalBetween(groups: number, aggregate: Aggregate, level: number): Interval {
  const z = criticalValue(level);
  switch (aggregate) {
    case 'difference':
      return { low: criticalOfPairs(level, groups), high: z };
    case 'ratio':
      return { low: z, high: criticalOfPairs(level, groups) };
    case 'group_min':
      return { low: z, high: zOfEach(level, groups) };
    case 'group_max':
      return { low: zOfEach(level, groups), high: z };
  }
}

/** The same of `intervalToOverall`. */
export function criticalToOverall(groups: number, aggregate: 'difference' | 'ratio', level: number): Interval {
  const [z, zOfAll] = [criticalValue(level), zOfEach(level, groups)];
  return aggregate === 'difference' ? { low: zOfAll, high: z } : { low: z, high: zOfAll };
}

/** A critical value for one group or pair, and one at which all of them hold together. */
interface Critical {
  readonly z: number;
  readonly zOfAll: number;
}

function zOfEach(level: number, groups: number): number {
  return criticalValue(sidak(level, groups));
}

function rangeInterval(groups: readonly Estimate[], { z, zOfAll }: Critical): Interval {
  const plain = groups.map((group) => bounded(group, z));
  const strict =
    groups.length === 2 ? plain : groups.map((group) => ({ value: group.value, ...tailBoundsOf(group, zOfAll) }));
  return { low: greatestBound(strict, 'low'), high: greatestBound(plain, 'high') };
}

type End = 'low' | 'high';

/** The greatest bound of a difference over ordered pairs, at least 0. */
function greatestBound(groups: readonly Bounded[], end: End): number {
  const { above, below } = outermost(groups, end, 1);
  let greatest = 0;
  for (const a of above) {
    for (const b of below) {
      if (a !== b) greatest = Math.max(greatest, newcombe(groups[a] as Bounded, groups[b] as Bounded)[end]);
    }
  }
  return greatest;
}

/**
 * The groups, as positions, among which the greatest bounds of above − below are: a group is passed over if so many
 * others, and one more that may be the other of the pair, lie as far out and widen the bound as much (or for the low
 * one narrow it as little). A thousand groups leave some ten of them, instead of a million pairs.
 */
function outermost(groups: readonly Bounded[], end: End, pairs: number) {
  const sign = end === 'high' ? 1 : -1;
  const other = end === 'high' ? 'low' : 'high';
  const reach = (group: Bounded, bound: End) => sign * Math.abs(group[bound] - group.value);
  return {
    above: frontier(
      groups.map((group) => ({ x: group.value, y: reach(group, end) })),
      pairs + 1,
    ),
    below: frontier(
      groups.map((group) => ({ x: -group.value, y: reach(group, other) })),
      pairs + 1,
    ),
  };
}

/** Of a − b; written out, since it is asked for every ordered pair of groups. */
function newcombe(a: Bounded, b: Bounded): Interval {
  const value = a.value - b.value;
  return {
    low: value - Math.sqrt((a.value - a.low) ** 2 + (b.high - b.value) ** 2),
    high: value + Math.sqrt((a.high - a.value) ** 2 + (b.value - b.low) ** 2),
  };
}

/** Pairs whose own interval is worked out: those that a quick one puts furthest out. */
const PAIRS = 24;

/** The least bound over ordered pairs: a quick one on the log scale picks the pairs for which the exact one is taken. */
function ratioInterval(groups: readonly Estimate[], { z, zOfAll }: Critical): Interval {
  const least = (at: number, end: End, boundOf: (above: Estimate, below: Estimate) => number) => {
    const logged = groups.map((group) => logs(drawnIn(group, at)));
    const pairs = furthest(logged, end).map(([a, b]) => boundOf(groups[a] as Estimate, groups[b] as Estimate));
    return Math.min(1, ...pairs);
  };
  return {
    low: least(z, 'low', (a, b) => ratioOf(a, b, z).low),
    high: least(zOfAll, 'high', (a, b) =>
      groups.length > 2 && !differ(a, b, zOfAll) ? 1 : ratioOf(a, b, zOfAll).high,
    ),
  };
}

/**
 * Whether two shares differ by mid-P bounds. Koopman's score is not made for levels so high among few successes, so the
 * ratio of many groups tells them apart only where their difference does, too.
 */
function differ(a: Estimate, b: Estimate, z: number): boolean {
  if (shareIn(a) === undefined || shareIn(b) === undefined) return true;
  const [first, second] = [a, b].map((group) => ({ value: group.value, ...tailBoundsOf(group, z) })) as [
    Bounded,
    Bounded,
  ];
  return newcombe(second, first).low > 0;
}

/** The bounds of a figure; a share is drawn in by half a row, since a logarithm says nothing of 0. */
function drawnIn(group: Estimate, z: number): Bounded {
  const share = shareIn(group);
  const found = bounded(group, z);
  return share ? { ...found, value: (share.value * share.rows + 0.5) / (share.rows + 1) } : found;
}

type Pair = readonly [above: number, below: number];

/** Of all ordered pairs those with the least bound of the difference of logarithms; -∞ and NaN first. */
function furthest(logged: readonly Bounded[], end: End): readonly Pair[] {
  // The least bound of a − b is the greatest other one of b − a.
  const { above: belows, below: aboves } = outermost(logged, end === 'low' ? 'high' : 'low', PAIRS);
  let kept: { readonly pair: Pair; readonly bound: number }[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (const above of aboves) {
    for (const below of belows) {
      if (above === below) continue;
      const away = newcombe(logged[above] as Bounded, logged[below] as Bounded)[end];
      const bound = Number.isNaN(away) ? Number.NEGATIVE_INFINITY : away;
      if (kept.length >= PAIRS && bound >= worst) continue;
      kept = [...kept, { pair: [above, below] as const, bound }].sort((x, y) => x.bound - y.bound).slice(0, PAIRS);
      worst = kept.at(-1)?.bound ?? worst;
    }
  }
  return kept.map(({ pair }) => pair);
}

/** Of a / b: Koopman's for two shares, else square-and-add on the log scale. In [0, ∞]. */
export function ratioOf(a: Estimate, b: Estimate, z: number): Interval {
  const [first, second] = [shareIn(a), shareIn(b)];
  if (first && second) return koopman(shareAt(first, z), shareAt(second, z), z);
  const { low, high } = squareAndAdd([logs(bounded(a, z)), logs(bounded(b, z))], ([x = 0, y = 0]) => x - y);
  return { low: Number.isNaN(low) ? 0 : Math.exp(low), high: Number.isNaN(high) ? Infinity : Math.exp(high) };
}

function logs({ value, low, high }: Bounded): Bounded {
  return { value: Math.log(value), low: Math.log(Math.max(0, low)), high: Math.log(high) };
}

function leastInterval(groups: readonly Estimate[], { z, zOfAll }: Critical): Interval {
  const strict = groups.length === 1 ? boundsOf : tailBoundsOf;
  let high = Number.POSITIVE_INFINITY;
  // No bound lies below its value, so that from some value on none is lower.
  for (const group of groups.toSorted((a, b) => a.value - b.value)) {
    if (group.value >= high) break;
    high = Math.min(high, strict(group, zOfAll).high);
  }
  return { low: Math.min(...groups.map((group) => boundsOf(group, z).low)), high };
}

function bounded(estimate: Estimate, z: number): Bounded {
  return { value: estimate.value, ...boundsOf(estimate, z) };
}

function negative({ value, parts, of }: Estimate): Estimate {
  return { value: -value, parts, of: (values) => -of(values) };
}

/** A group, and all other rows. */
export interface GroupAndRest {
  readonly group: Estimate;
  /** Absent where no other row is of the kind that the figure is about, or where the figure over them is not known. */
  readonly rest: Estimate | undefined;
}

/**
 * The interval of the largest |group − overall|, or of the least of group / overall and its inverse.
 *
 * A group is part of all rows, so what is uncertain is the group against the rest: with w the group's share of what
 * the figure divides by, overall = w·group + (1 − w)·rest, and group − overall = (1 − w)·(group − rest).
 *
 * @returns `undefined` where the figure over all rows is no such mean of its parts (AUC, R²)
 */
export function intervalToOverall(
  groups: readonly GroupAndRest[],
  aggregate: 'difference' | 'ratio',
  level: number,
): Interval | undefined {
  const z = criticalValue(level);
  const of = aggregate === 'difference' ? distance : folded;
  const each = { z, tail: false };
  const ofAll = groups.length === 1 ? each : { z: zOfEach(level, groups.length), tail: true };
  const plain = groups.flatMap((group) => of(group, each) ?? []);
  const strict = groups.flatMap((group) => of(group, ofAll) ?? []);
  if (plain.length < groups.length || strict.length < groups.length) return undefined;
  return aggregate === 'difference'
    ? { low: Math.max(...strict.map(({ low }) => low)), high: Math.max(...plain.map(({ high }) => high)) }
    : { low: Math.min(...plain.map(({ low }) => low)), high: Math.min(...strict.map(({ high }) => high)) };
}

interface Bounding {
  readonly z: number;
  /** Whether z lies far out in the tails, being corrected for many groups. */
  readonly tail: boolean;
}

/** Of |group − overall|. */
function distance(pair: GroupAndRest, bounding: Bounding): Interval | undefined {
  const signed =
    pair.rest === undefined
      ? alone(pair.group, 0)
      : againstOverall(pair.group, pair.rest, { ...bounding, ratio: false });
  if (signed === undefined) return undefined;
  const { low, high } = signed;
  return { low: Math.max(0, low, -high), high: Math.max(Math.abs(low), Math.abs(high)) };
}

/** Of group / overall, inverted above 1. */
function folded(pair: GroupAndRest, bounding: Bounding): Interval | undefined {
  const ratio =
    pair.rest === undefined
      ? alone(pair.group, 1)
      : againstOverall(pair.group, pair.rest, { ...bounding, ratio: true });
  if (ratio === undefined) return undefined;
  const { low, high } = ratio;
  if (high <= 1) return ratio;
  return low >= 1 ? { low: 1 / high, high: 1 / low } : { low: Math.min(low, 1 / high), high: 1 };
}

/**
 * A share or mean that no other row adds to is that of all rows. Of other figures (AUC, balanced accuracy) this is not
 * known: they may have no value over the rest and yet another one over all rows.
 */
function alone({ parts }: Estimate, equal: number): Interval | undefined {
  return parts.length === 1 && parts[0]?.mass !== undefined ? { low: equal, high: equal } : undefined;
}

function againstOverall(
  group: Estimate,
  rest: Estimate,
  { z, tail, ratio }: Bounding & { readonly ratio: boolean },
): Interval | undefined {
  const shares = group.parts.map((part, at) => {
    const other = rest.parts[at]?.mass;
    return part.mass === undefined || other === undefined ? undefined : part.mass / (part.mass + other);
  });
  if (!shares.every((share) => share !== undefined)) return undefined;
  const [inGroup, inRest] = [shareIn(group), shareIn(rest)];
  const someZero = group.value === 0 || rest.value === 0;
  if (ratio && inGroup && inRest && (!tail || someZero)) {
    const [share = 0] = shares;
    const { low, high } = koopman(shareAt(inRest, z), shareAt(inGroup, z), z);
    const toOverall = (restToGroup: number) => 1 / (share + (1 - share) * restToGroup);
    return { low: toOverall(high), high: toOverall(low) };
  }
  const parts = [...group.parts, ...rest.parts].map((part) => ({
    value: part.value,
    ...(tail ? tailBounds(part, z) : part.bounds(z)),
  }));
  const compared = (values: readonly number[]): number => {
    const mine = values.slice(0, group.parts.length);
    const pooled = mine.map((value, at) => {
      const share = shares[at] as number;
      return share * value + (1 - share) * (values[group.parts.length + at] as number);
    });
    const [own, all] = [group.of(mine), group.of(pooled)];
    return ratio ? Math.log(own) - Math.log(all) : own - all;
  };
  const { low, high } = squareAndAdd(parts, compared);
  if (!ratio) return { low, high };
  return { low: Number.isNaN(low) ? 0 : Math.exp(low), high: Number.isNaN(high) ? Infinity : Math.exp(high) };
}
