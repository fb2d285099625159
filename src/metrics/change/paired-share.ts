import { effectivePairs } from '../../stats/effective-pairs.ts';
import { type CellMass, effectiveRows } from '../../stats/effective-rows.ts';
import type { Bounded, Interval } from '../../stats/interval.ts';
import { correlationOfPaired, differenceOfPaired, type PairedCounts, sumOfPaired } from '../../stats/paired-shares.ts';
import { wilson } from '../../stats/wilson.ts';
import type { PairTally } from '../../tally/pair.ts';
import { isCounted, type PairedRate } from './paired-rate.ts';

/** A share before and after, of the same rows, and how sure are both, their difference and their sum. */
export interface PairedShare {
  readonly before: number;
  readonly after: number;
  /** Bounds at the critical value z: of the shares, of after − before, and of after + before. */
  readonly bounds: (z: number) => PairedBounds;
  /** Of after − before and after + before, row by row. */
  readonly correlation: number;
  /** The weight that both divide by. */
  readonly mass: number;
}

interface PairedBounds {
  readonly before: Interval;
  readonly after: Interval;
  readonly difference: Interval;
  readonly sum: Interval;
}

/** What a sum counts a share by, before and after. */
export interface Times {
  readonly before: number;
  readonly after: number;
}

/** `undefined` where it divides by nobody, or by no weight. */
export function pairedShare(pair: PairTally, rate: PairedRate): PairedShare | undefined {
  const outcomes = outcomesOf(pair, rate);
  const { both, onlyAfter, onlyBefore, neither } = outcomes;
  const all = added(both, onlyAfter, onlyBefore, neither);
  if (!(all.weight > 0)) return undefined;
  const shares = (rows: number): PairedCounts => ({
    both: (both.weight / all.weight) * rows,
    onlyFirst: (onlyAfter.weight / all.weight) * rows,
    onlySecond: (onlyBefore.weight / all.weight) * rows,
    neither: (neither.weight / all.weight) * rows,
  });
  const rows = (first: CellMass, second: CellMass, alike: CellMass) =>
    pair.weighted ? effectivePairs({ onlyFirst: first, onlySecond: second, alike }) : all.rows;
  const ofDifference = shares(rows(onlyAfter, onlyBefore, added(both, neither)));
  const ofSum = shares(rows(both, neither, added(onlyAfter, onlyBefore)));
  const ofOne = (success: CellMass, failure: CellMass) => ({
    rate: success.weight / all.weight,
    rows: pair.weighted ? effectiveRows(success, failure) : all.rows,
  });
  const before = ofOne(added(both, onlyBefore), added(onlyAfter, neither));
  const after = ofOne(added(both, onlyAfter), added(onlyBefore, neither));
  return {
    before: before.rate,
    after: after.rate,
    bounds: remembered((z) => ({
      before: wilson(before.rate, before.rows, z),
      after: wilson(after.rate, after.rows, z),
      difference: differenceOfPaired(ofDifference, z),
      sum: sumOfPaired(ofSum, z),
    })),
    correlation: correlationOfPaired(ofDifference),
    mass: all.weight,
  };
}

/**
 * after·a + before·b with bounds: Tango's where it is the difference or the sum, Wilson's where one of them is 0. Else it is
 * ½(a − b) differences and ½(a + b) sums, whose bounds are squared and added with their correlation.
 *
 * Source of the last: G. Y. Zou, "On the estimation of additive interaction by use of the four-by-two table and beyond",
 * American Journal of Epidemiology 168 (2008) 212–224, the MOVER of two figures that are correlated.
 */
export function combined({ before, after, bounds, correlation }: PairedShare, by: Times, z: number): Bounded {
  const value = by.after * after + by.before * before;
  const found = bounds(z);
  if (by.after === -by.before) return scaled(found.difference, by.after, value);
  if (by.after === by.before) return scaled(found.sum, by.after, value);
  if (by.before === 0) return scaled(found.after, by.after, value);
  if (by.after === 0) return scaled(found.before, by.before, value);
  const [ofDifference, ofSum] = [(by.after - by.before) / 2, (by.after + by.before) / 2];
  const difference = scaled(found.difference, ofDifference, ofDifference * (after - before));
  const sum = scaled(found.sum, ofSum, ofSum * (after + before));
  const together = correlation * Math.sign(ofDifference * ofSum);
  const reach = (a: number, b: number) => Math.sqrt(Math.max(0, a * a + b * b + 2 * together * a * b));
  return {
    value,
    low: value - reach(difference.value - difference.low, sum.value - sum.low),
    high: value + reach(difference.high - difference.value, sum.high - sum.value),
  };
}

function scaled({ low, high }: Interval, times: number, value: number): Bounded {
  const [a, b] = times < 0 ? [times * high, times * low] : [times * low, times * high];
  return { value, low: Math.min(a, value), high: Math.max(b, value) };
}

interface Outcomes {
  readonly both: CellMass;
  readonly onlyAfter: CellMass;
  readonly onlyBefore: CellMass;
  readonly neither: CellMass;
}

const NOTHING: CellMass = { rows: 0, weight: 0, squares: 0 };

function outcomesOf({ rows, weighted = rows, weightedSquares = rows }: PairTally, rate: PairedRate): Outcomes {
  const outcomes = { both: NOTHING, onlyAfter: NOTHING, onlyBefore: NOTHING, neither: NOTHING };
  for (let cell = 0; cell < rows.length; cell++) {
    const label = cell >> 2;
    if (rate.label !== undefined && rate.label !== label) continue;
    const before = isCounted(rate, label, (cell >> 1) & 1);
    const after = isCounted(rate, label, cell & 1);
    const outcome = before ? (after ? 'both' : 'onlyBefore') : after ? 'onlyAfter' : 'neither';
    outcomes[outcome] = added(outcomes[outcome], {
      rows: rows[cell] as number,
      weight: weighted[cell] as number,
      squares: weightedSquares[cell] as number,
    });
  }
  return outcomes;
}

function added(...masses: readonly CellMass[]): CellMass {
  return masses.reduce((a, b) => ({
    rows: a.rows + b.rows,
    weight: a.weight + b.weight,
    squares: a.squares + b.squares,
  }));
}

/** The same few critical values are asked for again and again: by every pair of groups. */
function remembered(of: (z: number) => PairedBounds): (z: number) => PairedBounds {
  const found = new Map<number, PairedBounds>();
  return (z) => {
    const known = found.get(z);
    if (known !== undefined) return known;
    if (found.size >= MOST_REMEMBERED) found.clear();
    const bounds = of(z);
    found.set(z, bounds);
    return bounds;
  };
}

const MOST_REMEMBERED = 8;
