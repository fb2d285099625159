import type { Group } from '../data/groups.ts';
import type { Outcome as Judged, OutcomeReason as JudgedReason } from '../gate/outcome.ts';
import type { Warning, WarningCode } from '../gate/warnings.ts';
import type { NoValue } from '../metrics/metric.ts';
import type { PresetReport } from './preset-report.ts';

export type { Group, Warning, WarningCode };

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
  /** `null` only in a public report, as are `rows`, `count` and `tally` below: see public.ts. */
  readonly overall_tally: TallyFigures | null;
  readonly features: readonly FeatureReport[];
  readonly outcomes: readonly Outcome[];
  readonly presets?: readonly PresetReport[];
  readonly warnings: readonly Warning[];
  /** The policy's threshold for what is public, and whether anything is hidden by it here. */
  /** Of every interval: two-sided, in (0, 1). */
  readonly confidence?: { readonly level: number };
  readonly privacy?: { readonly suppress_below: number; readonly hidden?: true };
}

export interface Subject {
  /** Rows assessed. */
  readonly rows: number | null;
  readonly data: { readonly sha256: string };
  readonly model: { readonly kind: string; readonly sha256: string; readonly inputs: readonly string[] };
  readonly commit: string | null;
}

/** Why a figure has no value: what the metric says, or that the figure is hidden. */
export type UndefinedReason = NoValue | 'suppressed';

/** Why an outcome is not simply a value against a limit: what the gate says, or that what it rests on is hidden. */
type OutcomeReason = JudgedReason | 'suppressed';

export interface Outcome extends Omit<Judged, 'reason'> {
  readonly reason?: OutcomeReason;
}

/** One number of the report. */
export type Figure =
  | { readonly value: number; readonly low?: number; readonly high?: number }
  | { readonly value: null; readonly reason: UndefinedReason };

/** By metric name, in the order of the registry. */
export type Figures = { readonly [metric: string]: Figure };

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

interface CellFigures {
  readonly tn: number;
  readonly fp: number;
  readonly fn: number;
  readonly tp: number;
}

export interface GroupReport {
  readonly group: Group;
  /** Rows, never weighted. */
  readonly count: number | null;
  readonly tally: TallyFigures | null;
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
