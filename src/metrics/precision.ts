import { truePositiveRate } from './confusion-rates.ts';
import type { Metric } from './metric.ts';
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

/** The harmonic mean of precision and recall, written over the cells so that it has a value when only one of them has. */
export const f1: Metric = {
  ...rate({
    title: 'F1 score',
    formula: '2TP / (2TP + FP + FN)',
    ideal: 1,
    source: 'sklearn.metrics.f1_score',
    of: ({ tp }) => 2 * tp,
    over: ({ tp, fp, fn }) => 2 * tp + fp + fn,
    overNobody: 'no_positives',
  }),
  rowsDividedBy: ({ cells: { tp, fp, fn } }) => tp + fp + fn,
};
