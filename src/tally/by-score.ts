import type { Ascending } from './ascending.ts';
import type { Grouping, Rows } from './count.ts';

/** Rows that are gathered at a time, so that what was gathered is still in the cache when each sweep needs it. */
const BLOCK_ROWS = 4096;

/** Rows in ascending order of score: the score of each, its weight as a positive and as a negative, and its groups. */
export interface SortedBlock {
  readonly score: Float64Array;
  readonly positive: Float64Array;
  readonly negative: Float64Array;
  /** For each grouping the group of each row. */
  readonly groups: readonly Uint16Array[];
}

/** Something that is worked out while the rows go by in ascending order of score. */
export interface Sweep {
  /** Takes the next rows; the arrays are used again for those that follow, and may be longer than `score`. */
  readonly add: (block: SortedBlock) => void;
}

/** Shows all rows to every sweep, sorted and gathered once for all of them. */
export function sweepByScore(
  { labels, weights }: Rows,
  { groupings, sorted }: { readonly groupings: readonly Grouping[]; readonly sorted: Ascending },
  sweeps: readonly Sweep[],
): void {
  const rows = sorted.values.length;
  const width = 1 + groupings.length;
  const tags = interleaved([labels, ...groupings.map(({ codes }) => codes)], rows);
  const positive = new Float64Array(BLOCK_ROWS);
  const negative = new Float64Array(BLOCK_ROWS);
  const groups = groupings.map(() => new Uint16Array(BLOCK_ROWS));
  for (let start = 0; start < rows; start += BLOCK_ROWS) {
    const positions = sorted.positions.subarray(start, start + BLOCK_ROWS);
    for (let at = 0; at < positions.length; at++) {
      const row = positions[at] as number;
      const weight = weights === undefined ? 1 : (weights[row] as number);
      const label = tags[row * width] as number;
      positive[at] = label * weight;
      negative[at] = (1 - label) * weight;
      for (let grouping = 0; grouping < groups.length; grouping++) {
        (groups[grouping] as Uint16Array)[at] = tags[row * width + 1 + grouping] as number;
      }
    }
    const block = { score: sorted.values.subarray(start, start + BLOCK_ROWS), positive, negative, groups };
    for (const { add } of sweeps) add(block);
  }
}

/** Columns side by side, row after row: in sorted order rows lie anywhere, and each then costs one trip to memory. */
function interleaved(columns: readonly ArrayLike<number>[], length: number): Uint16Array {
  const tags = new Uint16Array(columns.length * length);
  columns.forEach((column, place) => {
    for (let row = 0; row < length; row++) tags[row * columns.length + place] = column[row] as number;
  });
  return tags;
}
