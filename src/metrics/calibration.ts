import { binomial } from '../stats/binomial.ts';
import { binomialDeviation } from '../stats/binomial-deviation.ts';
import type { ScoreSums, Tally } from '../tally/tally.ts';
import { type IfCalibrated, type Metric, massOf, total } from './metric.ts';
import { meanOf, type Powers } from './part.ts';
import { overNoRows, quotient } from './rate.ts';

/**
 * How far scores lie from the share of positives among rows of like score: with ten equal bins of [0, 1] (left-closed, 1
 * in the last), Σ over bins |Σ w (score − label)| / Σ w. In [0, 1].
 *
 * It has no interval: it is never below 0, so that chance alone lifts it, the more the fewer rows there are. What
 * perfectly calibrated scores of these rows would show stands beside it instead.
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
  ifCalibrated: ({ scores }) => scores && calibrated(scores),
};

interface Bin {
  /** Σ w. */
  readonly mass: number;
  /** The mean score: the chance of a positive label. */
  readonly score: number;
  /** As sure as so many equal rows, at least one. */
  readonly rows: number;
}

/**
 * By chance alone the share of positives of a bin lies as far from its mean score as one of so many binomial draws; what
 * scores differ by within a bin takes at most 5 % from that. Effective rows are rounded where labels are drawn.
 */
function calibrated({ calibration: { weight, residual, squares } }: ScoreSums): IfCalibrated | undefined {
  const bins = squares.flatMap((square, bin): readonly Bin[] => {
    const [negatives, positives] = [weight.negative[bin] as number, weight.positive[bin] as number];
    const mass = negatives + positives;
    if (!(mass > 0)) return [];
    const score = ((residual.negative[bin] as number) + positives - (residual.positive[bin] as number)) / mass;
    return [{ mass, score: Math.min(1, Math.max(0, score)), rows: Math.max(1, mass ** 2 / square) }];
  });
  if (bins.length === 0) return undefined;
  const all = sum(bins.map(({ mass }) => mass));
  const mean = (apart: (bin: Bin) => number) => sum(bins.map((bin) => bin.mass * apart(bin))) / all;
  return {
    expected: () => mean(({ score, rows }) => binomialDeviation(score, rows)),
    draw: (uniform) =>
      mean(({ score, rows }) => {
        const trials = Math.round(rows);
        return Math.abs(binomial(uniform, trials, score) / trials - score);
      }),
  };
}

/**
 * The mean score less the share of positives, in [−1, 1]: whether scores are too high or too low on the whole. The
 * interval is `skewedMean`, of score − label.
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
