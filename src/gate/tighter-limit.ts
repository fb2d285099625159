import { position } from './limit.ts';
import type { Outcome } from './outcome.ts';

const DIGITS = 4;

/**
 * A tighter limit that all waived outcomes keep: the furthest of their values (of their intervals, where these decide)
 * rounded outward to four significant digits, so that the values of today still keep it. `undefined` where that is no
 * tighter than the limit there is.
 */
export function tighterLimit(waived: readonly Outcome[], limit: number): number | undefined {
  const ends = waived.map(endBeyond);
  if (ends.length === 0 || ends.includes(undefined)) return undefined;
  const above = (ends as readonly End[]).every(({ side }) => side === 'max');
  const below = (ends as readonly End[]).every(({ side }) => side === 'min');
  const values = (ends as readonly End[]).map(({ value }) => value);
  if (above) {
    const tighter = roundedUp(Math.max(...values));
    return tighter < limit ? tighter : undefined;
  }
  if (!below) return undefined;
  const tighter = -roundedUp(-Math.min(...values));
  return tighter > limit ? tighter : undefined;
}

interface End {
  readonly side: 'min' | 'max';
  readonly value: number;
}

/** The limit that an outcome breaks, and what of it has to keep another one. */
function endBeyond({ value, low, high, min, max, decide_by, change }: Outcome): End | undefined {
  if (typeof value !== 'number') return undefined;
  const side = brokenSide(value, { min, max });
  const end = decide_by !== 'interval' ? value : side === 'max' ? high : low;
  if (end === undefined) return undefined;
  // Limits on what changed say how far, whichever way.
  return change !== undefined && side === 'min' ? { side: 'max', value: -end } : { side, value: end };
}

/** Which of its limits a failing value breaks; of two the one that it lies beyond. */
export function brokenSide(
  value: number,
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
): 'min' | 'max' {
  if (min === undefined) return 'max';
  return max === undefined || value < min ? 'min' : 'max';
}

/** The next number of so many digits that is no smaller, as far as float64 tells them apart. */
function roundedUp(value: number): number {
  const rounded = Number(value.toPrecision(DIGITS));
  if (position(value, { max: rounded }) === 'within') return rounded;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1);
  return Number((rounded + step).toPrecision(DIGITS));
}
