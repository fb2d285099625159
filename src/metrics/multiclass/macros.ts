import { falseNegativeRate, falsePositiveRate, trueNegativeRate, truePositiveRate } from '../confusion-rates.ts';
import { f1, falseDiscoveryRate, falseOmissionRate, negativePredictiveValue, precision, recall } from '../precision.ts';
import { macro } from './macro.ts';

/** The mean of the recalls of all classes; `balancedAccuracy` with another answer to `zeroDivision`. */
export const macroTruePositiveRate = macro(truePositiveRate, {
  formula: 'mean over classes of TP / (TP + FN)',
  of: ({ tp }) => tp,
  over: ({ tp, fn }) => tp + fn,
  disjoint: true,
});

/** Of the rows of other classes, the share that is not taken for the class: the mean over classes. */
export const macroTrueNegativeRate = macro(trueNegativeRate, {
  formula: 'mean over classes of TN / (TN + FP)',
  of: ({ tn }) => tn,
  over: ({ tn, fp }) => tn + fp,
  disjoint: false,
});

/** Of the rows of other classes, the share that is taken for the class: the mean over classes. */
export const macroFalsePositiveRate = macro(falsePositiveRate, {
  formula: 'mean over classes of FP / (TN + FP)',
  of: ({ fp }) => fp,
  over: ({ tn, fp }) => tn + fp,
  disjoint: false,
});

/** Of the rows of a class, the share that is taken for another: the mean over classes. */
export const macroFalseNegativeRate = macro(falseNegativeRate, {
  formula: 'mean over classes of FN / (TP + FN)',
  of: ({ fn }) => fn,
  over: ({ tp, fn }) => tp + fn,
  disjoint: true,
});

/** Of the rows that are taken for a class, the share that belongs to it: the mean over classes. */
export const macroPrecision = macro(precision, {
  formula: 'mean over classes of TP / (TP + FP)',
  source: `${precision.source}, average='macro'`,
  of: ({ tp }) => tp,
  over: ({ tp, fp }) => tp + fp,
  disjoint: true,
});

/** scikit-learn's name for the true positive rate. */
export const macroRecall = macro(recall, {
  formula: 'mean over classes of TP / (TP + FN)',
  source: `${recall.source}, average='macro'`,
  of: ({ tp }) => tp,
  over: ({ tp, fn }) => tp + fn,
  disjoint: true,
});

/** Of the rows that are taken for a class, the share that does not belong to it: the mean over classes. */
export const macroFalseDiscoveryRate = macro(falseDiscoveryRate, {
  formula: 'mean over classes of FP / (TP + FP)',
  of: ({ fp }) => fp,
  over: ({ tp, fp }) => tp + fp,
  disjoint: true,
});

/** Of the rows that are not taken for a class, the share that belongs to it: the mean over classes. */
export const macroFalseOmissionRate = macro(falseOmissionRate, {
  formula: 'mean over classes of FN / (TN + FN)',
  of: ({ fn }) => fn,
  over: ({ tn, fn }) => tn + fn,
  disjoint: false,
});

/** Of the rows that are not taken for a class, the share that does not belong to it: the mean over classes. */
export const macroNegativePredictiveValue = macro(negativePredictiveValue, {
  formula: 'mean over classes of TN / (TN + FN)',
  of: ({ tn }) => tn,
  over: ({ tn, fn }) => tn + fn,
  disjoint: false,
});

/** The mean over classes of the harmonic mean of precision and recall; not that of their means. */
export const macroF1 = macro(f1, {
  formula: 'mean over classes of 2TP / (2TP + FP + FN)',
  source: `${f1.source}, average='macro'`,
  of: ({ tp }) => 2 * tp,
  over: ({ tp, fp, fn }) => 2 * tp + fp + fn,
  disjoint: false,
});
