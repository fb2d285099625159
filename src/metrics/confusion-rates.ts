import { rate } from './rate.ts';

/** TP / (TP + FN): the share of positives that are selected. */
export const truePositiveRate = rate({
  title: 'True positive rate',
  formula: 'TP / (TP + FN)',
  ideal: 1,
  source: 'fairlearn.metrics.true_positive_rate',
  of: ({ tp }) => tp,
  over: ({ tp, fn }) => tp + fn,
  overNobody: 'no_positives',
});

/** TN / (TN + FP): the share of negatives that are not selected. */
export const trueNegativeRate = rate({
  title: 'True negative rate',
  formula: 'TN / (TN + FP)',
  ideal: 1,
  source: 'fairlearn.metrics.true_negative_rate',
  of: ({ tn }) => tn,
  over: ({ tn, fp }) => tn + fp,
  overNobody: 'no_negatives',
});

/** FP / (TN + FP): the share of negatives that are selected. */
export const falsePositiveRate = rate({
  title: 'False positive rate',
  formula: 'FP / (TN + FP)',
  ideal: 0,
  source: 'fairlearn.metrics.false_positive_rate',
  of: ({ fp }) => fp,
  over: ({ tn, fp }) => tn + fp,
  overNobody: 'no_negatives',
});

/** FN / (TP + FN): the share of positives that are not selected. */
export const falseNegativeRate = rate({
  title: 'False negative rate',
  formula: 'FN / (TP + FN)',
  ideal: 0,
  source: 'fairlearn.metrics.false_negative_rate',
  of: ({ fn }) => fn,
  over: ({ tp, fn }) => tp + fn,
  overNobody: 'no_positives',
});
