import { accuracy, balancedAccuracy, zeroOneLoss } from './accuracy.ts';
import { averageOddsDifference } from './average-odds.ts';
import { calibrationInTheLarge, expectedCalibrationError } from './calibration.ts';
import { falseNegativeRate, falsePositiveRate, trueNegativeRate, truePositiveRate } from './confusion-rates.ts';
import { count } from './count.ts';
import { conditionalDisparity, demographicDisparity } from './demographic-disparity.ts';
import { generalizedEntropyIndex, theilIndex } from './entropy.ts';
import {
  classImbalance,
  jensenShannonDivergence,
  kullbackLeiblerDivergence,
  labelDifference,
  totalVariationDistance,
} from './label-distances.ts';
import type { Metric } from './metric.ts';
import type { multiclassMetrics } from './multiclass/index.ts';
import { f1, falseDiscoveryRate, falseOmissionRate, negativePredictiveValue, precision, recall } from './precision.ts';
import { predictedPositiveShare } from './predicted-positive-share.ts';
import { prevalence } from './prevalence.ts';
import { regressionMetrics } from './regression/index.ts';
import { kolmogorovSmirnovDistance, standardizedMeanDifference, wassersteinDistance } from './score-distances.ts';
import { brierScoreLoss, logLoss, rocAuc } from './scores.ts';
import { selectionRate } from './selection-rate.ts';
import { treatmentEquality } from './treatment-equality.ts';

/** Every base metric of two labels by its public name; reports keep this order. */
export const binaryMetrics = {
  count,
  selection_rate: selectionRate,
  accuracy_score: accuracy,
  balanced_accuracy_score: balancedAccuracy,
  precision_score: precision,
  recall_score: recall,
  f1_score: f1,
  zero_one_loss: zeroOneLoss,
  true_positive_rate: truePositiveRate,
  true_negative_rate: trueNegativeRate,
  false_positive_rate: falsePositiveRate,
  false_negative_rate: falseNegativeRate,
  roc_auc_score: rocAuc,
  log_loss: logLoss,
  brier_score_loss: brierScoreLoss,
  prevalence,
  predicted_positive_share: predictedPositiveShare,
  false_discovery_rate: falseDiscoveryRate,
  false_omission_rate: falseOmissionRate,
  negative_predictive_value: negativePredictiveValue,
  generalized_entropy_index: generalizedEntropyIndex,
  theil_index: theilIndex,
  expected_calibration_error: expectedCalibrationError,
  calibration_in_the_large: calibrationInTheLarge,
  treatment_equality: treatmentEquality,
  average_odds_difference: averageOddsDifference,
  demographic_disparity: demographicDisparity,
  conditional_demographic_disparity: conditionalDisparity,
  kolmogorov_smirnov_distance: kolmogorovSmirnovDistance,
  wasserstein_distance: wassersteinDistance,
  standardized_mean_difference: standardizedMeanDifference,
  class_imbalance: classImbalance,
  label_difference: labelDifference,
  kullback_leibler_divergence: kullbackLeiblerDivergence,
  jensen_shannon_divergence: jensenShannonDivergence,
  total_variation_distance: totalVariationDistance,
} as const satisfies { readonly [name: string]: Metric };

/** What is known of every base metric of every task, by its public name. */
export const metrics: { readonly [name in MetricName]: MetricDescription } = {
  ...binaryMetrics,
  ...regressionMetrics,
};

/** Those of several classes are by name among those of two labels. */
export type MetricName = keyof typeof binaryMetrics | keyof typeof regressionMetrics | keyof typeof multiclassMetrics;

type MetricDescription = Omit<Metric, 'measure' | 'rowsDividedBy' | 'uncertainty' | 'ifCalibrated'>;

export const metricNames = Object.keys(metrics) as readonly MetricName[];

export const binaryMetricNames = Object.keys(binaryMetrics) as readonly (keyof typeof binaryMetrics)[];
