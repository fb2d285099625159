import { ascending } from './ascending.ts';
import type { Grouping, Rows } from './count.ts';

/** Rows that are gathered at a time, so that what was gathered is still in the cache when each grouping needs it. */
const BLOCK_ROWS = 4096;

/** One entry a group each. */
export interface Concordances {
  /**
   * The numerator of the ROC AUC, exact: Σ over pairs of a negative and a positive row of the group of
   * [positive scored higher] + ½ [scores equal], each pair counting the product of its weights.
   */
  readonly areas: Float64Array;
  /** Σ w V² over the positive rows, V the share of the negatives' weight that is scored below, ties counting half. */
  readonly positiveSquares: Float64Array;
  /** The same over the negative rows, V the share of the positives' weight that is scored above. */
  readonly negativeSquares: Float64Array;
}

/**
 * What the ROC AUC of every group and its uncertainty need. One sort by score serves all groups of all groupings: each
 * group takes its rows from the sorted sequence as they come.
 */
export function concordances(
  rows: Rows & { readonly scores: Float64Array },
  groupings: readonly Grouping[],
): readonly Concordances[] {
  const { scores, weights } = rows;
  const sorted = ascending(scores);
  const width = 1 + groupings.length;
  const tags = interleaved([rows.labels, ...groupings.map(({ codes }) => codes)], scores.length);
  const sweeps = groupings.map(({ size }) => sweep(size));
  const block = { positive: new Float64Array(BLOCK_ROWS), negative: new Float64Array(BLOCK_ROWS) };
  const groups = groupings.map(() => new Uint16Array(BLOCK_ROWS));
  for (let start = 0; start < scores.length; start += BLOCK_ROWS) {
    const positions = sorted.positions.subarray(start, start + BLOCK_ROWS);
    for (let at = 0; at < positions.length; at++) {
      const row = positions[at] as number;
      const weight = weights === undefined ? 1 : (weights[row] as number);
      const positive = tags[row * width] as number;
      block.positive[at] = positive * weight;
      block.negative[at] = (1 - positive) * weight;
      for (let grouping = 0; grouping < groups.length; grouping++) {
        (groups[grouping] as Uint16Array)[at] = tags[row * width + 1 + grouping] as number;
      }
    }
    const score = sorted.values.subarray(start, start + BLOCK_ROWS);
    sweeps.forEach(({ add }, grouping) => {
      add({ score, group: groups[grouping] as Uint16Array, ...block });
    });
  }
  return sweeps.map(({ finish }) => finish());
}

/** Columns side by side, row after row: in sorted order rows lie anywhere, and each then costs one trip to memory. */
function interleaved(columns: readonly ArrayLike<number>[], length: number): Uint16Array {
  const tags = new Uint16Array(columns.length * length);
  columns.forEach((column, place) => {
    for (let row = 0; row < length; row++) tags[row * columns.length + place] = column[row] as number;
  });
  return tags;
}

/** Rows in ascending order of score: the group of each, and its weight as a positive and as a negative. */
interface Block {
  readonly score: Float64Array;
  readonly group: Uint16Array;
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/** What each group has seen: the weight of either class below its present score, and what is tied at that score. */
function sweep(size: number) {
  const areas = new Float64Array(size);
  const positiveSquares = new Float64Array(size);
  const negativeSquares = new Float64Array(size);
  const negativesBelow = new Float64Array(size);
  const positivesBelow = new Float64Array(size);
  const present = new Float64Array(size);
  const tiedNegatives = new Float64Array(size);
  const tiedPositives = new Float64Array(size);
  const settle = (group: number): void => {
    const negatives = tiedNegatives[group] as number;
    const positives = tiedPositives[group] as number;
    const ofPositives = (negativesBelow[group] as number) + negatives / 2;
    const ofNegatives = (positivesBelow[group] as number) + positives / 2;
    const area = positives * ofPositives;
    areas[group]! += area;
    positiveSquares[group]! += area * ofPositives;
    negativeSquares[group]! += negatives * ofNegatives * ofNegatives;
    negativesBelow[group]! += negatives;
    positivesBelow[group]! += positives;
    tiedNegatives[group] = 0;
    tiedPositives[group] = 0;
  };
  return {
    add({ score, group: groups, positive, negative }: Block): void {
      for (let at = 0; at < score.length; at++) {
        const group = groups[at] as number;
        if (score[at] !== present[group]) {
          settle(group);
          present[group] = score[at] as number;
        }
        tiedPositives[group]! += positive[at] as number;
        tiedNegatives[group]! += negative[at] as number;
      }
    },
    finish(): Concordances {
      for (let group = 0; group < size; group++) {
        settle(group);
        const negatives = negativesBelow[group] as number;
        const positives = positivesBelow[group] as number;
        if (negatives === 0 || positives === 0) continue;
        positiveSquares[group]! /= negatives * negatives;
        // Until here of the share below, F; Σ w(1 − F)² = Σ w − 2 Σ wF + Σ wF², and Σ wF is what the area leaves.
        const below = (negativeSquares[group] as number) / (positives * positives);
        negativeSquares[group] = Math.max(0, below + (2 * (areas[group] as number)) / positives - negatives);
      }
      return { areas, positiveSquares, negativeSquares };
    },
  };
}
