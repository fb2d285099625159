import type { Matrix, MulticlassTally } from './multiclass-tally.ts';
import type { Cells, Tally } from './tally.ts';

/** The binary tally of one class against all others: a positive row has its label, a selected row its prediction. */
export function oneVsRest(tally: MulticlassTally, ofClass: number): Tally {
  const all = eachVsRest(tally);
  const one = all[ofClass];
  if (one === undefined) throw new RangeError(`class ${ofClass} of ${all.length}`);
  return one;
}

/** `oneVsRest` of every class, at the cost of one look at each cell. */
export function eachVsRest({ matrix, weighted, weightedSquares }: MulticlassTally): readonly Tally[] {
  const rows = cellsOf(matrix);
  const weights = weighted && cellsOf(weighted);
  const squares = weightedSquares && cellsOf(weightedSquares);
  return rows.map((cells, at) => ({
    cells,
    ...(weights && { weighted: weights[at] as Cells }),
    ...(squares && { weightedSquares: squares[at] as Cells }),
  }));
}

/**
 * By sums alone: a subtraction would leave specks of weight where there is none, and with them a rate where there is
 * none.
 */
function cellsOf(matrix: Matrix): readonly Cells[] {
  const tn = matrix.map(() => 0);
  const fp = matrix.map(() => 0);
  const fn = matrix.map(() => 0);
  matrix.forEach((row, label) => {
    const others = sumsOfOthers(row);
    fn[label] = others[label] as number;
    row.forEach((sum, prediction) => {
      if (prediction === label) return;
      fp[prediction]! += sum;
      tn[prediction]! += others[prediction] as number;
    });
  });
  return matrix.map((row, at) => ({
    tn: tn[at] as number,
    fp: fp[at] as number,
    fn: fn[at] as number,
    tp: row[at] as number,
  }));
}

/** For each entry the sum of all others. */
function sumsOfOthers(row: readonly number[]): readonly number[] {
  const others = row.map(() => 0);
  for (let at = 1, before = 0; at < row.length; at++) {
    before += row[at - 1] as number;
    others[at] = before;
  }
  for (let at = row.length - 2, after = 0; at >= 0; at--) {
    after += row[at + 1] as number;
    others[at]! += after;
  }
  return others;
}
