/** As few values are sorted outright. */
const SORT_UP_TO = 32;

/**
 * Puts the values of some ranks where sorting all of them would put them; what stands elsewhere afterwards is no longer
 * defined. A few looks at each value, where sorting takes log₂ n, and about as many as that in an order made to be slow.
 *
 * Sources: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961) 321–322, for several ranks at once;
 * D. R. Musser, "Introspective sorting and selection algorithms", Software: Practice and Experience 27 (1997) 983–993,
 * for sorting what is still large after many divisions.
 *
 * @param values are moved about; none is NaN
 * @param ranks ascending, each in [0, values.length)
 * @param options.divisions how often values are divided before what is left is sorted; 2 log₂ n by default
 */
export function placeRanks(
  values: Float64Array,
  ranks: readonly number[],
  { divisions = 2 * Math.log2(values.length + 1) }: { readonly divisions?: number } = {},
): void {
  if (ranks.length === 0) return;
  if (values.length <= SORT_UP_TO || divisions <= 0) {
    values.sort();
    return;
  }
  const end = divide(values) + 1;
  const left = ranks.filter((rank) => rank < end);
  const right = ranks.slice(left.length).map((rank) => rank - end);
  placeRanks(values.subarray(0, end), left, { divisions: divisions - 1 });
  placeRanks(values.subarray(end), right, { divisions: divisions - 1 });
}

/** Moves the lower values to the left; returns where they end. Equal values go to both sides, so that ties halve too. */
function divide(values: Float64Array): number {
  let left = 0;
  let right = values.length - 1;
  const pivot = middleOf(values[left] as number, values[right >>> 1] as number, values[right] as number);
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
