import { ascending } from './ascending.ts';
import type { Grouping, Rows } from './count.ts';

/**
 * The numerator of the ROC AUC of every group, exact: Σ over pairs of a negative and a positive row of the group of
 * [positive scored higher] + ½ [scores equal], each pair counting the product of its weights. One sort by score serves
 * all groups of all groupings: each group takes its rows from the sorted sequence as they come.
 *
 * @returns for each grouping one number per group
 */
export function concordances(
  rows: Rows & { readonly scores: Float64Array },
  groupings: readonly Grouping[],
): readonly Float64Array[] {
  const order = ascending(rows.scores);
  return groupings.map(({ codes, size }) => sweep(rows, { order, codes, size }));
}

function sweep(
  { scores, labels, weights }: Rows & { readonly scores: Float64Array },
  { order, codes, size }: Grouping & { readonly order: Uint32Array },
): Float64Array {
  const area = new Float64Array(size);
  const negativesBelow = new Float64Array(size);
  const score = new Float64Array(size);
  const tiedNegatives = new Float64Array(size);
  const tiedPositives = new Float64Array(size);
  const settle = (group: number) => {
    const below = negativesBelow[group] as number;
    const tied = tiedNegatives[group] as number;
    area[group]! += (tiedPositives[group] as number) * (below + tied / 2);
    negativesBelow[group] = below + tied;
    tiedNegatives[group] = 0;
    tiedPositives[group] = 0;
  };
  for (let at = 0; at < order.length; at++) {
    const row = order[at] as number;
    const group = codes[row] as number;
    const own = scores[row] as number;
    if (own !== score[group]) {
      settle(group);
      score[group] = own;
    }
    const weight = weights === undefined ? 1 : (weights[row] as number);
    if (labels[row] === 1) tiedPositives[group]! += weight;
    else tiedNegatives[group]! += weight;
  }
  for (let group = 0; group < size; group++) settle(group);
  return area;
}
