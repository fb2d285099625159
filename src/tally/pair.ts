import type { Grouping } from './count.ts';
import type { Cells, Tally } from './tally.ts';

/** Assessed rows that two models predicted, each array one entry a row. */
export interface PairedRows {
  /** 1 = positive label, 0 = negative. */
  readonly labels: Uint8Array;
  /** 1 = selected, 0 = not: by the old model, and by the new one. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Finite and not negative. */
  readonly weights?: Float64Array;
}

/** What two models make of the rows of one group: enough for whatever changes between them, without the rows. */
export interface PairTally {
  /** Rows of each joint cell, entry 4·label + 2·before + after. */
  readonly rows: JointCells;
  /** Σ w and Σ w² of each, where the data has a `sample_weight`. */
  readonly weighted?: JointCells;
  readonly weightedSquares?: JointCells;
}

/** A number for each of the eight joint cells, entry 4·label + 2·before + after. */
type JointCells = readonly number[];

const CELLS = 8;

/**
 * Rows to joint cells, in one pass for all groupings.
 *
 * @returns for each grouping one tally per group, in the order of its numbers
 */
export function countPairs(
  { labels, before, after, weights }: PairedRows,
  groupings: readonly Grouping[],
): readonly (readonly PairTally[])[] {
  const sums = groupings.map(({ size }) => emptySums(size, weights !== undefined));
  for (let row = 0; row < labels.length; row++) {
    const cell = 4 * (labels[row] as number) + 2 * (before[row] as number) + (after[row] as number);
    const weight = weights === undefined ? 1 : (weights[row] as number);
    for (let at = 0; at < groupings.length; at++) {
      const { rows, weighted, squares } = sums[at] as Sums;
      const place = CELLS * ((groupings[at] as Grouping).codes[row] as number) + cell;
      rows[place]! += 1;
      if (weighted === undefined || squares === undefined) continue;
      weighted[place]! += weight;
      squares[place]! += weight * weight;
    }
  }
  return sums.map(tallies);
}

/** The joint cells of two sets of rows together. Both have weights or neither. */
export function mergePairs(a: PairTally, b: PairTally): PairTally {
  return mapPairs(a, b, (x, y) => x + y);
}

/** The joint cells of the rows of `whole` that are not in `group`, by subtraction. */
export function restOfPairs(whole: PairTally, group: PairTally): PairTally {
  return mapPairs(whole, group, (all, some) => Math.max(0, all - some));
}

/** The tally of the old model: of the same rows, labels and weights as that of the new one. */
export function tallyBefore(pair: PairTally): Tally {
  return tallyBy(pair, cellsBefore);
}

/** The tally of the new model. */
export function tallyAfter(pair: PairTally): Tally {
  return tallyBy(pair, cellsAfter);
}

interface Sums {
  readonly size: number;
  readonly rows: Float64Array;
  readonly weighted?: Float64Array;
  readonly squares?: Float64Array;
}

function emptySums(size: number, weighted: boolean): Sums {
  const empty = () => new Float64Array(CELLS * size);
  return { size, rows: empty(), ...(weighted && { weighted: empty(), squares: empty() }) };
}

function tallies({ size, rows, weighted, squares }: Sums): readonly PairTally[] {
  const of = (sums: Float64Array, group: number) => [...sums.subarray(CELLS * group, CELLS * (group + 1))];
  return Array.from({ length: size }, (_, group) => ({
    rows: of(rows, group),
    ...(weighted && { weighted: of(weighted, group) }),
    ...(squares && { weightedSquares: of(squares, group) }),
  }));
}

function mapPairs(a: PairTally, b: PairTally, of: (x: number, y: number) => number): PairTally {
  const cells = (x: JointCells, y: JointCells) => x.map((sum, cell) => of(sum, y[cell] as number));
  return {
    rows: cells(a.rows, b.rows),
    ...(a.weighted && b.weighted && { weighted: cells(a.weighted, b.weighted) }),
    ...(a.weightedSquares && b.weightedSquares && { weightedSquares: cells(a.weightedSquares, b.weightedSquares) }),
  };
}

function tallyBy({ rows, weighted, weightedSquares }: PairTally, of: (cells: JointCells) => Cells): Tally {
  return {
    cells: of(rows),
    ...(weighted && { weighted: of(weighted) }),
    ...(weightedSquares && { weightedSquares: of(weightedSquares) }),
  };
}

function cellsBefore([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]: JointCells): Cells {
  return { tn: a + b, fp: c + d, fn: e + f, tp: g + h };
}

function cellsAfter([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0]: JointCells): Cells {
  return { tn: a + c, fp: b + d, fn: e + g, tp: f + h };
}
