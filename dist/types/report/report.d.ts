import type { Group } from '../data/groups.js';
import type { Scalar } from '../data/table.js';
import type { BrokenRule, Caveat } from '../gate/caveat.js';
import type { Outcome as Judged, OutcomeReason as JudgedReason } from '../gate/outcome.js';
import type { Confidence } from '../gate/rule.js';
import type { Warning, WarningCode } from '../gate/warnings.js';
import type { NoValue } from '../metrics/metric.js';
import type { BaselineReport } from './baseline-report.js';
import type { PresetReport } from './preset-report.js';
export type { BaselineReport, BrokenRule, Caveat, Group, Warning, WarningCode };
/**
 * The report as plain data: `report.json` to the letter (see the contract in README.md of this room).
 * Names are those of the file, hence snake_case. A figure without a value is `null` with a reason, never 0.
 */
export interface Report {
    readonly schema_version: 1;
    readonly tool: {
        readonly name: 'fairness-gate';
        readonly version: string;
    };
    readonly verdict: 'pass' | 'fail';
    readonly reason?: 'nothing_decided';
    readonly policy: ReportPolicy;
    readonly subject: Subject;
    readonly overall: Figures;
    /** `null` only in a public report, as are `rows`, `count` and `tally` below: see public.ts. */
    readonly overall_tally: TallyFigures | null;
    /** With several classes, here and below: the figures of each against all others. */
    readonly overall_classes?: readonly ClassReport[];
    readonly features: readonly FeatureReport[];
    readonly outcomes: readonly Outcome[];
    /** What changed since the baseline, where there is one. */
    readonly baseline?: BaselineReport;
    readonly presets?: readonly PresetReport[];
    readonly warnings: readonly Warning[];
    /** What the figures do not tell. Absent in reports of earlier releases. */
    readonly caveats?: readonly Caveat[];
    /** How intervals were made (`level` two-sided, in (0, 1)), and how many outcomes are decided by one. */
    readonly confidence?: Confidence & {
        readonly comparisons?: number;
    };
    /** The policy's threshold for what is public, and whether anything is hidden by it here. */
    readonly privacy?: {
        readonly suppress_below: number;
        readonly hidden?: true;
    };
    /** The day (UTC) on which waivers were looked at, such as 2026-11-22; only with waivers. */
    readonly today?: string;
}
interface ReportPolicy extends Partial<PolicyOrigin> {
    readonly name?: string;
    readonly path: string;
    readonly sha256: string;
    /** The branch that is targeted or pushed; absent where none is known. */
    readonly branch?: string;
    /** Where the policy has `branches`: the pattern of the entry that applied, `null` for none. */
    readonly branch_entry?: string | null;
}
/** Whose version of the policy decided, where a change was judged against a base. */
export interface PolicyOrigin {
    readonly from: 'base' | 'head';
    /** The commit of the base; absent where it was not asked for one. */
    readonly commit?: string;
    /** Why it was not simply the base's own, found where the head has it. */
    readonly reason?: 'asked' | 'first_adoption' | 'only_policy_changed' | 'moved' | 'deleted';
    /** Where it could not be told which files the change touches. */
    readonly changes?: 'unknown';
    /** What the head's version would decide, where the base's did and the change edits it. */
    readonly edited?: EditedPolicy;
}
export type EditedPolicy = EditedVerdict | {
    readonly error: string;
};
interface EditedVerdict {
    readonly verdict: 'pass' | 'fail';
    readonly checks: number;
    readonly failed: number;
    readonly inconclusive: number;
    readonly warnings: number;
}
export interface Subject {
    /** Rows assessed. */
    readonly rows: number | null;
    readonly data: {
        readonly sha256: string;
    };
    readonly model: {
        readonly kind: string;
        readonly sha256: string;
        readonly inputs: readonly string[];
    };
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
export type Figure = {
    readonly value: number;
    readonly low?: number;
    readonly high?: number;
} | {
    readonly value: null;
    readonly reason: UndefinedReason;
};
/** By metric name, in the order of the registry. */
export type Figures = {
    readonly [metric: string]: Figure;
};
/** A disparity between groups, with the groups that made it. */
export type DisparityFigure = Figure & {
    readonly lowest?: Group;
    readonly highest?: Group;
    readonly without_value: readonly Group[];
};
/** The sums of a group, in the form of the task. */
export type TallyFigures = BinaryTallyFigures | RegressionTallyFigures | MulticlassTallyFigures;
export interface BinaryTallyFigures extends CellFigures {
    readonly weighted?: CellFigures;
    readonly weighted_squares?: CellFigures;
    readonly log_loss_sum?: number;
    readonly log_loss_sum_of_squares?: number;
    readonly log_loss_sum_of_cubes?: number;
    readonly squared_error_sum?: number;
    readonly squared_error_sum_of_squares?: number;
    readonly squared_error_sum_of_cubes?: number;
    /** Σ q, Σ q², Σ q³ of q = |label − score|. */
    readonly residuals?: ByLabelFigures;
    /** Σ w, Σ w·q and Σ w² in ten equal bins of the score. */
    readonly calibration?: {
        readonly weight: ByLabelFigures;
        readonly residual: ByLabelFigures;
        readonly squares: readonly number[];
    };
    /** From the scores of all other rows. */
    readonly kolmogorov_smirnov_distance?: number;
    readonly wasserstein_distance?: number;
    readonly scores?: ByLabelFigures;
}
interface ByLabelFigures {
    readonly negative: readonly number[];
    readonly positive: readonly number[];
}
/** Sums count a row by its weight; of powers the first to the third, or as many as there are. */
export interface RegressionTallyFigures {
    readonly rows: number;
    readonly weight: number;
    readonly weight_squares: number;
    readonly absolute_error_powers: readonly number[];
    readonly squared_error_powers: readonly number[];
    readonly overprediction_powers: readonly number[];
    readonly underprediction_powers: readonly number[];
    /** Of the prediction less the centre. */
    readonly prediction_centre: number;
    readonly prediction_powers: readonly number[];
    /** Of the label less the centre, and the squared error times the first and second of these. */
    readonly label_centre: number;
    readonly label_powers: readonly number[];
    readonly squared_error_label_powers: readonly number[];
    /** At 0.1, 0.2, … 0.9, of the prediction less the label. */
    readonly error_quantiles?: readonly number[];
}
/** A row a label, a column a predicted label, in the order of the classes. */
export interface MulticlassTallyFigures {
    readonly matrix: readonly (readonly number[])[];
    readonly weighted?: readonly (readonly number[])[];
    readonly weighted_squares?: readonly (readonly number[])[];
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
    readonly classes?: readonly ClassReport[];
}
/** One class against all others. */
export interface ClassReport {
    readonly label: Scalar;
    readonly tally: TallyFigures | null;
    readonly metrics: Figures;
}
interface Disparities {
    readonly between_groups: {
        readonly [name: string]: DisparityFigure;
    };
    readonly to_overall: {
        readonly [name: string]: DisparityFigure;
    };
}
/** The rows that share the values of the control features, in their order. */
export interface StratumReport {
    readonly control: Group;
    readonly overall: Figures;
    readonly overall_tally: TallyFigures | null;
    readonly overall_classes?: readonly ClassReport[];
    readonly groups: readonly GroupReport[];
    readonly disparities: Disparities;
}
export interface FeatureReport {
    readonly name: string;
    readonly columns: readonly string[];
    /** The group that signed figures compare with, where the policy names one. */
    readonly reference?: Group;
    /** Combinations of observed values that do not occur together (intersections only). */
    readonly unobserved: readonly Group[];
    readonly groups: readonly GroupReport[];
    readonly disparities: Disparities;
    /** The columns of the control features, and each combination of their values that occurs. */
    readonly control_columns?: readonly string[];
    readonly strata?: readonly StratumReport[];
}
