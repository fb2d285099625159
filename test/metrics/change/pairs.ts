import fc from 'fast-check';
import { mergePairs, type PairTally } from '../../../src/tally/pair.ts';

/** Rows of one label by what became of their decision. */
export interface Decisions {
  readonly neither?: number;
  readonly gained?: number;
  readonly lost?: number;
  readonly both?: number;
}

export function pairOf(negatives: Decisions, positives: Decisions = {}): PairTally {
  const four = ({ neither = 0, gained = 0, lost = 0, both = 0 }: Decisions) => [neither, gained, lost, both];
  return { rows: [...four(negatives), ...four(positives)] };
}

export function groupsOf(...pairs: readonly PairTally[]) {
  return { kind: 'paired' as const, pairs, overall: pairs.reduce(mergePairs) };
}

/** The same rows, the old model taken for the new one. */
export function swapped(pair: PairTally): PairTally {
  const swap = ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]: readonly number[]) => [
    a,
    c,
    b,
    d,
    e,
    g,
    f,
    h,
  ];
  return {
    rows: swap(pair.rows),
    ...(pair.weighted && { weighted: swap(pair.weighted) }),
    ...(pair.weightedSquares && { weightedSquares: swap(pair.weightedSquares) }),
  };
}

/** Up to a few dozen rows; every joint cell may be empty. Of each cell half of the rows may weigh three times as much. */
export const somePair: fc.Arbitrary<PairTally> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 8, maxLength: 8 }),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  )
  .map(([rows, heavy]) => ({
    rows,
    weighted: rows.map((count, cell) => (heavy[cell] ? 2 : 1) * count),
    weightedSquares: rows.map((count, cell) => (heavy[cell] ? 5 : 1) * count),
  }));

export const unweighted = ({ rows }: PairTally): PairTally => ({ rows });
