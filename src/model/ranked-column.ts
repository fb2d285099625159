import type { EncodedColumn, EncodedNumbers } from './encoded-column.ts';

/** A column for the search of splits: each row's code, codes of numbers in the order of the numbers. */
export interface RankedColumn {
  readonly codes: Uint32Array;
  /** Codes are less than this. */
  readonly size: number;
  /** The numbers in rising order, or `undefined` for categories. */
  readonly values: Float32Array | undefined;
  /** The number of its first feature. */
  readonly firstFeature: number;
  /** Categories; the codes beyond are no feature. 0 for numbers. */
  readonly categories: number;
}

/** Sorts the dictionaries of numbers; the features of all columns are numbered from 0. */
export function rankedColumns(columns: readonly EncodedColumn[]): readonly RankedColumn[] {
  let firstFeature = 0;
  return columns.map((column) => {
    const start = firstFeature;
    if (column.kind === 'numeric') {
      firstFeature += 1;
      return { ...ranked(column), firstFeature: start, categories: 0 };
    }
    firstFeature += column.size;
    const { codes, size } = column;
    return { codes, size: size + 1, values: undefined, firstFeature: start, categories: size };
  });
}

function ranked({ codes, values }: EncodedNumbers): Pick<RankedColumn, 'codes' | 'size' | 'values'> {
  const sorted = distinctSorted(values);
  const rankOfCode = Uint32Array.from(values, (value) => rank(sorted, value));
  const ranks = new Uint32Array(codes.length);
  for (let row = 0; row < ranks.length; row++) ranks[row] = rankOfCode[codes[row] as number] as number;
  return { codes: ranks, size: sorted.length, values: sorted };
}

function distinctSorted(values: Float32Array): Float32Array {
  const sorted = values.slice().sort(); // NaN comes last
  let size = 0;
  for (const value of sorted) {
    if (Number.isNaN(value) || (size > 0 && value === sorted[size - 1])) continue;
    sorted[size++] = value;
  }
  return sorted.slice(0, size);
}

/** The position of a value that is there. */
function rank(sorted: Float32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
