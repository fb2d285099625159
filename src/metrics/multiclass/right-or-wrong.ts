import type { Matrix, MulticlassTally } from '../../tally/multiclass-tally.ts';
import type { Cells, Tally } from '../../tally/tally.ts';
import { accuracy as binaryAccuracy, zeroOneLoss as binaryZeroOneLoss } from '../accuracy.ts';
import { count as binaryCount } from '../count.ts';
import { type Metric, massOf } from '../metric.ts';
import type { ClassMetric } from './macro.ts';

/** Rows of the group, never weighted. */
export const count = ofRightAndWrong(binaryCount, { formula: binaryCount.formula });

/** The share of rows whose class is predicted, in [0, 1]. */
export const accuracy = ofRightAndWrong(binaryAccuracy, { formula: 'rows with the right class / n' });

/** The share of rows for which another class is predicted, in [0, 1]. */
export const zeroOneLoss = ofRightAndWrong(binaryZeroOneLoss, { formula: '1 − rows with the right class / n' });

/** A binary metric that asks only whether a prediction is right. */
function ofRightAndWrong(metric: Metric, { formula }: Pick<Metric, 'formula'>): ClassMetric {
  const { title, range, ideal, source, uncertainty } = metric;
  return {
    title,
    formula,
    range,
    ...(ideal !== undefined && { ideal }),
    source,
    measure: (tally, { zeroDivision }) => metric.measure(rightAndWrong(tally), { zeroDivision }),
    ofClasses: (classes, { zeroDivision }) => metric.measure({ cells: rightAndWrongOf(classes) }, { zeroDivision }),
    rowsDividedBy: (tally) => metric.rowsDividedBy(rightAndWrong(tally)),
    ...(uncertainty && {
      uncertainty: {
        ...uncertainty,
        parts: (tally, whole) => uncertainty.parts(rightAndWrong(tally), rightAndWrong(whole), {}),
      },
    }),
  };
}

/** Right predictions as true positives, wrong ones as false negatives. */
function rightAndWrong({ matrix, weighted, weightedSquares }: MulticlassTally): Tally {
  return {
    cells: cellsOf(matrix),
    ...(weighted && { weighted: cellsOf(weighted) }),
    ...(weightedSquares && { weightedSquares: cellsOf(weightedSquares) }),
  };
}

/** A row that is right is a true positive of its class, and one that is wrong a false negative of its own. */
function rightAndWrongOf(classes: readonly Tally[]): Cells {
  let [tp, fn] = [0, 0];
  for (const one of classes) {
    tp += massOf(one).tp;
    fn += massOf(one).fn;
  }
  return { tn: 0, fp: 0, fn, tp };
}

function cellsOf(matrix: Matrix): Cells {
  let [tp, fn] = [0, 0];
  matrix.forEach((row, label) => {
    row.forEach((sum, prediction) => {
      if (prediction === label) tp += sum;
      else fn += sum;
    });
  });
  return { tn: 0, fp: 0, fn, tp };
}
