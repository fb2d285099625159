import type { MetricName } from '../index.ts';

/** A share of rows that are the same before and after: those with a label, or all. */
export interface PairedRate {
  /** The label of the rows that it divides by; without it all rows. */
  readonly label?: 0 | 1;
  /** Which of them it counts, by what is predicted. */
  readonly counts: 'selected' | 'rejected' | 'right' | 'wrong';
}

/** A figure that is a sum of such shares, each times a number. */
export type LinearFigure = readonly { readonly rate: PairedRate; readonly times: number }[];

const truePositive: PairedRate = { label: 1, counts: 'selected' };
const trueNegative: PairedRate = { label: 0, counts: 'rejected' };
const falsePositive: PairedRate = { label: 0, counts: 'selected' };
const falseNegative: PairedRate = { label: 1, counts: 'rejected' };

/** Figures of one group that are such sums, by name. Average odds: without the reference's own, which is taken away. */
export const linearFigures: { readonly [name in MetricName]?: LinearFigure } = {
  selection_rate: alone({ counts: 'selected' }),
  accuracy_score: alone({ counts: 'right' }),
  zero_one_loss: alone({ counts: 'wrong' }),
  true_positive_rate: alone(truePositive),
  recall_score: alone(truePositive),
  true_negative_rate: alone(trueNegative),
  false_positive_rate: alone(falsePositive),
  false_negative_rate: alone(falseNegative),
  balanced_accuracy_score: meanOf(truePositive, trueNegative),
  average_odds_difference: meanOf(falsePositive, truePositive),
};

/** Figures of the labels alone, which no model changes. */
export const labelFigures: ReadonlySet<MetricName> = new Set<MetricName>([
  'count',
  'prevalence',
  'class_imbalance',
  'label_difference',
  'kullback_leibler_divergence',
  'jensen_shannon_divergence',
  'total_variation_distance',
]);

/** Whether a row is counted; both labels and predictions 0 or 1. */
export function isCounted({ counts }: PairedRate, label: number, prediction: number): boolean {
  switch (counts) {
    case 'selected':
      return prediction === 1;
    case 'rejected':
      return prediction === 0;
    case 'right':
      return prediction === label;
    case 'wrong':
      return prediction !== label;
  }
}

function alone(rate: PairedRate): LinearFigure {
  return [{ rate, times: 1 }];
}

function meanOf(...rates: readonly PairedRate[]): LinearFigure {
  return rates.map((rate) => ({ rate, times: 1 / rates.length }));
}
