import type { Scalar } from '../data/table.ts';

/**
 * The report as plain data: `report.json` to the letter (see the contract in README.md of this room).
 * Names are those of the file, hence snake_case. A figure without a value is `null` with a reason, never 0.
 */
export interface Report {
  readonly schema_version: 1;
  readonly tool: { readonly name: 'fairness-gate'; readonly version: string };
  readonly verdict: 'pass' | 'fail';
  readonly reason?: 'nothing_decided';
  readonly policy: {
    readonly name?: string;
    readonly path: string;
    readonly sha256: string;
    readonly branch?: string;
  };
  readonly subject: Subject;
  readonly overall: Figures;
  readonly overall_tally: TallyFigures;
  readonly features: readonly FeatureReport[];
  readonly outcomes: readonly Outcome[];
  readonly warnings: readonly Warning[];
}

export interface Subject {
  /** Rows assessed. */
  readonly rows: number;
  readonly data: { readonly sha256: string };
  readonly model: { readonly kind: string; readonly sha256: string; readonly inputs: readonly string[] };
  readonly commit: string | null;
}

export type UndefinedReason =
  | 'no_rows'
  | 'no_positives'
  | 'no_negatives'
  | 'no_predicted_positives'
  | 'zero_weight'
  | 'one_class'
  | 'no_scores'
  | 'infinite'
  | 'suppressed'
  /** A difference or ratio needs two groups with a value. */
  | 'fewer_than_two_groups'
  /** A ratio of two zeros. */
  | 'zero_by_zero';

/** One number of the report. */
export type Figure =
  | { readonly value: number; readonly low?: number; readonly high?: number }
  | { readonly value: null; readonly reason: UndefinedReason };

/** By metric name, in the order of the registry. */
export type Figures = { readonly [metric: string]: Figure };

/** The values of a group, one for each column of its feature. */
export type Group = readonly Scalar[];

/** A disparity between groups, with the groups that made it. */
export type DisparityFigure = Figure & {
  readonly lowest?: Group;
  readonly highest?: Group;
  readonly without_value: readonly Group[];
};

export interface TallyFigures {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
  readonly weighted?: CellFigures;
  readonly weighted_squares?: CellFigures;
  readonly log_loss_sum?: number;
  readonly log_loss_sum_of_squares?: number;
  readonly log_loss_sum_of_cubes?: number;
  readonly squared_error_sum?: number;
  readonly squared_error_sum_of_squares?: number;
  readonly squared_error_sum_of_cubes?: number;
  readonly scores?: { readonly negative: readonly number[]; readonly positive: readonly number[] };
}

export interface CellFigures {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

export interface GroupReport {
  readonly group: Group;
  /** Rows, never weighted. */
  readonly count: number;
  readonly tally: TallyFigures;
  readonly metrics: Figures;
}

export interface FeatureReport {
  readonly name: string;
  readonly columns: readonly string[];
  /** Combinations of observed values that do not occur together (intersections only). */
  readonly unobserved: readonly Group[];
  readonly groups: readonly GroupReport[];
  readonly disparities: {
    readonly between_groups: { readonly [name: string]: DisparityFigure };
    readonly to_overall: { readonly [name: string]: DisparityFigure };
  };
}

export type Level = 'error' | 'warn';

export type OutcomeStatus = 'pass' | 'fail' | 'inconclusive';

/** Why an outcome is not simply a value against a limit. */
export type OutcomeReason =
  /** Nothing could be measured (status `fail`). */
  | 'not_measured'
  /** A group has no value, and one could turn the outcome (`inconclusive`). */
  | 'group_without_value'
  /** The outcome rests on a group with fewer than `min_count` rows of the kind the rate divides by (`inconclusive`). */
  | 'small_group'
  /** A ratio or rate of 0 by 0: nobody was selected (`inconclusive`). */
  | 'zero_by_zero'
  /** Reserved outcomes. */
  | 'group_absent'
  | 'missing_values';

export interface Outcome {
  /** Id of the rule, or the name of a reserved outcome. */
  readonly rule: string;
  /** The rule's metric name as the policy spells it; absent for `expected_groups` and `missing_group`. */
  readonly metric?: string;
  /** `null` for a rule on the whole. */
  readonly feature: string | null;
  readonly level: Level;
  readonly status: OutcomeStatus;
  readonly value?: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly decide_by?: 'estimate';
  /** `fail` if an undecided outcome of this rule fails the gate, `pass` if it may stand alone; `warn` is the default and left out. */
  readonly inconclusive?: 'fail' | 'pass';
  readonly method?: 'between_groups' | 'to_overall';
  readonly agg?: 'worst_case' | 'mean';
  readonly reason?: OutcomeReason;
  /** The groups that made the value (lowest, then highest), or those the reason speaks of. */
  readonly groups?: readonly Group[];
  /** Groups left out of this rule by `small_groups: exclude`. */
  readonly excluded?: readonly Group[];
}

/** Something worth a word that does not change the verdict. */
export interface Warning {
  readonly code: WarningCode;
  readonly feature?: string;
  readonly metrics?: readonly string[];
  readonly groups?: readonly Group[];
  readonly rows?: number;
  readonly min_count?: number;
}

export type WarningCode =
  /** Groups with fewer than `min_count` rows of the kind that `metrics` divide by. */
  | 'small_groups'
  /** The same, taken out of `metrics` by `small_groups: exclude`. */
  | 'small_groups_excluded'
  /** Groups that the policy's `groups` does not name. */
  | 'unexpected_groups'
  /** Groups that differ only in case or in spaces. */
  | 'groups_alike'
  /** Rows without a value of this feature, dropped from it by `missing_group: drop`. */
  | 'missing_group_dropped'
  /** Groups in which `metrics` have no value. */
  | 'groups_without_value';
