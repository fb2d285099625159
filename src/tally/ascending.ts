/** Rows that a coarse bucket holds on average: few enough to stay in the cache while they are sorted. */
const COARSE_ROWS = 1024;
/** Rows that a fine bucket holds on average where values are spread evenly. */
const FINE_ROWS = 2;
/** Buckets with more rows are sorted by comparison, so that values that crowd together cost n log n and not n². */
const INSERTION_UP_TO = 24;

/** Numbers in ascending order, and where each stood. */
export interface Ascending {
  readonly values: Float64Array;
  /** Equal values stand in no defined order. */
  readonly positions: Uint32Array;
}

/**
 * Sorts numbers together with their positions.
 *
 * They go into equal buckets of [0, 1], coarse ones first so that memory is written in few streams, and the rows of
 * each of these into fine ones: about linear where values are spread, n log n where they crowd.
 *
 * @param values numbers in [0, 1]
 */
export function ascending(values: Float64Array): Ascending {
  const sorted = { values: new Float64Array(values.length), positions: new Uint32Array(values.length) };
  const starts = distribute(values, undefined, {
    into: sorted,
    start: 0,
    least: 0,
    greatest: 1,
    bucketRows: COARSE_ROWS,
  });
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    sortBucket(sorted, starts[bucket] as number, starts[bucket + 1] as number);
  }
  return sorted;
}

interface Distribution {
  readonly into: Ascending;
  /** Where the first bucket begins in `into`. */
  readonly start: number;
  readonly least: number;
  readonly greatest: number;
  readonly bucketRows: number;
}

/** Puts values (and their positions, or their own indices) into equal buckets; returns where each begins, and the end. */
function distribute(
  values: Float64Array,
  positions: Uint32Array | undefined,
  { into, start, least, greatest, bucketRows }: Distribution,
): Uint32Array {
  const buckets = Math.max(1, Math.ceil(values.length / bucketRows));
  // Finite even where the values are next to each other and next to 0.
  const scale = Math.min(buckets / (greatest - least), Number.MAX_VALUE);
  const last = buckets - 1;
  const starts = new Uint32Array(buckets + 1);
  for (let at = 0; at < values.length; at++) {
    starts[Math.min(Math.floor(((values[at] as number) - least) * scale), last) + 1]! += 1;
  }
  starts[0] = start;
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket] as number;
  const next = starts.slice();
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    const place = next[Math.min(Math.floor((value - least) * scale), last)]!++;
    into.values[place] = value;
    into.positions[place] = positions === undefined ? at : (positions[at] as number);
  }
  return starts;
}

function sortBucket(sorted: Ascending, start: number, end: number): void {
  if (end - start <= INSERTION_UP_TO) {
    sortByInsertion(sorted, start, end);
    return;
  }
  const values = sorted.values.slice(start, end);
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (least === greatest) return;
  const positions = sorted.positions.slice(start, end);
  const fine = distribute(values, positions, { into: sorted, start, least, greatest, bucketRows: FINE_ROWS });
  for (let bucket = 0; bucket + 1 < fine.length; bucket++) {
    const [from, to] = [fine[bucket] as number, fine[bucket + 1] as number];
    if (to - from > INSERTION_UP_TO) sortByComparison(sorted, from, to);
    else if (to - from > 1) sortByInsertion(sorted, from, to);
  }
}

function sortByInsertion({ values, positions }: Ascending, start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const value = values[at] as number;
    const position = positions[at] as number;
    let free = at;
    for (; free > start && (values[free - 1] as number) > value; free--) {
      values[free] = values[free - 1] as number;
      positions[free] = positions[free - 1] as number;
    }
    values[free] = value;
    positions[free] = position;
  }
}

function sortByComparison({ values, positions }: Ascending, start: number, end: number): void {
  const [ownValues, ownPositions] = [values.slice(start, end), positions.slice(start, end)];
  const order = Uint32Array.from(ownValues, (_, at) => at);
  order.sort((a, b) => (ownValues[a] as number) - (ownValues[b] as number));
  for (const [at, from] of order.entries()) {
    values[start + at] = ownValues[from] as number;
    positions[start + at] = ownPositions[from] as number;
  }
}
