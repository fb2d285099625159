import type { Bounded, Interval } from '../../stats/interval.ts';
import { criticalValue } from '../../stats/normal.ts';
import { studentizedRangeQuantile } from '../../stats/studentized-range.ts';
import { combined, type PairedShare } from './paired-share.ts';

/** A sum of shares, each times a number: a rate, a gap of two groups, a group less all rows. Share → times, none 0. */
export type Contrast = ReadonlyMap<number, number>;

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
 * A contrast that is possible on its own side only is compared with those that are on the other.
 *
 * Bounds of a contrast: Tango's of each share, squared and added (see `combined`).
 *
 * @param contrasts at least one; those of one group must not differ from it by sign alone if only one sign is meant
 */
export function changeOfLargest(
  contrasts: readonly Contrast[],
  shares: readonly PairedShare[],
  { level, compared, times = 1 }: LargestOptions,
): Interval {
  const z = criticalValue(level);
  const zOfLargest = compared < 2 ? 0 : studentizedRangeQuantile(certain(level), compared) / Math.SQRT2;
  const before = possible(contrasts, shares, { side: 'before', z: zOfLargest });
  const after = possible(contrasts, shares, { side: 'after', z: zOfLargest });
  const bounded = (then: Contrast, now: Contrast) => boundsOf(now, then, { shares, z, times });
  const lows = [...before].map((then) =>
    after.has(then) ? bounded(then, then).low : Math.min(...[...after].map((now) => bounded(then, now).low)),
  );
  const highs = [...after].map((now) =>
    before.has(now) ? bounded(now, now).high : Math.max(...[...before].map((then) => bounded(then, now).high)),
  );
  return { low: Math.min(...lows), high: Math.max(...highs) };
}

/** The level at which a contrast is no longer taken for the largest. */
function certain(level: number): number {
  return 1 - Math.max((1 - level) / 5, 1e-12);
}

type Side = 'before' | 'after';

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

function possible(
  contrasts: readonly Contrast[],
  shares: readonly PairedShare[],
  { side, z }: { readonly side: Side; readonly z: number },
): ReadonlySet<Contrast> {
  const best = largest(contrasts, shares, side).contrast;
  const reaches = (contrast: Contrast): boolean => {
    const less = new Map(contrast);
    for (const [share, times] of best) less.set(share, (less.get(share) ?? 0) - times);
    const zero = new Map<number, number>();
    const found =
      side === 'after'
        ? boundsOf(less, zero, { shares, z, times: 1 })
        : boundsOf(zero, negative(less), { shares, z, times: 1 });
    return found.high >= 0;
  };
  return new Set(contrasts.filter((contrast) => contrast === best || reaches(contrast)));
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
  let value = 0;
  let down = 0;
  let up = 0;
  for (const share of new Set([...now.keys(), ...then.keys()])) {
    const by = { after: now.get(share) ?? 0, before: -times * (then.get(share) ?? 0) };
    if (by.after === 0 && by.before === 0) continue;
    const found = combined(shares[share] as PairedShare, by, z);
    value += found.value;
    down += (found.value - found.low) ** 2;
    up += (found.high - found.value) ** 2;
  }
  return { value, low: value - Math.sqrt(down), high: value + Math.sqrt(up) };
}

function negative(contrast: Contrast): Contrast {
  return new Map([...contrast].map(([share, times]) => [share, -times]));
}
