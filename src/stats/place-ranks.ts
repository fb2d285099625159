/** As few values are sorted outright. */
const SORT_UP_TO = 32;

/** Of more values than this only those are looked at that lie in the same bucket as a wanted one. */
const BUCKETS_FROM = 20_000;
const BUCKETS = 4096;

/**
 * Puts the values of some ranks where sorting all of them would put them; what stands elsewhere afterwards is no longer
 * defined. About two looks at each value where they are spread, n·log₂(number of ranks) steps where they crowd, and
 * never more than sorting takes by its order of magnitude.
 *
 * Source: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961) 321–322, for several ranks at once;
 * D. R. Musser, "Introspective sorting and selection algorithms", Software: Practice and Experience 27 (1997) 983–993,
 * for sorting what is still large after too many divisions.
 *
 * @param values are moved about; none is NaN
 * @param ranks ascending, each in [0, values.length)
 */
export function placeRanks(values: Float64Array, ranks: readonly number[]): void {
  if (values.length >= BUCKETS_FROM && placeByBuckets(values, ranks)) return;
  place(values, { low: 0, high: values.length - 1, divisions: 2 * Math.log2(values.length + 1) }, ranks);
}

/** Counts values by equal buckets of their range, and sorts out those that hold a wanted rank; false for no range. */
function placeByBuckets(values: Float64Array, ranks: readonly number[]): boolean {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < values.length; at++) {
    least = Math.min(least, values[at] as number);
    greatest = Math.max(greatest, values[at] as number);
  }
  if (least === greatest) return true;
  const scale = BUCKETS / (greatest - least);
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return false;
  const bucketOf = (value: number) => Math.min(Math.trunc((value - least) * scale), BUCKETS - 1);
  const counts = new Uint32Array(BUCKETS);
  for (let at = 0; at < values.length; at++) counts[bucketOf(values[at] as number)]! += 1;
  const wanted = new Map<number, { readonly start: number; readonly own: Float64Array; readonly ranks: number[] }>();
  let [bucket, start] = [0, 0];
  for (const rank of ranks) {
    while (start + (counts[bucket] as number) <= rank) start += counts[bucket++] as number;
    const found = wanted.get(bucket) ?? { start, own: new Float64Array(counts[bucket] as number), ranks: [] };
    found.ranks.push(rank - start);
    wanted.set(bucket, found);
  }
  const filled = new Int32Array(BUCKETS).fill(-1);
  for (const bucket of wanted.keys()) filled[bucket] = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    const bucket = bucketOf(value);
    const next = filled[bucket] as number;
    if (next < 0) continue;
    (wanted.get(bucket)?.own as Float64Array)[next] = value;
    filled[bucket] = next + 1;
  }
  for (const { start, own, ranks } of wanted.values()) {
    place(own, { low: 0, high: own.length - 1, divisions: 2 * Math.log2(own.length + 1) }, ranks);
    for (const rank of ranks) values[start + rank] = own[rank] as number;
  }
  return true;
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
