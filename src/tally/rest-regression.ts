import type { CentredPowers, LabelSums, Powers, RegressionTally } from './regression-tally.ts';

/**
 * The tally of the rows of `whole` that are not in `group`, by subtraction; labels and predictions are centred as in
 * `whole`. It has no quantiles: those cannot be subtracted.
 */
export function restRegression(whole: RegressionTally, group: RegressionTally): RegressionTally {
  return {
    rows: whole.rows - group.rows,
    weight: less(whole.weight, group.weight),
    weightSquares: less(whole.weightSquares, group.weightSquares),
    absoluteError: powersLess(whole.absoluteError, group.absoluteError),
    squaredError: powersLess(whole.squaredError, group.squaredError),
    overprediction: powersLess(whole.overprediction, group.overprediction),
    underprediction: powersLess(whole.underprediction, group.underprediction),
    prediction: predictionLess(whole.prediction, group.prediction, group.weight),
    label: labelLess(whole, group),
  };
}

/** Of sums that only grow; rounding cannot make them negative. */
function less(all: number, some: number): number {
  return Math.max(0, all - some);
}

function powersLess(all: Powers, some: Powers): Powers {
  return [less(all[0], some[0]), less(all[1], some[1]), less(all[2], some[2])];
}

function predictionLess(all: CentredPowers, some: CentredPowers, weight: number): CentredPowers {
  const [first, second, third] = recentred([weight, ...some.powers], some.centre - all.centre);
  return {
    centre: all.centre,
    powers: [all.powers[0] - first, less(all.powers[1], second), all.powers[2] - third],
  };
}

function labelLess(whole: RegressionTally, group: RegressionTally): LabelSums {
  const { centre, powers, withSquaredError } = whole.label;
  const by = group.label.centre - centre;
  const [first, second, third, fourth] = recentred([group.weight, ...group.label.powers], by);
  const [once, twice] = recentred([group.squaredError[0], ...group.label.withSquaredError], by);
  return {
    centre,
    powers: [powers[0] - first, less(powers[1], second), powers[2] - third, less(powers[3], fourth)],
    withSquaredError: [withSquaredError[0] - once, less(withSquaredError[1], twice)],
  };
}

const BINOMIALS = [[1], [1, 1], [1, 2, 1], [1, 3, 3, 1], [1, 4, 6, 4, 1]] as const;

/**
 * Σ x·(d + by)^k from Σ x·d^k: the sums of powers about a centre that lies lower by `by`, by the binomial theorem.
 *
 * @param sums of the powers 0, 1, … up to 4
 * @returns those of the powers 1, 2, …
 */
export function recentred<Sums extends readonly number[]>(sums: readonly [number, ...Sums], by: number): Sums {
  const moved = sums.map((_, power) =>
    sums
      .slice(0, power + 1)
      .reduce((total, sum, k) => total + (BINOMIALS[power]?.[k] as number) * sum * by ** (power - k), 0),
  );
  return moved.slice(1) as unknown as Sums;
}
