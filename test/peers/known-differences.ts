import type { Compared } from './compared.ts';

/** Why a figure may differ, by the peer's habits. Where it is the reason, it is counted. */
export interface KnownDifference {
  readonly why: string;
  readonly holds: (compared: Compared) => boolean;
}

const RATES =
  /^((true|false)_(positive|negative)_rate|precision_score|recall_score|f1_score|balanced_accuracy_score)(?![a-z]|_to_)/;
const ODDS = /^(equal_opportunity|equalized_odds)_(difference|ratio)(_mean)?$/;

export const fairlearnDifferences: readonly KnownDifference[] = [
  {
    why: 'Fairlearn compares one group alone with itself; here a comparison needs two',
    holds: ({ own, name, expected }) =>
      own.reason === 'fewer_than_two_groups' &&
      (name.where === 'to_overall' || expected === (/_ratio(_mean)?$/.test(name.name) ? 1 : 0)),
  },
  {
    why: "Fairlearn's functions leave weighted groups of one row out of minima and maxima (with pandas 3)",
    holds: (one) =>
      one.theirs.ownFunction && one.table.weights !== undefined && one.scope.groups.some(({ count }) => count === 1),
  },
  {
    why: 'Fairlearn calls a rate over nobody 0; here it has no value unless zero_division says so',
    holds: (one) => ratesOf(one.name.name).some((rate) => hasNobody(one, rate)),
  },
  {
    why: 'Fairlearn takes the mean of one ratio where the other is 0/0; here that mean has no value',
    holds: ({ name, own, expected }) =>
      name.name === 'equalized_odds_ratio_mean' && own.reason === 'zero_by_zero' && expected !== undefined,
  },
  {
    why: 'Fairlearn has no equalized odds ratio where that of the true positive rates is 0/0; here it is the other one',
    holds: ({ name, own, expected, scope }) =>
      name.name === 'equalized_odds_ratio' &&
      expected === undefined &&
      scope.disparities[name.where]?.true_positive_rate_ratio?.reason === 'zero_by_zero' &&
      own.value === scope.disparities[name.where]?.false_positive_rate_ratio?.value,
  },
];

const PREDICTED = /^(precision_score|false_discovery_rate|false_omission_rate|negative_predictive_value)/;

export const aif360Differences: readonly KnownDifference[] = [
  {
    why: 'AIF360 calls a share of nobody predicted so 0; here it has no value',
    holds: ({ name, own, expected }) =>
      (name.where === 'group' || name.where === 'overall') &&
      PREDICTED.test(name.name) &&
      /^no_predicted_/.test(own.reason ?? '') &&
      expected === 0,
  },
  {
    why: 'AIF360 compares with the 0 of a share of nobody predicted so; here that group is left out',
    holds: (one) => {
      const base = PREDICTED.exec(one.name.name)?.[0];
      return base !== undefined && one.theirs.where === 'to_reference' && hasNobody(one, base);
    },
  },
  {
    why: 'AIF360 has no equalized odds where one of the two rates has no value; here they are those of the other',
    holds: (one) =>
      one.name.name === 'equalized_odds_difference' &&
      one.expected === undefined &&
      (hasNobody(one, 'true_positive_rate') || hasNobody(one, 'false_positive_rate')),
  },
];

export const aequitasDifferences: readonly KnownDifference[] = [];

/** The rates with a denominator that can be empty which a figure rests on. */
function ratesOf(name: string): readonly string[] {
  if (ODDS.test(name)) return ['true_positive_rate', 'false_positive_rate'];
  const [rate] = RATES.exec(name) ?? [];
  return rate === undefined ? [] : [rate];
}

/** Whether the metric of some group, or of all rows, is a rate over nobody. */
function hasNobody({ scope }: Compared, metric: string): boolean {
  return [scope.overall, ...scope.groups.map(({ metrics }) => metrics)].some((of) => of[metric]?.value === null);
}
