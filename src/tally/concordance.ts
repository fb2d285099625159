import type { SortedBlock, Sweep } from './by-score.ts';
import type { Grouping } from './count.ts';

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
export function concordances(groupings: readonly Grouping[]): Sweep & {
  /** For each grouping. */
  readonly finish: () => readonly Concordances[];
} {
  const sweeps = groupings.map(({ size }) => sweep(size));
  return {
    add({ groups, ...block }: SortedBlock): void {
      sweeps.forEach(({ add }, grouping) => {
        add({ group: groups[grouping] as Uint16Array, ...block });
      });
    },
    finish: () => sweeps.map(({ finish }) => finish()),
  };
}

/** Rows in ascending order of score: the group of each, and its weight as a positive and as a negative. */
interface Block extends Omit<SortedBlock, 'groups'> {
  readonly group: Uint16Array;
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
