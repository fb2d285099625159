import type { Bounded, Interval } from '../../stats/interval.ts';
import { criticalValue } from '../../stats/normal.ts';
import { criticalOfPairs } from '../critical-of-pairs.ts';
import { combined, type PairedShare, type Times } from './paired-share.ts';

/** A sum of shares, each times a number: a rate, a gap of two groups, a group less all rows. Share → times, none 0. */
export type Contrast = ReadonlyMap<number, number>;

/** The contrasts that may be the largest, before and after; one that may be on both sides is the same object. */
export interface Candidates {
  readonly before: readonly Contrast[];
  readonly after: readonly Contrast[];
}

export interface LargestOptions {
  /** Two-sided, in (0, 1). */
  readonly level: number;
  /** How many figures are compared, at least 1: by so many could the one that seems largest be the wrong one. */
  readonly compared: number;
}

/** By how often the largest before is taken away; above 0. */
export type ByTimes = (times: number) => Interval;

/**
 * The interval of what the largest of several contrasts changes by: max after − max before, over shares of the same
 * rows.
 *
 * With t and s the contrasts that are truly largest after and before, the change is t after − s before, which is at
 * least s after − s before and at most t after − t before: the change of one contrast, whose shares keep their rows, so
 * that it is as sure as the few rows that changed let it be. Which they are is not known; every contrast is taken for
 * possible that does not lie below the largest one seen beyond doubt (at a fifth of the error, studentised range), and
 * the bound is the furthest over those. Where the largest is plain that is one: the interval is that of its change.
 * A contrast that is possible on its own side only is compared with those that are on the other, or where that would be
 * millions of pairs with itself, which is on the wide side.
 *
 * Bounds of a contrast: Tango's of each share, squared and added (see `combined`).
 *
 * @param candidates at least one on each side
 */
export function changeOfLargest(
  candidates: Candidates,
  shares: readonly PairedShare[],
  { level, compared }: LargestOptions,
): ByTimes {
  const z = criticalValue(level);
  const zOfLargest = zOfPossible(level, compared);
  const before = possible(candidates.before, shares, { side: 'before', z: zOfLargest });
  const after = possible(candidates.after, shares, { side: 'after', z: zOfLargest });
  const [inBefore, inAfter] = [new Set(before), new Set(after)];
  const few = before.length * after.length <= MOST_PAIRS;
  return (times) => {
    const termOf = terms(shares, z);
    const bounded = (then: Contrast, now: Contrast) => boundsOf(now, then, { termOf, times });
    const lows = before.flatMap((then) =>
      few && !inAfter.has(then) ? after.map((now) => bounded(then, now).low) : [bounded(then, then).low],
    );
    const highs = after.flatMap((now) =>
      few && !inBefore.has(now) ? before.map((then) => bounded(then, now).high) : [bounded(now, now).high],
    );
    return { low: least(lows), high: -least(highs.map((high) => -high)) };
  };
}

const MOST_PAIRS = 1_000_000;

/** The critical value at which a figure is no longer taken for the largest of so many. */
export function zOfPossible(level: number, compared: number): number {
  if (compared < 2) return 0;
  return criticalOfPairs(1 - Math.max((1 - level) / 5, 1e-12), compared);
}

export type Side = 'before' | 'after';

/** The largest of the contrasts, the first of several, with its value. */
export function largest(
  contrasts: readonly Contrast[],
  shares: readonly PairedShare[],
  side: Side,
): { readonly contrast: Contrast; readonly value: number } {
  return contrasts
    .map((contrast) => ({ contrast, value: valueAt(contrast, shares, side) }))
    .reduce((best, one) => (one.value > best.value ? one : best));
}

/** Those that do not lie below the largest seen beyond doubt. */
export function possible(
  contrasts: readonly Contrast[],
  shares: readonly PairedShare[],
  { side, z }: { readonly side: Side; readonly z: number },
): readonly Contrast[] {
  const best = largest(contrasts, shares, side).contrast;
  const termOf = terms(shares, z);
  const reaches = (contrast: Contrast): boolean => {
    const sum = { value: 0, down: 0, up: 0 };
    const add = (share: number, by: number) =>
      addTerm(sum, termOf(share, side === 'after' ? 0 : by, side === 'after' ? by : 0));
    for (const [share, by] of contrast) add(share, by - (best.get(share) ?? 0));
    for (const [share, by] of best) if (!contrast.has(share)) add(share, -by);
    return sum.value + Math.sqrt(sum.up) >= 0;
  };
  return contrasts.filter((contrast) => contrast === best || reaches(contrast));
}

function valueAt(contrast: Contrast, shares: readonly PairedShare[], side: Side): number {
  let value = 0;
  for (const [share, times] of contrast) value += times * (shares[share] as PairedShare)[side];
  return value;
}

/** A share times a number, before and after: its value, and the squares of how far its bounds lie below and above. */
interface Term {
  readonly value: number;
  readonly down: number;
  readonly up: number;
}

const NOTHING: Term = { value: 0, down: 0, up: 0 };

/** Every share occurs in many contrasts, by the same few numbers. */
function terms(shares: readonly PairedShare[], z: number) {
  const known = shares.map((): (Times & { readonly term: Term })[] => []);
  return (share: number, before: number, after: number): Term => {
    if (after === 0 && before === 0) return NOTHING;
    const ofShare = known[share] as (typeof known)[number];
    for (const by of ofShare) if (by.before === before && by.after === after) return by.term;
    const term = termOf(combined(shares[share] as PairedShare, { before, after }, z));
    ofShare.push({ before, after, term });
    return term;
  };
}

function termOf({ value, low, high }: Bounded): Term {
  return { value, down: (value - low) ** 2, up: (high - value) ** 2 };
}

function addTerm(sum: { -readonly [key in keyof Term]: number }, { value, down, up }: Term): void {
  sum.value += value;
  sum.down += down;
  sum.up += up;
}

/** now after − times · then before: each share by itself, squared and added. */
function boundsOf(
  now: Contrast,
  then: Contrast,
  { termOf, times }: { readonly termOf: ReturnType<typeof terms>; readonly times: number },
): Interval {
  const sum = { ...NOTHING };
  for (const [share, after] of now) addTerm(sum, termOf(share, -times * (then.get(share) ?? 0), after));
  for (const [share, before] of then) if (!now.has(share)) addTerm(sum, termOf(share, -times * before, 0));
  return { low: sum.value - Math.sqrt(sum.down), high: sum.value + Math.sqrt(sum.up) };
}

export function negative(contrast: Contrast): Contrast {
  return new Map([...contrast].map(([share, times]) => [share, -times]));
}

/** `Math.min` of so many that they are no arguments. */
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}
