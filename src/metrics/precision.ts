import { truePositiveRate } from './confusion-rates.ts';
import { type Metric, massOf } from './metric.ts';
import { rate } from './rate.ts';

/** TP / (TP + FP): the share of the selected who are positives. */
export const precision = rate({
  title: 'Precision',
  formula: 'TP / (TP + FP)',
  ideal: 1,
  source: 'sklearn.metrics.precision_score',
  of: ({ tp }) => tp,
  over: ({ tp, fp }) => tp + fp,
  overNobody: 'no_predicted_positives',
});

/** scikit-learn's name for the true positive rate. */
export const recall: Metric = { ...truePositiveRate, title: 'Recall', source: 'sklearn.metrics.recall_score' };

const f1Share = rate({
  title: 'F1 score',
  formula: '2TP / (2TP + FP + FN)',
  ideal: 1,
  source: 'sklearn.metrics.f1_score',
  of: ({ tp }) => 2 * tp,
  over: ({ tp, fp, fn }) => 2 * tp + fp + fn,
  overNobody: 'no_positives',
});

/**
 * The harmonic mean of precision P and recall R. The share over the cells has a value when only one of them has (it is
 * 0 then); where both have, 2PR / (P + R) is the same number, evaluated as scikit-learn did when Fairlearn's figures
 * were taken, so that both agree to the last bit.
 */
export const f1: Metric = {
  ...f1Share,
  measure(tally, options) {
    const { fp, fn, tp } = massOf(tally);
    const p = tp / (tp + fp);
    const r = tp / (tp + fn);
    return p + r > 0 ? { value: (2 * p * r) / (p + r) } : f1Share.measure(tally, options);
  },
  rowsDividedBy: ({ cells: { tp, fp, fn } }) => tp + fp + fn,
};
