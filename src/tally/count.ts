import { type Concordances, concordances } from './concordance.ts';
import type { Cells, ScoreSums, Tally } from './tally.ts';

/** Assessed rows, each array one entry a row. */
export interface Rows {
  /** 1 = positive label, 0 = negative. */
  readonly labels: Uint8Array;
  /** 1 = selected, 0 = not. */
  readonly predictions: Uint8Array;
  /** Finite and not negative. */
  readonly weights?: Float64Array;
  /** In [0, 1]. */
  readonly scores?: Float64Array;
}

/** A way to divide the rows: row by row the number of a group in [0, size). */
export interface Grouping {
  readonly codes: ArrayLike<number>;
  readonly size: number;
}

const SCORE_BINS = 100;

/** Rows handled at a time, so that what is worked out once a row is still in the cache when each grouping needs it. */
const BLOCK_ROWS = 4096;

/** float64's distance from 1 to the next number: scikit-learn clips scores to [EPSILON, 1 − EPSILON] in the log loss. */
const EPSILON = 2 ** -52;

/**
 * Rows to tallies, in one pass for all groupings.
 *
 * @returns for each grouping one tally per group, in the order of its numbers
 */
export function count(rows: Rows, groupings: readonly Grouping[]): readonly (readonly Tally[])[] {
  const sums = groupings.map(({ size }) => emptySums(size, rows));
  const block = {
    cell: new Uint8Array(BLOCK_ROWS),
    loss: new Float64Array(BLOCK_ROWS),
    error: new Float64Array(BLOCK_ROWS),
  };
  for (let start = 0; start < rows.labels.length; start += BLOCK_ROWS) {
    const end = Math.min(start + BLOCK_ROWS, rows.labels.length);
    fillBlock(block, rows, { start, end });
    groupings.forEach((grouping, at) => {
      addBlock(sums[at] as Sums, block, { rows, codes: grouping.codes, start, end });
    });
  }
  const concordance = rows.scores && concordances(rows as Rows & { scores: Float64Array }, groupings);
  return sums.map((sum, at) => tallies(sum, concordance?.[at]));
}

/** What one row of the block adds, whatever its group. */
interface Block {
  /** 2·label + prediction: tn 0, fp 1, fn 2, tp 3. */
  readonly cell: Uint8Array;
  readonly loss: Float64Array;
  readonly error: Float64Array;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function fillBlock({ cell, loss, error }: Block, { labels, predictions, scores }: Rows, { start, end }: Span): void {
  for (let row = start; row < end; row++) {
    cell[row - start] = 2 * (labels[row] as number) + (predictions[row] as number);
  }
  if (scores === undefined) return;
  for (let row = start; row < end; row++) {
    const label = labels[row] as number;
    const score = scores[row] as number;
    const clipped = Math.min(Math.max(score, EPSILON), 1 - EPSILON);
    loss[row - start] = -Math.log(label === 1 ? clipped : 1 - clipped);
    error[row - start] = (label - score) ** 2;
  }
}

/** Growing sums of a grouping: entry 4·group + cell, or 3·group + power − 1, or 200·group + 100·label + bin. */
interface Sums {
  readonly size: number;
  readonly cells: Float64Array;
  readonly weighted?: Float64Array;
  readonly weightedSquares?: Float64Array;
  readonly scores?: { readonly loss: Float64Array; readonly error: Float64Array; readonly bins: Float64Array };
}

function emptySums(size: number, { weights, scores }: Rows): Sums {
  return {
    size,
    cells: new Float64Array(4 * size),
    ...(weights && { weighted: new Float64Array(4 * size), weightedSquares: new Float64Array(4 * size) }),
    ...(scores && {
      scores: {
        loss: new Float64Array(3 * size),
        error: new Float64Array(3 * size),
        bins: new Float64Array(2 * SCORE_BINS * size),
      },
    }),
  };
}

function addBlock(
  sums: Sums,
  block: Block,
  { rows, codes, start, end }: Span & { readonly rows: Rows; readonly codes: ArrayLike<number> },
): void {
  const { cells, weighted, weightedSquares, scores } = sums;
  for (let row = start; row < end; row++) {
    cells[4 * (codes[row] as number) + (block.cell[row - start] as number)]! += 1;
  }
  if (rows.weights && weighted && weightedSquares) {
    for (let row = start; row < end; row++) {
      const at = 4 * (codes[row] as number) + (block.cell[row - start] as number);
      const weight = rows.weights[row] as number;
      weighted[at]! += weight;
      weightedSquares[at]! += weight * weight;
    }
  }
  if (rows.scores && scores) {
    for (let row = start; row < end; row++) {
      const group = codes[row] as number;
      const weight = rows.weights === undefined ? 1 : (rows.weights[row] as number);
      addPowers(scores.loss, 3 * group, { value: block.loss[row - start] as number, weight });
      addPowers(scores.error, 3 * group, { value: block.error[row - start] as number, weight });
      const bin = Math.min(Math.floor((rows.scores[row] as number) * SCORE_BINS), SCORE_BINS - 1);
      scores.bins[SCORE_BINS * (2 * group + (rows.labels[row] as number)) + bin]! += 1;
    }
  }
}

function addPowers(sums: Float64Array, at: number, { value, weight }: { value: number; weight: number }): void {
  sums[at]! += weight * value;
  sums[at + 1]! += weight * value * value;
  sums[at + 2]! += weight * value * value * value;
}

function tallies(sums: Sums, concordance: Concordances | undefined): readonly Tally[] {
  return Array.from({ length: sums.size }, (_, group) => ({
    cells: cellsAt(sums.cells, group),
    ...(sums.weighted && { weighted: cellsAt(sums.weighted, group) }),
    ...(sums.weightedSquares && { weightedSquares: cellsAt(sums.weightedSquares, group) }),
    ...(sums.scores && concordance && { scores: scoresAt(sums.scores, group, concordance) }),
  }));
}

function cellsAt(sums: Float64Array, group: number): Cells {
  const [tn = 0, fp = 0, fn = 0, tp = 0] = sums.subarray(4 * group, 4 * group + 4);
  return { tn, fp, fn, tp };
}

function scoresAt(sums: NonNullable<Sums['scores']>, group: number, of: Concordances): ScoreSums {
  const bins = (label: number) => {
    const first = SCORE_BINS * (2 * group + label);
    return [...sums.bins.subarray(first, first + SCORE_BINS)];
  };
  return {
    logLoss: powersAt(sums.loss, group),
    squaredError: powersAt(sums.error, group),
    concordance: of.areas[group] as number,
    placementSquares: {
      positive: of.positiveSquares[group] as number,
      negative: of.negativeSquares[group] as number,
    },
    bins: { negative: bins(0), positive: bins(1) },
  };
}

function powersAt(sums: Float64Array, group: number): readonly [number, number, number] {
  const [first = 0, second = 0, third = 0] = sums.subarray(3 * group, 3 * group + 3);
  return [first, second, third];
}
