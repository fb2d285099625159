import { balancedAccuracy } from './balanced-accuracy.ts';
import type { ClassMetric } from './macro.ts';
import {
  macroF1,
  macroFalseDiscoveryRate,
  macroFalseNegativeRate,
  macroFalseOmissionRate,
  macroFalsePositiveRate,
  macroNegativePredictiveValue,
  macroPrecision,
  macroRecall,
  macroTrueNegativeRate,
  macroTruePositiveRate,
} from './macros.ts';
import { accuracy, count, zeroOneLoss } from './right-or-wrong.ts';

/**
 * Every base metric of `task: multiclass` over all classes, by its public name; reports keep this order. The mean
 * selection rate and prevalence over k classes are 1/k whatever the model does: they are figures of single classes only.
 */
export const multiclassMetrics = {
  count,
  accuracy_score: accuracy,
  balanced_accuracy_score: balancedAccuracy,
  precision_score: macroPrecision,
  recall_score: macroRecall,
  f1_score: macroF1,
  zero_one_loss: zeroOneLoss,
  true_positive_rate: macroTruePositiveRate,
  true_negative_rate: macroTrueNegativeRate,
  false_positive_rate: macroFalsePositiveRate,
  false_negative_rate: macroFalseNegativeRate,
  false_discovery_rate: macroFalseDiscoveryRate,
  false_omission_rate: macroFalseOmissionRate,
  negative_predictive_value: macroNegativePredictiveValue,
} as const satisfies { readonly [name: string]: ClassMetric };
