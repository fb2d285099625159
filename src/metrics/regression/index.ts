import type { RegressionTally } from '../../tally/regression-tally.ts';
import type { Metric } from '../metric.ts';
import { count } from './count.ts';
import {
  meanAbsoluteError,
  meanOverprediction,
  meanSquaredError,
  meanUnderprediction,
  rootMeanSquaredError,
} from './errors.ts';
import { meanPrediction } from './mean-prediction.ts';
import { r2Score } from './r2-score.ts';

/** Every base metric of `task: regression` by its public name; reports keep this order. */
export const regressionMetrics = {
  count,
  mean_absolute_error: meanAbsoluteError,
  mean_squared_error: meanSquaredError,
  root_mean_squared_error: rootMeanSquaredError,
  r2_score: r2Score,
  mean_prediction: meanPrediction,
  mean_overprediction: meanOverprediction,
  mean_underprediction: meanUnderprediction,
} as const satisfies { readonly [name: string]: Metric<RegressionTally> };
