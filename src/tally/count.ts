import { ascending } from './ascending.ts';
import { sweepByScore } from './by-score.ts';
import { type Concordances, concordances } from './concordance.ts';
import { CALIBRATION_BINS, emptyResiduals, type ResidualSums, residualsAt } from './residual-sums.ts';
import { scoreDistances } from './score-distances.ts';
import type { Cells, ScoreDistance, ScoreSums, Tally } from './tally.ts';

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

export interface CountOptions {
  /** Whether to work out how far the scores of groups lie from those of others, which takes a third longer. */
  readonly distances?: boolean;
}

/**
 * Rows to tallies, in one pass for all groupings.
 *
 * @returns for each grouping one tally per group, in the order of its numbers
 */
export function count(
  rows: Rows,
  groupings: readonly Grouping[],
  { distances = false }: CountOptions = {},
): readonly (readonly Tally[])[] {
  const sums = groupings.map(({ size }) => emptySums(size, rows));
  const block = {
    cell: new Uint8Array(BLOCK_ROWS),
    loss: new Float64Array(BLOCK_ROWS),
    error: new Float64Array(BLOCK_ROWS),
    residual: new Float64Array(BLOCK_ROWS),
    bin: new Uint8Array(BLOCK_ROWS),
  };
  for (let start = 0; start < rows.labels.length; start += BLOCK_ROWS) {
    const end = Math.min(start + BLOCK_ROWS, rows.labels.length);
    fillBlock(block, rows, { start, end });
    groupings.forEach((grouping, at) => {
      addBlock(sums[at] as Sums, block, { rows, codes: grouping.codes, start, end });
    });
  }
  if (rows.scores === undefined) return sums.map((sum) => tallies(sum));
  const sorted = ascending(rows.scores);
  const pairs = concordances(groupings);
  const apart = distances ? scoreDistances(sums.map(masses), { sorted, weights: rows.weights }) : undefined;
  sweepByScore(rows, { groupings, sorted }, [pairs, ...(apart ? [apart] : [])]);
  const [concordance, distance] = [pairs.finish(), apart?.finish()];
  return sums.map((sum, at) =>
    tallies(sum, { concordance: concordance[at] as Concordances, distances: distance?.[at] ?? [] }),
  );
}

/** What one row of the block adds, whatever its group. */
interface Block {
  /** 2·label + prediction: tn 0, fp 1, fn 2, tp 3. */
  readonly cell: Uint8Array;
  readonly loss: Float64Array;
  readonly error: Float64Array;
  readonly residual: Float64Array;
  readonly bin: Uint8Array;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function fillBlock(block: Block, { labels, predictions, scores }: Rows, { start, end }: Span): void {
  const { cell, loss, error, residual, bin } = block;
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
    residual[row - start] = Math.abs(label - score);
    bin[row - start] = Math.min(Math.floor(score * SCORE_BINS), SCORE_BINS - 1);
  }
}

/** Growing sums of a grouping: entry 4·group + cell, or 3·group + power − 1, or 200·group + 100·label + bin. */
interface Sums {
  readonly size: number;
  readonly cells: Float64Array;
  readonly weighted?: Float64Array;
  readonly weightedSquares?: Float64Array;
  readonly scores?: { readonly loss: Float64Array; readonly error: Float64Array; readonly bins: Float64Array };
  readonly residuals?: ResidualSums;
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
      residuals: emptyResiduals(size, { weighted: weights !== undefined }),
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
      scores.bins[SCORE_BINS * (2 * group + (rows.labels[row] as number)) + (block.bin[row - start] as number)]! += 1;
    }
  }
  if (sums.residuals) addResiduals(sums.residuals, block, { rows, codes, start, end });
}

function addResiduals(
  { powers, first, weight, squares }: ResidualSums,
  { residual, bin }: Block,
  { rows, codes, start, end }: Span & { readonly rows: Rows; readonly codes: ArrayLike<number> },
): void {
  for (let row = start; row < end; row++) {
    const group = codes[row] as number;
    const at = 2 * group + (rows.labels[row] as number);
    const tenth = Math.floor((bin[row - start] as number) / 10);
    const q = residual[row - start] as number;
    const one = rows.weights === undefined ? 1 : (rows.weights[row] as number);
    first[CALIBRATION_BINS * at + tenth]! += one * q;
    powers[2 * at]! += one * q * q;
    powers[2 * at + 1]! += one * q * q * q;
    if (weight && squares) {
      weight[CALIBRATION_BINS * at + tenth]! += one;
      squares[CALIBRATION_BINS * group + tenth]! += one * one;
    }
  }
}

function addPowers(sums: Float64Array, at: number, { value, weight }: { value: number; weight: number }): void {
  sums[at]! += weight * value;
  sums[at + 1]! += weight * value * value;
  sums[at + 2]! += weight * value * value * value;
}

/** What is only known once all rows are sorted. */
interface Sorted {
  readonly concordance: Concordances;
  readonly distances: readonly (ScoreDistance | undefined)[];
}

function tallies(sums: Sums, sorted?: Sorted): readonly Tally[] {
  return Array.from({ length: sums.size }, (_, group) => ({
    cells: cellsAt(sums.cells, group),
    ...(sums.weighted && { weighted: cellsAt(sums.weighted, group) }),
    ...(sums.weightedSquares && { weightedSquares: cellsAt(sums.weightedSquares, group) }),
    ...(sorted && { scores: scoresAt(sums as ScoredSums, group, sorted) }),
  }));
}

function masses({ size, cells, weighted = cells }: Sums): Float64Array {
  return Float64Array.from({ length: size }, (_, group) =>
    weighted.subarray(4 * group, 4 * group + 4).reduce((sum, mass) => sum + mass, 0),
  );
}

function cellsAt(sums: Float64Array, group: number): Cells {
  const [tn = 0, fp = 0, fn = 0, tp = 0] = sums.subarray(4 * group, 4 * group + 4);
  return { tn, fp, fn, tp };
}

type ScoredSums = Sums & Required<Pick<Sums, 'scores' | 'residuals'>>;

function scoresAt({ scores, residuals }: ScoredSums, group: number, { concordance, distances }: Sorted): ScoreSums {
  const ofLabel = (label: number) => {
    const first = SCORE_BINS * (2 * group + label);
    return [...scores.bins.subarray(first, first + SCORE_BINS)];
  };
  const bins = { negative: ofLabel(0), positive: ofLabel(1) };
  const distance = distances[group];
  return {
    logLoss: powersAt(scores.loss, group),
    squaredError: powersAt(scores.error, group),
    concordance: concordance.areas[group] as number,
    placementSquares: {
      positive: concordance.positiveSquares[group] as number,
      negative: concordance.negativeSquares[group] as number,
    },
    ...residualsAt(residuals, group, bins),
    ...(distance && { distance }),
    bins,
  };
}

function powersAt(sums: Float64Array, group: number): readonly [number, number, number] {
  const [first = 0, second = 0, third = 0] = sums.subarray(3 * group, 3 * group + 3);
  return [first, second, third];
}
