import { type Compared, groupOf } from './compared.ts';
import type { Scope } from './our-report.ts';

/** Where Fairlearn computes otherwise than we do. Without any of them what it says is what we say. */
export interface FairlearnHabits {
  /** A rate over nobody is 0; balanced accuracy is the recall of the class that occurs. */
  readonly nobodyIsZero?: boolean;
  /** R² of labels that are all the same is 1 where the predictions are those labels, and else 0; of one row it is none. */
  readonly constantLabelsHaveR2?: boolean;
  /**
   * The mean label that R² compares with is rounded: where labels are (nearly) all the same but for rows of little weight,
   * what it divides by is the square of that error.
   */
  readonly meanLabelIsRounded?: boolean;
  /** The Brier score is of both labels, and 1 − score is rounded where the score is near 0. */
  readonly complementIsRounded?: boolean;
  /** A comparison needs no second group. */
  readonly oneGroupIsEnough?: boolean;
  /**
   * `demographic_parity_*` pass over weighted groups of one row: `selection_rate` is an array of one number there, and
   * minima and maxima are of plain numbers only.
   */
  readonly weightedSinglesAreLeftOut?: boolean;
  /** `equalized_odds_ratio` has no value where the ratio of the true positive rates, which comes first, has none. */
  readonly firstRatioDecides?: boolean;
  /** The mean of two ratios is that of one where the other has no value. */
  readonly meanOfWhatIsLeft?: boolean;
}

export const ALL_HABITS: FairlearnHabits = {
  nobodyIsZero: true,
  constantLabelsHaveR2: true,
  meanLabelIsRounded: true,
  complementIsRounded: true,
  oneGroupIsEnough: true,
  weightedSinglesAreLeftOut: true,
  firstRatioDecides: true,
  meanOfWhatIsLeft: true,
};

/** The figure that such habits make of our figures of the groups. */
export function withHabits(one: Compared, habits: FairlearnHabits): number | undefined {
  const { scope, name, theirs } = one;
  if (name.where === 'overall') return metricOf(one, wholeOf(scope), { metric: name.name, habits });
  if (name.where === 'group') return metricOf(one, groupOf(scope, theirs.group), { metric: name.name, habits });
  const { of, aggregate, mean } = partsOf(name.name);
  const [first, second] = of.map((metric) => aggregated(one, { metric, aggregate, habits }));
  if (of.length === 1) return first;
  const values = [first, second].filter((value) => value !== undefined);
  if (values.length === 0) return undefined;
  if (mean) {
    if (values.length === 1 && !habits.meanOfWhatIsLeft) return undefined;
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  }
  if (aggregate === 'difference') return Math.max(...values);
  return first === undefined && habits.firstRatioDecides ? undefined : Math.min(...values);
}

/** A group, or all rows. */
type Rows = Pick<Scope['groups'][number], 'count' | 'metrics'> & { readonly group?: readonly string[] };

function wholeOf({ overall, groups }: Scope): Rows {
  return { metrics: overall, count: groups.reduce((sum, { count }) => sum + count, 0) };
}

interface Asked {
  readonly metric: string;
  readonly habits: FairlearnHabits;
}

function metricOf(one: Compared, rows: Rows | undefined, { metric: name, habits }: Asked): number | undefined {
  const { value, reason = '' } = rows?.metrics[name] ?? { value: null };
  if (rows !== undefined && habits.meanLabelIsRounded && name === 'r2_score') {
    const rounded = roundedR2(one, rows);
    if (rounded !== undefined) return rounded;
  }
  if (rows !== undefined && habits.complementIsRounded && name === 'brier_score_loss' && value !== null) {
    return roundedBrier(one, rows, value);
  }
  if (rows === undefined || value !== null) return value ?? undefined;
  if (habits.constantLabelsHaveR2 && reason === 'constant_labels') {
    return rows.count < 2 ? undefined : Number(rows.metrics.mean_squared_error?.value === 0);
  }
  if (!habits.nobodyIsZero || !/^(no_(predicted_)?(positives|negatives)|zero_weight)$/.test(reason)) return undefined;
  if (name !== 'balanced_accuracy_score') return 0;
  return (rows.metrics.true_positive_rate?.value ?? rows.metrics.true_negative_rate?.value) as number;
}

/** What the peer says, if it is the R² about a mean label that is off by no more than the rounding of its sum. */
function roundedR2({ table, peerOf }: Compared, { group, count, metrics }: Rows): number | undefined {
  const theirs = peerOf(group, 'r2_score');
  const error = metrics.mean_squared_error?.value ?? 0;
  const own = metrics.r2_score?.value ?? undefined;
  if (theirs === undefined || error === 0) return undefined;
  const spread = own === undefined ? 0 : error / (1 - own);
  const off = count * Number.EPSILON * Math.max(...table.labels.map(Math.abs));
  const least = 1 - error / spread;
  return theirs >= least - 1e-9 * Math.abs(least) && theirs <= 1 - error / (spread + off ** 2) ? theirs : undefined;
}

/**
 * What the peer says, if it is no farther off than by that rounding: with |r| ≤ 2⁻⁵³ the mean of (d + r)² and d² is off by
 * up to 2⁻⁵³·d + 2⁻¹⁰⁷, and the mean d is at most the root of the mean d².
 */
function roundedBrier({ peerOf }: Compared, { group }: Rows, own: number): number {
  const theirs = peerOf(group, 'brier_score_loss');
  const off = 2 ** -53 * Math.sqrt(own) + 2 ** -107;
  return theirs !== undefined && Math.abs(theirs - own) <= off * (1 + 1e-9) ? theirs : own;
}

type Aggregate = 'difference' | 'ratio' | 'group_min' | 'group_max';

function partsOf(name: string): {
  readonly of: readonly string[];
  readonly aggregate: Aggregate;
  readonly mean: boolean;
} {
  const [, base = '', aggregate, mean] = /^(.*)_(difference|ratio|group_min|group_max)(_mean)?$/.exec(name) ?? [];
  const of = {
    demographic_parity: ['selection_rate'],
    equal_opportunity: ['true_positive_rate'],
    equalized_odds: ['true_positive_rate', 'false_positive_rate'],
  }[base];
  return { of: of ?? [base], aggregate: aggregate as Aggregate, mean: mean !== undefined };
}

function aggregated(
  one: Compared,
  { metric, aggregate, habits }: Asked & { readonly aggregate: Aggregate },
): number | undefined {
  const { scope, table, theirs, name } = one;
  const singlesOut =
    habits.weightedSinglesAreLeftOut && theirs.ownFunction && metric === 'selection_rate' && table.weights;
  const values = scope.groups
    .filter(({ count }) => !singlesOut || count > 1)
    .map((group) => metricOf(one, group, { metric, habits }))
    .filter((value) => value !== undefined);
  if (values.length === 0) return undefined;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (aggregate === 'group_min') return least;
  if (aggregate === 'group_max') return most;
  if (values.length === 1 && !habits.oneGroupIsEnough) return undefined;
  if (name.where !== 'to_overall') return number(aggregate === 'difference' ? most - least : least / most);
  const overall = metricOf(one, wholeOf(scope), { metric, habits });
  if (overall === undefined) return undefined;
  if (aggregate === 'difference') return Math.max(...values.map((value) => Math.abs(value - overall)));
  const ratios = values.map((value) => value / overall).filter((ratio) => !Number.isNaN(ratio));
  return number(Math.min(...ratios.map((ratio) => (ratio > 1 ? 1 / ratio : ratio))));
}

function number(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
