import { type Metric, total } from './metric.ts';

export const count: Metric = {
  title: 'Rows',
  formula: 'rows, never weighted',
  range: [0, Number.POSITIVE_INFINITY],
  source: 'fairlearn.metrics.count',
  measure: ({ cells }) => ({ value: total(cells) }),
  rowsDividedBy: ({ cells }) => total(cells),
};
