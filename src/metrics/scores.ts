import { aucInterval } from '../stats/auc-interval.ts';
import { kishRows } from '../stats/effective-rows.ts';
import type { Tally } from '../tally/tally.ts';
import { type Metric, massOf, total, type Uncertainty } from './metric.ts';
import { meanOf, type Part, type Powers } from './part.ts';
import { overNoRows, quotient } from './rate.ts';

/**
 * The chance that a positive row is scored above a negative one, ties counting half; weighted rows count by the
 * product of their weights. In [0, 1], 0.5 for scores without information. It has no value where a class is absent.
 */
export const rocAuc: Metric = {
  title: 'ROC AUC',
  formula: 'P(score of a positive > score of a negative) + ½ P(equal)',
  range: [0, 1],
  ideal: 1,
  source: 'sklearn.metrics.roc_auc_score',
  measure(tally) {
    const concordance = tally.scores?.concordance;
    if (concordance === undefined) return { reason: 'no_scores' };
    if (rowsOfRarerClass(tally) === 0) return { reason: total(tally.cells) === 0 ? 'no_rows' : 'one_class' };
    const { tn, fp, fn, tp } = massOf(tally);
    return quotient(concordance, (tp + fn) * (tn + fp), 'zero_weight');
  },
  rowsDividedBy: rowsOfRarerClass,
  uncertainty: { parts: areaOf, pooled: false },
};

/** The mean of −ln p(label), scores clipped to [2⁻⁵², 1 − 2⁻⁵²]. In nats, from 0 to 36.04. */
export const logLoss: Metric = {
  title: 'Log loss',
  formula: '−Σ w ln p(label) / Σ w',
  range: [0, Number.POSITIVE_INFINITY],
  ideal: 0,
  source: 'sklearn.metrics.log_loss',
  ...meanScore((scores) => scores.logLoss),
};

/** The mean squared distance of the score from the label, in [0, 1]. */
export const brierScoreLoss: Metric = {
  title: 'Brier score loss',
  formula: 'Σ w (label − score)² / Σ w',
  range: [0, 1],
  ideal: 0,
  source: 'sklearn.metrics.brier_score_loss',
  ...meanScore((scores) => scores.squaredError),
};

function meanScore(
  powers: (scores: NonNullable<Tally['scores']>) => Powers,
): Pick<Metric, 'measure' | 'rowsDividedBy' | 'uncertainty'> {
  return {
    measure(tally) {
      if (tally.scores === undefined) return { reason: 'no_scores' };
      return quotient(powers(tally.scores)[0], total(massOf(tally)), overNoRows(tally));
    },
    rowsDividedBy: (tally) => total(tally.cells),
    uncertainty: ofScoreMean(powers),
  };
}

/**
 * Losses of a class that does not occur are unknown, and they may be the large ones: without a row of each class the
 * losses seen are too much alike, and their interval covers 54 to 90 %.
 */
function ofScoreMean(powers: (scores: NonNullable<Tally['scores']>) => Powers): Uncertainty {
  return {
    parts(tally) {
      const { cells, weighted, weightedSquares, scores } = tally;
      if (scores === undefined || rowsOfRarerClass(tally) === 0) return undefined;
      const rows = total(cells);
      return meanOf(powers(scores), {
        weight: weighted ? total(weighted) : rows,
        squares: weightedSquares ? total(weightedSquares) : rows,
      });
    },
  };
}

function rowsOfRarerClass({ cells: { tn, fp, fn, tp } }: Tally): number {
  return Math.min(tp + fn, tn + fp);
}

/**
 * The AUC with Wilson's bounds by DeLong's variance. Weighted rows of a class count as Kish's (Σ w)² / Σ w² equal ones.
 * It has no `mass`: the AUC of two groups together is no mean of theirs.
 */
function areaOf(tally: Tally): readonly Part[] | undefined {
  const { concordance, placementSquares } = tally.scores ?? {};
  if (concordance === undefined || placementSquares === undefined) return undefined;
  const { tn, fp, fn, tp } = massOf(tally);
  const [positive, negative] = [tp + fn, tn + fp];
  if (positive === 0 || negative === 0) return undefined;
  const squares = tally.weightedSquares ?? tally.cells;
  const positives = kishRows(positive, squares.tp + squares.fn);
  const negatives = kishRows(negative, squares.tn + squares.fp);
  const placements = {
    positives,
    negatives,
    positiveSquares: (placementSquares.positive / positive) * positives,
    negativeSquares: (placementSquares.negative / negative) * negatives,
  };
  const value = concordance / (positive * negative);
  return [
    {
      value,
      bounds: (z) => aucInterval(value, placements, z),
      rows: Math.min(positives, negatives),
      share: false,
    },
  ];
}
