/** As few values are sorted outright. */
const SORT_UP_TO = 32;

/**
 * Puts the values of some ranks where sorting all of them would put them; what lies between is in no order. About
 * n·log₂(number of ranks) steps, never more than sorting takes by its order of magnitude.
 *
 * Source: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961) 321–322, for several ranks at once;
 * D. R. Musser, "Introspective sorting and selection algorithms", Software: Practice and Experience 27 (1997) 983–993,
 * for sorting what is still large after too many divisions.
 *
 * @param values are moved about; none is NaN
 * @param ranks ascending, each in [0, values.length)
 */
export function placeRanks(values: Float64Array, ranks: readonly number[]): void {
  place(values, { low: 0, high: values.length - 1, divisions: 2 * Math.log2(values.length + 1) }, ranks);
}

interface Stretch {
  readonly low: number;
  readonly high: number;
  /** How often it may still be divided. */
  readonly divisions: number;
}

function place(values: Float64Array, { low, high, divisions }: Stretch, ranks: readonly number[]): void {
  if (ranks.length === 0 || low >= high) return;
  if (high - low < SORT_UP_TO || divisions <= 0) {
    values.subarray(low, high + 1).sort();
    return;
  }
  const end = divide(values, low, high);
  const left = ranks.filter((rank) => rank <= end);
  place(values, { low, high: end, divisions: divisions - 1 }, left);
  place(values, { low: end + 1, high, divisions: divisions - 1 }, ranks.slice(left.length));
}

/** Moves the lower values to the left; returns where they end. Equal values go to both sides, so that ties halve too. */
function divide(values: Float64Array, low: number, high: number): number {
  const pivot = middleOf(values[low] as number, values[(low + high) >>> 1] as number, values[high] as number);
  let left = low;
  let right = high;
  for (;;) {
    while ((values[left] as number) < pivot) left++;
    while ((values[right] as number) > pivot) right--;
    if (left >= right) return right;
    const value = values[left] as number;
    values[left++] = values[right] as number;
    values[right--] = value;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
