import type { Bounded, Interval } from '../../stats/interval.ts';
import { criticalValue } from '../../stats/normal.ts';
import { studentizedRangeQuantile } from '../../stats/studentized-range.ts';
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
  /** How often the largest before is taken away; above 0. */
  readonly times?: number;
}

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
  { level, compared, times = 1 }: LargestOptions,
): Interval {
  const z = criticalValue(level);
  const zOfLargest = zOfPossible(level, compared);
  const before = possible(candidates.before, shares, { side: 'before', z: zOfLargest });
  const after = possible(candidates.after, shares, { side: 'after', z: zOfLargest });
  const bounded = (then: Contrast, now: Contrast) => boundsOf(now, then, { shares, z, times });
  const [inBefore, inAfter] = [new Set(before), new Set(after)];
  const few = before.length * after.length <= MOST_PAIRS;
  const lows = before.flatMap((then) =>
    few && !inAfter.has(then) ? after.map((now) => bounded(then, now).low) : [bounded(then, then).low],
  );
  const highs = after.flatMap((now) =>
    few && !inBefore.has(now) ? before.map((then) => bounded(then, now).high) : [bounded(now, now).high],
  );
  return { low: least(lows), high: -least(highs.map((high) => -high)) };
}

const MOST_PAIRS = 1_000_000;

/** The critical value at which a figure is no longer taken for the largest of so many. */
export function zOfPossible(level: number, compared: number): number {
  if (compared < 2) return 0;
  return studentizedRangeQuantile(1 - Math.max((1 - level) / 5, 1e-12), compared) / Math.SQRT2;
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
  const nothing: Contrast = new Map();
  const reaches = (contrast: Contrast): boolean => {
    const less = new Map(contrast);
    for (const [share, times] of best) less.set(share, (less.get(share) ?? 0) - times);
    const [now, then] = side === 'after' ? [less, nothing] : [nothing, less];
    return boundsOf(now, then, { shares, z, times: -1 }).high >= 0;
  };
  return contrasts.filter((contrast) => contrast === best || reaches(contrast));
}

function valueAt(contrast: Contrast, shares: readonly PairedShare[], side: Side): number {
  let value = 0;
  for (const [share, times] of contrast) value += times * (shares[share] as PairedShare)[side];
  return value;
}

/** now after − times · then before: each share by itself, squared and added. */
function boundsOf(
  now: Contrast,
  then: Contrast,
  { shares, z, times }: { readonly shares: readonly PairedShare[]; readonly z: number; readonly times: number },
): Bounded {
  let [value, down, up] = [0, 0, 0];
  const add = (share: number, by: Times): void => {
    if (by.after === 0 && by.before === 0) return;
    const found = combined(shares[share] as PairedShare, by, z);
    value += found.value;
    down += (found.value - found.low) ** 2;
    up += (found.high - found.value) ** 2;
  };
  for (const [share, after] of now) add(share, { after, before: -times * (then.get(share) ?? 0) });
  for (const [share, before] of then) if (!now.has(share)) add(share, { after: 0, before: -times * before });
  return { value, low: value - Math.sqrt(down), high: value + Math.sqrt(up) };
}

export function negative(contrast: Contrast): Contrast {
  return new Map([...contrast].map(([share, times]) => [share, -times]));
}

/** `Math.min` of so many that they are no arguments. */
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}
