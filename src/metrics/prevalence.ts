import type { Metric } from './metric.ts';
import { meanOverRows } from './rate.ts';

/** The share of positive labels, whatever the model says: the base rate. */
export const prevalence: Metric = {
  title: 'Prevalence (base rate)',
  formula: '(TP + FN) / n',
  range: [0, 1],
  source: 'Aequitas prevalence; AIF360 base_rate',
  ...meanOverRows(({ tp, fn }) => tp + fn),
};
