import { rSquaredInterval } from '../../stats/r-squared.ts';
import type { RegressionTally } from '../../tally/regression-tally.ts';
import { recentred } from '../../tally/rest-regression.ts';
import type { Metric } from '../metric.ts';
import type { Part } from '../part.ts';
import { quotient } from '../rate.ts';
import { overNoRows } from './means.ts';

/**
 * The coefficient of determination, 1 − Σ w (y − ŷ)² / Σ w (y − ȳ)² with ȳ the mean label of the group itself; in
 * (−∞, 1], 0 for a model that always says ȳ, below 0 for a worse one.
 *
 * Where all labels are the same, or there is one row only, there is nothing to explain and so no value
 * (`constant_labels`); scikit-learn says 1 for predictions without an error and 0 for others. `zero_division` is about
 * rates over nobody and does not apply.
 */
export const r2Score: Metric<RegressionTally> = {
  title: 'R²',
  formula: '1 − Σ w (y − ŷ)² / Σ w (y − ȳ)²',
  range: [Number.NEGATIVE_INFINITY, 1],
  ideal: 1,
  sign: 'below 0: worse than always predicting the mean label of the group',
  source: 'sklearn.metrics.r2_score',
  measure(tally) {
    if (tally.weight === 0) return { reason: overNoRows(tally) };
    const unexplained = quotient(tally.squaredError[0], aboutMean(tally).second, 'constant_labels');
    return unexplained.value === undefined ? unexplained : { value: 1 - unexplained.value };
  },
  rowsDividedBy: ({ rows }) => rows,
  uncertainty: { parts, pooled: false },
};

/** Fewer rows than this, and the delta method covers too little: 0.80 to 0.93 of 0.95 at 10 rows. */
const FEWEST = 30;

function parts(tally: RegressionTally): readonly Part[] | undefined {
  const { weight, weightSquares, squaredError } = tally;
  const rows = weight ** 2 / weightSquares;
  if (!(rows >= FEWEST)) return undefined;
  const { second, fourth, product } = aboutMean(tally);
  const means = {
    rows,
    error: squaredError[0] / weight,
    spread: second / weight,
    errorSquares: squaredError[1] / weight,
    product: product / weight,
    spreadSquares: fourth / weight,
  };
  if (!Object.values(means).every(Number.isFinite) || !(means.spread > 0)) return undefined;
  return [{ value: 1 - means.error / means.spread, bounds: (z) => rSquaredInterval(means, z), rows, share: false }];
}

/** Σ (y − ȳ)², Σ (y − ȳ)⁴ and Σ e²(y − ȳ)², whatever the centre of the sums. */
function aboutMean({ weight, squaredError, label }: RegressionTally) {
  const by = -label.powers[0] / weight;
  const [, second, , fourth] = recentred([weight, ...label.powers], by);
  const [, product] = recentred([squaredError[0], ...label.withSquaredError], by);
  return { second: Math.max(0, second), fourth: Math.max(0, fourth), product: Math.max(0, product) };
}
