import { midP } from '../stats/mid-p.ts';
import { trueNegativeRate, truePositiveRate } from './confusion-rates.ts';
import { type Metric, total } from './metric.ts';
import { shareOf } from './part.ts';
import { meanOverRows, ofShare, overNoRows } from './rate.ts';

export const accuracy: Metric = {
  title: 'Accuracy',
  formula: '(TP + TN) / n',
  range: [0, 1],
  ideal: 1,
  source: 'sklearn.metrics.accuracy_score',
  ...meanOverRows(({ tp, tn }) => tp + tn),
};

export const zeroOneLoss: Metric = {
  title: 'Zero-one loss',
  formula: '1 − (TP + TN) / n',
  range: [0, 1],
  ideal: 0,
  source: 'sklearn.metrics.zero_one_loss',
  measure(tally, options) {
    const { value, reason } = accuracy.measure(tally, options);
    return value === undefined ? { reason } : { value: 1 - value };
  },
  rowsDividedBy: accuracy.rowsDividedBy,
  uncertainty: ofShare({ of: ({ fp, fn }) => fp + fn, over: total }),
};

/**
 * The mean of the recalls of both classes, in [0, 1]. A group with rows of one class only has no value; with
 * `zeroDivision` set it is, as in scikit-learn, the recall of the class that occurs.
 *
 * Its interval squares and adds mid-P bounds: with Wilson's it covers 93 % where both recalls are near 1.
 */
export const balancedAccuracy: Metric = {
  title: 'Balanced accuracy',
  formula: '½ · [TP / (TP + FN) + TN / (TN + FP)]',
  range: [0, 1],
  ideal: 1,
  source: 'sklearn.metrics.balanced_accuracy_score',
  measure(tally, { zeroDivision }) {
    const strict = { zeroDivision: undefined };
    const positives = truePositiveRate.measure(tally, strict);
    const negatives = trueNegativeRate.measure(tally, strict);
    if (positives.value === undefined && negatives.value === undefined) return { reason: overNoRows(tally) };
    if (positives.value === undefined) return zeroDivision === undefined ? positives : negatives;
    if (negatives.value === undefined) return zeroDivision === undefined ? negatives : positives;
    return { value: (negatives.value + positives.value) / 2 };
  },
  rowsDividedBy: (tally) => Math.min(truePositiveRate.rowsDividedBy(tally), trueNegativeRate.rowsDividedBy(tally)),
  uncertainty: {
    parts: (tally) => {
      const positives = shareOf(tally, { of: ({ tp }) => tp, over: ({ tp, fn }) => tp + fn, by: midP });
      const negatives = shareOf(tally, { of: ({ tn }) => tn, over: ({ tn, fp }) => tn + fp, by: midP });
      return positives && negatives && [...positives, ...negatives];
    },
    of: ([positives = 0, negatives = 0]) => (positives + negatives) / 2,
  },
};
