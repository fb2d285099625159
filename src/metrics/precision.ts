import { truePositiveRate } from './confusion-rates.ts';
import { type Metric, massOf } from './metric.ts';
import { shareOf } from './part.ts';
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

/** FP / (TP + FP): the share of the selected who are negatives. */
export const falseDiscoveryRate = rate({
  title: 'False discovery rate',
  formula: 'FP / (TP + FP)',
  ideal: 0,
  source: 'Aequitas fdr; AIF360 false_discovery_rate',
  of: ({ fp }) => fp,
  over: ({ tp, fp }) => tp + fp,
  overNobody: 'no_predicted_positives',
});

/** TN / (TN + FN): the share of those not selected who are negatives. */
export const negativePredictiveValue = rate({
  title: 'Negative predictive value',
  formula: 'TN / (TN + FN)',
  ideal: 1,
  source: 'Aequitas npv; AIF360 negative_predictive_value',
  of: ({ tn }) => tn,
  over: ({ tn, fn }) => tn + fn,
  overNobody: 'no_predicted_negatives',
});

/** FN / (TN + FN): the share of those not selected who are positives. */
export const falseOmissionRate = rate({
  title: 'False omission rate',
  formula: 'FN / (TN + FN)',
  ideal: 0,
  source: 'Aequitas for; AIF360 false_omission_rate',
  of: ({ fn }) => fn,
  over: ({ tn, fn }) => tn + fn,
  overNobody: 'no_predicted_negatives',
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
 * were taken, so that both agree to the last bit. Its interval is that of Jaccard's J = TP / (TP + FP + FN), a share
 * of rows, of which F1 = 2J / (1 + J) is a monotone function.
 */
export const f1: Metric = {
  ...f1Share,
  measure(tally, options) {
    const { fp, fn, tp } = massOf(tally);
    const p = tp / (tp + fp);
    const r = tp / (tp + fn);
    return p + r > 0 ? { value: (2 * p * r) / (p + r) } : f1Share.measure(tally, options);
  },
  share: undefined,
  rowsDividedBy: ({ cells: { tp, fp, fn } }) => tp + fp + fn,
  uncertainty: {
    parts: (tally) => shareOf(tally, { of: ({ tp }) => tp, over: ({ tp, fp, fn }) => tp + fp + fn }),
    of: ([jaccard = 0]) => (2 * jaccard) / (1 + jaccard),
  },
};
