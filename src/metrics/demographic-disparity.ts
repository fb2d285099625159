import type { Cells } from '../tally/tally.ts';
import { type Measured, type Metric, massOf, type Stratum, total } from './metric.ts';
import { type Part, scaled } from './part.ts';
import { shareAmong } from './share-among.ts';

const accepted = ({ tp, fp }: Cells): number => tp + fp;
const rejected = ({ tn, fn }: Cells): number => tn + fn;

const range = [-1, 1] as const;
const sign =
  'Above 0 the group is a larger part of those who are not selected than of those who are, below 0 a smaller one.';

/**
 * A group's share among those who are not selected less its share among those who are, in each stratum, averaged over
 * the strata by their rows (their weight): Σ nᵢ(rejectedᵢ of the group / rejectedᵢ − acceptedᵢ of the group / acceptedᵢ) / n.
 * In [−1, 1].
 *
 * A stratum in which everybody or nobody is selected compares nothing, and does not count in n either. (Clarify puts 0 for
 * the share that has no value there, which looks like a disparity.)
 *
 * Source: S. Wachter, B. Mittelstadt, C. Russell, "Why fairness cannot be automated", Computer Law & Security Review 41
 * (2021) 105567; SageMaker Clarify CDDPL.
 *
 * @param strata the group and all rows of each stratum; with a single one it is demographic disparity
 * @returns no value where no stratum has both, or the group has no row in those that do
 */
export function conditionalDemographicDisparity(strata: readonly Stratum[]): Measured {
  const telling = strata.filter(hasBoth);
  if (telling.length === 0) return { reason: whyNone(strata) };
  if (sum(telling.map(({ group }) => total(group.cells))) === 0) return { reason: 'no_rows' };
  const values = telling.map(({ group, all }) => {
    const share = (of: (cells: Cells) => number) => of(massOf(group)) / of(massOf(all));
    return massOfAll(all) * (share(rejected) - share(accepted));
  });
  return { value: sum(values) / sum(telling.map(({ all }) => massOfAll(all))) };
}

/** Of one stratum, all rows: Clarify's DD. Over all rows it would be 0 whatever the model does, hence no value. */
export const demographicDisparity: Metric = {
  title: 'Demographic disparity',
  formula: '(TN + FN) / (TN + FN) of all rows − (TP + FP) / (TP + FP) of all rows',
  range,
  sign,
  source: 'SageMaker Clarify DD',
  comparedWith: 'others',
  measure: (group, { whole = group }) =>
    whole === group ? { reason: 'no_reference' } : conditionalDemographicDisparity([{ group, all: whole }]),
  rowsDividedBy: ({ cells }) => total(cells),
  uncertainty: { parts: (group, all) => partsOf([{ group, all }]), of: difference, pooled: false },
};

/** Over the strata of the control features; without any it has no value. */
export const conditionalDisparity: Metric = {
  title: 'Conditional demographic disparity',
  formula: 'Σ nᵢ · demographic disparity in stratum i / n, over the strata of the control features',
  range,
  sign,
  source: 'Wachter, Mittelstadt and Russell, Why fairness cannot be automated, 2021; SageMaker Clarify CDDPL',
  comparedWith: 'strata',
  measure: (_group, { strata }) =>
    strata === undefined ? { reason: 'no_strata' } : conditionalDemographicDisparity(strata),
  rowsDividedBy: ({ cells }) => total(cells),
  uncertainty: { parts: (_group, _all, { strata }) => strata && partsOf(strata), of: difference, pooled: false },
};

/** Shares among the rejected and the accepted, stratum by stratum, times the weight of the stratum. */
function partsOf(strata: readonly Stratum[]): readonly Part[] | undefined {
  const telling = strata.filter(hasBoth);
  const all = sum(telling.map((stratum) => massOfAll(stratum.all)));
  const parts = telling.flatMap((stratum) =>
    [rejected, accepted].map((of) => {
      const part = shareAmong(stratum.group, stratum.all, of);
      return part && scaled(part, massOfAll(stratum.all) / all);
    }),
  );
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts : undefined;
}

function difference(values: readonly number[]): number {
  return sum(values.map((value, at) => (at % 2 === 0 ? value : -value)));
}

function hasBoth({ all }: Stratum): boolean {
  return accepted(massOf(all)) > 0 && rejected(massOf(all)) > 0;
}

function whyNone(strata: readonly Stratum[]) {
  if (sum(strata.map(({ all }) => total(all.cells))) === 0) return 'no_rows';
  if (sum(strata.map(({ all }) => massOfAll(all))) === 0) return 'zero_weight';
  return sum(strata.map(({ all }) => accepted(massOf(all)))) === 0
    ? 'no_predicted_positives'
    : 'no_predicted_negatives';
}

function massOfAll(all: Stratum['all']): number {
  return total(massOf(all));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
