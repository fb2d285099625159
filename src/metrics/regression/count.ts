import type { RegressionTally } from '../../tally/regression-tally.ts';
import { count as rowsOfCells } from '../count.ts';
import type { Metric } from '../metric.ts';

const { title, formula, range, source } = rowsOfCells;

export const count: Metric<RegressionTally> = {
  title,
  formula,
  range,
  source,
  measure: ({ rows }) => ({ value: rows }),
  rowsDividedBy: ({ rows }) => rows,
};
