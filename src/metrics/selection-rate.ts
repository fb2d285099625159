import type { Metric } from './metric.ts';
import { meanOverRows } from './rate.ts';

export const selectionRate: Metric = {
  title: 'Selection rate',
  formula: '(TP + FP) / n',
  range: [0, 1],
  source: 'fairlearn.metrics.selection_rate',
  ...meanOverRows(({ tp, fp }) => tp + fp),
};
