import type { ScoreDistance, Tally } from '../tally/tally.ts';
import { isReference, itself } from './against-reference.ts';
import { scorePowers, weightsOf } from './calibration.ts';
import { type Measured, type Metric, massOf, total } from './metric.ts';
import { meanOf, scaled } from './part.ts';
import { overNoRows } from './rate.ts';

/** A spread below this share of the mean square is what rounding leaves of none. */
const ROUNDING = 1e-13;

/**
 * Distances are from the scores of all rows outside of the group: they have no sign, so that none of the groups has to
 * be named as the one to compare with. They have no interval: like every distance they are never below 0 and chance
 * alone lifts them, so that the bounds of a bootstrap lie above what they are to contain.
 */
function distance(words: Pick<Metric, 'title' | 'formula' | 'source'>, of: keyof ScoreDistance): Metric {
  return {
    ...words,
    range: [0, 1],
    comparedWith: 'others',
    measure(tally, { whole = tally }) {
      if (tally.scores === undefined) return { reason: 'no_scores' };
      const found = tally.scores.distance?.[of];
      return found === undefined || whole === tally ? { reason: whyNone(tally, whole) } : { value: Math.min(1, found) };
    },
    rowsDividedBy: ({ cells }) => total(cells),
  };
}

function whyNone(tally: Tally, whole: Tally): NonNullable<Measured['reason']> {
  const mass = total(massOf(tally));
  if (mass === 0) return overNoRows(tally);
  return mass < total(massOf(whole)) ? 'not_asked' : 'no_reference';
}

/** The largest distance between the two distribution functions, in [0, 1]. */
export const kolmogorovSmirnovDistance = distance(
  {
    title: 'Kolmogorov–Smirnov distance of scores',
    formula: 'max |F of the group − F of all others|, F the distribution function of the score',
    source: 'Smirnov, Table for estimating the goodness of fit of empirical distributions, 1948; scipy.stats.ks_2samp',
  },
  'kolmogorovSmirnov',
);

/** How far scores have to move on average to be distributed as those of all others: in units of the score, in [0, 1]. */
export const wassersteinDistance = distance(
  {
    title: 'Wasserstein distance of scores',
    formula: '∫ |F of the group − F of all others|, F the distribution function of the score',
    source:
      'Vallender, Calculation of the Wasserstein distance between probability distributions on the line, 1974; scipy.stats.wasserstein_distance',
  },
  'wasserstein',
);

/**
 * The mean score of a group less that of the reference group, in standard deviations of the score over all rows (Σ w (s −
 * s̄)² / Σ w, its root). In (−∞, ∞); 0 for the reference itself; no value where all scores are the same.
 *
 * The interval is square-and-add over those of the two means; that the deviation is an estimate too is left out.
 */
export const standardizedMeanDifference: Metric = {
  title: 'Standardized mean difference of scores',
  formula: '(mean score − mean score of the reference) / standard deviation of the score over all rows',
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  sign: 'Above 0 the group is scored higher than the reference on average, below 0 lower.',
  source: 'Cohen, Statistical Power Analysis for the Behavioral Sciences, 1969, with the deviation over all rows',
  comparedWith: 'reference',
  measure(tally, { reference, whole = tally }) {
    if (tally.scores === undefined) return { reason: 'no_scores' };
    if (reference === undefined) return { reason: 'no_reference' };
    const [own, other, deviation] = [meanScore(tally), meanScore(reference), deviationOf(whole)];
    if (own === undefined) return { reason: overNoRows(tally) };
    if (other === undefined) return { reason: overNoRows(reference) };
    return deviation === undefined ? { reason: 'zero_by_zero' } : { value: (own - other) / deviation };
  },
  rowsDividedBy: ({ cells }) => total(cells),
  uncertainty: {
    pooled: false,
    parts(tally, whole, compared) {
      const { reference } = compared;
      if (reference === undefined) return undefined;
      if (isReference(tally, compared)) return itself(total(tally.cells));
      const deviation = deviationOf(whole);
      const parts = [tally, reference].map((of) => of.scores && meanOf(scorePowers(of, of.scores), weightsOf(of))?.[0]);
      if (deviation === undefined || !parts.every((part) => part !== undefined)) return undefined;
      return parts.map((part) => scaled(part, 1 / deviation));
    },
    of: ([own = 0, other = 0]) => own - other,
  },
};

function meanScore(tally: Tally): number | undefined {
  const mass = total(massOf(tally));
  return tally.scores && mass > 0 ? scorePowers(tally, tally.scores)[0] / mass : undefined;
}

function deviationOf(whole: Tally): number | undefined {
  const mass = total(massOf(whole));
  if (whole.scores === undefined || !(mass > 0)) return undefined;
  const [first, second] = scorePowers(whole, whole.scores);
  const variance = second / mass - (first / mass) ** 2;
  return variance > (ROUNDING * second) / mass ? Math.sqrt(variance) : undefined;
}
