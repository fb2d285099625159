import type { Grouping } from './count.ts';
import type { Matrix, MulticlassTally } from './multiclass-tally.ts';

/** Assessed rows, each array one entry a row. */
export interface MulticlassRows {
  /** The number of the label's class, in [0, classes). */
  readonly labels: Uint8Array | Uint16Array;
  /** The number of the predicted class, in [0, classes). */
  readonly predictions: Uint8Array | Uint16Array;
  /** Finite and not negative. */
  readonly weights?: Float64Array;
  /** How many classes the task has, whether or not each occurs. */
  readonly classes: number;
}

/** Rows handled at a time, so that the cell of each is still in the cache when each grouping needs it. */
const BLOCK_ROWS = 4096;

/**
 * Rows to tallies, in one pass for all groupings. Memory grows with groups × classes².
 *
 * @returns for each grouping one tally per group, in the order of its numbers
 */
export function countMulticlass(
  rows: MulticlassRows,
  groupings: readonly Grouping[],
): readonly (readonly MulticlassTally[])[] {
  const { labels, predictions, weights, classes } = rows;
  const sums = groupings.map(({ size }) => emptySums(size * classes * classes, weights !== undefined));
  const cell = new Uint32Array(BLOCK_ROWS);
  for (let start = 0; start < labels.length; start += BLOCK_ROWS) {
    const end = Math.min(start + BLOCK_ROWS, labels.length);
    for (let row = start; row < end; row++) {
      cell[row - start] = classes * (labels[row] as number) + (predictions[row] as number);
    }
    groupings.forEach(({ codes }, at) => {
      addBlock(sums[at] as Sums, cell, { codes, weights, cells: classes * classes, start, end });
    });
  }
  return groupings.map(({ size }, at) =>
    Array.from({ length: size }, (_, group) => tallyAt(sums[at] as Sums, group, classes)),
  );
}

/** Growing sums of a grouping: entry classes²·group + classes·label + prediction. */
interface Sums {
  readonly rows: Float64Array;
  readonly weighted?: Float64Array;
  readonly weightedSquares?: Float64Array;
}

function emptySums(length: number, weighted: boolean): Sums {
  return {
    rows: new Float64Array(length),
    ...(weighted && { weighted: new Float64Array(length), weightedSquares: new Float64Array(length) }),
  };
}

interface Block {
  readonly codes: ArrayLike<number>;
  readonly weights: Float64Array | undefined;
  readonly cells: number;
  readonly start: number;
  readonly end: number;
}

function addBlock(sums: Sums, cell: Uint32Array, { codes, weights, cells, start, end }: Block): void {
  for (let row = start; row < end; row++) {
    sums.rows[cells * (codes[row] as number) + (cell[row - start] as number)]! += 1;
  }
  const { weighted, weightedSquares } = sums;
  if (weights === undefined || weighted === undefined || weightedSquares === undefined) return;
  for (let row = start; row < end; row++) {
    const at = cells * (codes[row] as number) + (cell[row - start] as number);
    const weight = weights[row] as number;
    weighted[at]! += weight;
    weightedSquares[at]! += weight * weight;
  }
}

function tallyAt({ rows, weighted, weightedSquares }: Sums, group: number, classes: number): MulticlassTally {
  const matrixOf = (sums: Float64Array): Matrix =>
    Array.from({ length: classes }, (_, label) => {
      const start = classes * (classes * group + label);
      return [...sums.subarray(start, start + classes)];
    });
  return {
    matrix: matrixOf(rows),
    ...(weighted && { weighted: matrixOf(weighted) }),
    ...(weightedSquares && { weightedSquares: matrixOf(weightedSquares) }),
  };
}
