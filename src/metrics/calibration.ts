import { binomialDeviation } from '../stats/binomial-deviation.ts';
import type { ScoreSums, Tally } from '../tally/tally.ts';
import { type Metric, massOf, total } from './metric.ts';
import { meanOf, type Powers } from './part.ts';
import { overNoRows, quotient } from './rate.ts';

/**
 * How far scores lie from the share of positives among rows of like score: with ten equal bins of [0, 1] (left-closed, 1
 * in the last), Σ over bins |Σ w (score − label)| / Σ w. In [0, 1].
 *
 * It has no interval: it is never below 0, so that chance alone lifts it, the more the fewer rows there are. What
 * perfectly calibrated scores of these rows would show is to be printed beside it.
 *
 * Source: M. P. Naeini, G. F. Cooper, M. Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning",
 * AAAI 2015.
 */
export const expectedCalibrationError: Metric = {
  title: 'Expected calibration error',
  formula: 'Σ over 10 equal bins of the score |Σ w (score − label)| / Σ w',
  range: [0, 1],
  ideal: 0,
  source: 'Naeini, Cooper and Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning, 2015',
  measure(tally) {
    if (tally.scores === undefined) return { reason: 'no_scores' };
    const { residual } = tally.scores.calibration;
    const apart = residual.negative.map((tooHigh, bin) => Math.abs(tooHigh - (residual.positive[bin] as number)));
    return quotient(sum(apart), total(massOf(tally)), overNoRows(tally));
  },
  rowsDividedBy: ({ cells }) => total(cells),
  expectedIfCalibrated: ({ scores }) => scores && expectedByChance(scores),
};

/** The mean over bins of how far a share of positives lies from the mean score of the bin by chance alone. */
function expectedByChance({ calibration: { weight, residual, squares } }: ScoreSums): number | undefined {
  const bins = squares.map((square, bin) => {
    const [negatives, positives] = [weight.negative[bin] as number, weight.positive[bin] as number];
    const mass = negatives + positives;
    if (!(mass > 0)) return { mass: 0, deviation: 0 };
    const score = ((residual.negative[bin] as number) + positives - (residual.positive[bin] as number)) / mass;
    const share = Math.min(1, Math.max(0, score));
    return { mass, deviation: mass * binomialDeviation(share, mass ** 2 / square) };
  });
  const all = sum(bins.map(({ mass }) => mass));
  return all > 0 ? sum(bins.map(({ deviation }) => deviation)) / all : undefined;
}

/**
 * The mean score less the share of positives, in [−1, 1]: whether scores are too high or too low on the whole. The
 * interval is Hall's, of the mean of score − label.
 *
 * Source: D. R. Cox, "Two further applications of a model for binary regression", Biometrika 45 (1958) 562–565; the name
 * is that of E. W. Steyerberg, "Clinical Prediction Models" (2009).
 */
export const calibrationInTheLarge: Metric = {
  title: 'Calibration in the large',
  formula: 'Σ w (score − label) / Σ w',
  range: [-1, 1],
  ideal: 0,
  sign: 'Above 0 scores are too high on the whole, below 0 too low.',
  source: 'Cox, Two further applications of a model for binary regression, 1958',
  measure(tally) {
    if (tally.scores === undefined) return { reason: 'no_scores' };
    return quotient(deviations(tally.scores)[0], total(massOf(tally)), overNoRows(tally));
  },
  rowsDividedBy: ({ cells }) => total(cells),
  uncertainty: { parts: (tally: Tally) => tally.scores && meanOf(deviations(tally.scores), weightsOf(tally)) },
};

/** Powers of score − label, which is q of a negative and −q of a positive. */
function deviations({ residuals: { negative, positive } }: ScoreSums): Powers {
  return [negative[0] - positive[0], negative[1] + positive[1], negative[2] - positive[2]];
}

/** Powers of the score itself, which is q of a negative and 1 − q of a positive. */
export function scorePowers(tally: Tally, { residuals: { negative, positive } }: ScoreSums): Powers {
  const { tp, fn } = massOf(tally);
  const [first, second, third] = positive;
  return [
    negative[0] + (tp + fn - first),
    negative[1] + (tp + fn - 2 * first + second),
    negative[2] + (tp + fn - 3 * first + 3 * second - third),
  ];
}

/** Σ w and Σ w² of all rows. */
export function weightsOf({ cells, weighted, weightedSquares }: Tally): { weight: number; squares: number } {
  return { weight: total(weighted ?? cells), squares: total(weightedSquares ?? cells) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
