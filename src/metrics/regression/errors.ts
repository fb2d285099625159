import type { RegressionTally } from '../../tally/regression-tally.ts';
import type { Metric } from '../metric.ts';
import { meanLoss, ofMeanLoss } from './means.ts';

/** The mean distance of the prediction from the label, in the label's unit, in [0, ∞). */
export const meanAbsoluteError: Metric<RegressionTally> = {
  title: 'Mean absolute error',
  formula: 'Σ w |ŷ − y| / Σ w',
  source: 'sklearn.metrics.mean_absolute_error',
  ...meanLoss(({ absoluteError }) => absoluteError),
};

/** The mean squared distance of the prediction from the label, in the square of the label's unit, in [0, ∞). */
export const meanSquaredError: Metric<RegressionTally> = {
  title: 'Mean squared error',
  formula: 'Σ w (ŷ − y)² / Σ w',
  source: 'sklearn.metrics.mean_squared_error',
  ...meanLoss(({ squaredError }) => squaredError),
};

/** The root of the mean squared error, in the label's unit, in [0, ∞). Its interval is that of its square. */
export const rootMeanSquaredError: Metric<RegressionTally> = {
  ...meanSquaredError,
  title: 'Root mean squared error',
  formula: '√(Σ w (ŷ − y)² / Σ w)',
  source: 'sklearn.metrics.root_mean_squared_error',
  measure(tally, options) {
    const square = meanSquaredError.measure(tally, options);
    return square.value === undefined ? square : { value: Math.sqrt(square.value) };
  },
  uncertainty: {
    ...ofMeanLoss(({ squaredError }) => squaredError),
    of: ([square = 0]) => Math.sqrt(square),
  },
};

/** How much too high the predictions are, rows that are too low counting 0; in the label's unit, in [0, ∞). */
export const meanOverprediction: Metric<RegressionTally> = {
  title: 'Mean overprediction',
  formula: 'Σ w max(ŷ − y, 0) / Σ w',
  source: 'fairlearn.metrics._mean_overprediction',
  ...meanLoss(({ overprediction }) => overprediction),
};

/** How much too low the predictions are, as a positive number, rows that are too high counting 0; in [0, ∞). */
export const meanUnderprediction: Metric<RegressionTally> = {
  title: 'Mean underprediction',
  formula: 'Σ w max(y − ŷ, 0) / Σ w',
  source: 'fairlearn.metrics._mean_underprediction',
  ...meanLoss(({ underprediction }) => underprediction),
};
