import { type Compared, near } from './compared.ts';
import { ALL_HABITS, type FairlearnHabits, withHabits } from './fairlearn-habits.ts';
import type { RandomTable } from './random-table.ts';

/** A habit of a peer. A figure differs because of it only where it makes the very number that the peer has. */
export interface KnownDifference {
  readonly why: string;
  /** Where it can only be seen in tables of one task. */
  readonly task?: RandomTable['task'];
  /** Not to be seen in the first tenth of the tables. */
  readonly isRare?: true;
  /** What the peer must then have said; our own value where the habit has no say. */
  readonly theirs: (compared: Compared) => number | undefined;
  /** How far from that the peer may be; 1e-9 where it is not told. */
  readonly within?: (compared: Compared) => number;
}

/** The first habit that makes the peer's number. */
export function whyDifferent(one: Compared, known: readonly KnownDifference[]): KnownDifference | undefined {
  return known.find(({ theirs, within }) => near(theirs(one), one.expected, within?.(one)));
}

export const fairlearnDifferences: readonly KnownDifference[] = [
  fairlearn('Fairlearn compares one group alone with itself; here a comparison needs two', { oneGroupIsEnough: true }),
  fairlearn("Fairlearn's demographic parity leaves weighted groups of one row out (with pandas 3)", {
    weightedSinglesAreLeftOut: true,
    oneGroupIsEnough: true,
  }),
  fairlearn('Fairlearn calls a rate over nobody 0; here it has no value unless zero_division says so', {
    nobodyIsZero: true,
  }),
  {
    ...fairlearn('scikit-learn calls the R² of labels that are all the same 0, or 1; here it has no value', {
      constantLabelsHaveR2: true,
    }),
    task: 'regression',
  },
  {
    ...fairlearn("scikit-learn's R² is about a mean label that is off by its rounding, which weights far apart show", {
      meanLabelIsRounded: true,
      constantLabelsHaveR2: true,
      oneGroupIsEnough: true,
    }),
    task: 'regression',
  },
  {
    ...fairlearn("scikit-learn's Brier score also takes 1 − score, rounded, which a ratio of two near 0 shows", {
      complementIsRounded: true,
    }),
    isRare: true,
  },
  fairlearn('Fairlearn takes the mean of one ratio where the other is 0/0; here that mean has no value', {
    meanOfWhatIsLeft: true,
  }),
  fairlearn(
    'Fairlearn has no equalized odds ratio where that of the true positive rates is 0/0; here it is the other one',
    { firstRatioDecides: true },
  ),
  fairlearn('Fairlearn has several of these habits at once', ALL_HABITS),
  {
    why: "scikit-learn's AUC is a sum of numbers near 1 and off by their rounding, which a ratio of two near 0 shows",
    theirs: (one) => withHabits(one, ALL_HABITS),
    within({ scope, name }) {
      if (name.name !== 'roc_auc_score_ratio') return 0;
      const overall = scope.overall.roc_auc_score?.value ?? 0;
      const greatest = Math.max(...scope.groups.map(({ metrics }) => metrics.roc_auc_score?.value ?? 0));
      return SUM_OF_ROWS / (name.where === 'to_overall' ? overall : greatest);
    },
  },
];

/** More than the rounding of a sum of 400 numbers up to 1. */
const SUM_OF_ROWS = 1e-13;

function fairlearn(why: string, habits: FairlearnHabits): KnownDifference {
  return { why, theirs: (one) => withHabits(one, habits) };
}

const PREDICTED = /^(precision_score|false_discovery_rate|false_omission_rate|negative_predictive_value)/;

export const aif360Differences: readonly KnownDifference[] = [
  {
    why: 'AIF360 calls a share of nobody predicted so 0; here it has no value',
    theirs: (one) =>
      /^(no_predicted_|zero_weight$)/.test(one.own.reason ?? '') && PREDICTED.test(one.name.name) ? 0 : ours(one),
  },
  {
    why: 'AIF360 compares with the 0 of a share of nobody predicted so; here that group is left out',
    theirs(one) {
      const [base] = PREDICTED.exec(one.name.name) ?? [];
      if (base === undefined || one.name.where !== 'between_groups') return ours(one);
      const [a = 0, b = 0] = one.scope.groups.map(({ metrics }) => metrics[base]?.value ?? 0);
      if (one.name.as === 'unsigned') return Math.abs(a - b);
      return Math.max(a, b) === 0 ? undefined : Math.min(a, b) / Math.max(a, b);
    },
  },
  {
    why: 'AIF360 has no equalized odds where a group has no false positive rate; here they are those of the true ones',
    theirs: (one) =>
      one.name.name === 'equalized_odds_difference' &&
      one.scope.groups.some(({ metrics }) => metrics.false_positive_rate?.value === null)
        ? undefined
        : ours(one),
  },
  {
    why: 'AIF360 calls the Kullback–Leibler divergence infinite; here it has no value',
    theirs: (one) =>
      one.name.name === 'kullback_leibler_divergence' && one.own.reason === 'infinite'
        ? Number.POSITIVE_INFINITY
        : ours(one),
  },
];

export const aequitasDifferences: readonly KnownDifference[] = [];

function ours({ own }: Compared): number | undefined {
  return own.value ?? undefined;
}
