import type { Powers, RegressionTally } from '../../tally/regression-tally.ts';
import type { Metric, NoValue, Uncertainty } from '../metric.ts';
import { meanOf, type Part } from '../part.ts';
import { quotient } from '../rate.ts';

/** A metric that is the mean of what each row loses, never negative. */
export function meanLoss(powers: (tally: RegressionTally) => Powers): Omit<Metric<RegressionTally>, Words> {
  return {
    range: [0, Number.POSITIVE_INFINITY],
    ideal: 0,
    measure: (tally) => quotient(powers(tally)[0], tally.weight, overNoRows(tally)),
    rowsDividedBy: ({ rows }) => rows,
    uncertainty: ofMeanLoss(powers),
  };
}

type Words = 'title' | 'formula' | 'source';

/** The interval of a mean, kept from going below 0. */
export function ofMeanLoss(powers: (tally: RegressionTally) => Powers): Uncertainty<RegressionTally> {
  return {
    parts: (tally) =>
      meanOf(powers(tally), weightsOf(tally))?.map((part) => ({
        ...part,
        bounds: (z) => {
          const { low, high } = part.bounds(z);
          return { low: Math.max(0, low), high };
        },
      })),
  };
}

/** The mean of a figure whose powers are summed about a centre. */
export function meanAbout(centre: number, powers: Powers, tally: RegressionTally): readonly Part[] | undefined {
  return meanOf(powers, weightsOf(tally))?.map((part) => ({
    ...part,
    value: centre + part.value,
    bounds: (z) => {
      const { low, high } = part.bounds(z);
      return { low: centre + low, high: centre + high };
    },
  }));
}

/** Why a mean over all rows has no value: there is no row, or none with a weight. */
export function overNoRows({ rows }: RegressionTally): NoValue {
  return rows === 0 ? 'no_rows' : 'zero_weight';
}

function weightsOf({ weight, weightSquares }: RegressionTally): { readonly weight: number; readonly squares: number } {
  return { weight, squares: weightSquares };
}
