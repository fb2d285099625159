import type { SortedBlock, Sweep } from './by-score.ts';
import type { Grouping } from './count.ts';

/**
 * The numerator of the ROC AUC of every group, exact: Σ over pairs of a negative and a positive row of the group of
 * [positive scored higher] + ½ [scores equal], each pair counting the product of its weights. One sort by score serves
 * all groups of all groupings: each group takes its rows from the sorted sequence as they come.
 */
export function concordances(groupings: readonly Grouping[]): Sweep & {
  /** For each grouping one number per group. */
  readonly finish: () => readonly Float64Array[];
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

/** What each group has seen: negatives below its present score, and what is tied at that score. */
function sweep(size: number) {
  const area = new Float64Array(size);
  const below = new Float64Array(size);
  const present = new Float64Array(size);
  const tiedNegatives = new Float64Array(size);
  const tiedPositives = new Float64Array(size);
  const settle = (group: number): void => {
    const negatives = tiedNegatives[group] as number;
    area[group]! += (tiedPositives[group] as number) * ((below[group] as number) + negatives / 2);
    below[group]! += negatives;
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
    finish(): Float64Array {
      for (let group = 0; group < size; group++) settle(group);
      return area;
    },
  };
}
