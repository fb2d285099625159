import type { RegressionTally } from '../../tally/regression-tally.ts';
import type { Metric } from '../metric.ts';
import { quotient } from '../rate.ts';
import { meanAbout, overNoRows } from './means.ts';

/** The mean of the predictions, in the label's unit; any number, and none is better than another. */
export const meanPrediction: Metric<RegressionTally> = {
  title: 'Mean prediction',
  formula: 'Σ w ŷ / Σ w',
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  source: 'fairlearn.metrics.mean_prediction',
  measure(tally) {
    const { centre, powers } = tally.prediction;
    const away = quotient(powers[0], tally.weight, overNoRows(tally));
    return away.value === undefined ? away : { value: centre + away.value };
  },
  rowsDividedBy: ({ rows }) => rows,
  uncertainty: { parts: (tally) => meanAbout(tally.prediction.centre, tally.prediction.powers, tally) },
};
