import type { Ascending } from './ascending.ts';
import type { SortedBlock, Sweep } from './by-score.ts';

/** Rows between two places at which the sums so far are kept; it divides the rows of a block. */
const STEP = 64;

/** A value, and ∫₀ A up to it, where A(s) is the weight of the rows with values up to s. */
interface Place {
  readonly value: number;
  readonly integral: number;
}

/** Σ w and Σ w·value of the rows of an ascending sequence so far, kept in so many places that any other is near one. */
export interface PrefixSums extends Sweep {
  /**
   * The value of the first row up to which there is more weight than `weight`, among rows that were added already.
   *
   * @param from a row that is known not to be behind it
   * @param to the row after the last that may be it
   */
  readonly firstAbove: (weight: number, range: { readonly from: number; readonly to: number }) => Place;
}

export function prefixSums({ values, positions }: Ascending, weights: Float64Array | undefined): PrefixSums {
  const kept = Math.ceil(values.length / STEP);
  const weightBefore = new Float64Array(kept);
  const sumBefore = new Float64Array(kept);
  let row = 0;
  let weight = 0;
  let sum = 0;
  return {
    add({ score, positive, negative }: SortedBlock): void {
      let [blockWeight, blockSum] = [weight, sum];
      for (let at = 0; at < score.length; at++) {
        if (at % STEP === 0) {
          weightBefore[(row + at) / STEP] = blockWeight;
          sumBefore[(row + at) / STEP] = blockSum;
        }
        const one = (positive[at] as number) + (negative[at] as number);
        blockWeight += one;
        blockSum += one * (score[at] as number);
      }
      row += score.length;
      weight = blockWeight;
      sum = blockSum;
    },
    firstAbove(wanted, { from, to }) {
      const block = lastAtMost(weightBefore, wanted, { from: Math.floor(from / STEP), to: Math.ceil(to / STEP) });
      let before = weightBefore[block] as number;
      let total = sumBefore[block] as number;
      let at = block * STEP;
      for (; at < to - 1; at++) {
        const one = weights === undefined ? 1 : (weights[positions[at] as number] as number);
        if (before + one > wanted) break;
        before += one;
        total += one * (values[at] as number);
      }
      const value = values[at] as number;
      return { value, integral: value * before - total };
    },
  };
}

/** The last place in [from, to) whose number is at most `wanted`; `from` where there is none. Numbers ascend. */
function lastAtMost(
  numbers: Float64Array,
  wanted: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}
