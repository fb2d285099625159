import type { ChangeRule, Changes } from '../gate/change-outcome.js';
import type { MeasuredFeature } from '../gate/measured-feature.js';
import type { GateSettings, Rule } from '../gate/rule.js';
import type { Warning } from '../gate/warnings.js';
import type { MeasuredReport } from '../report/assemble.js';
import type { BaselineReport } from '../report/baseline-report.js';
import type { AssessedRows } from './assessed-rows.js';
import { type FoundBaseline } from './find-baseline.js';
/** What changed since the baseline: for the gate to judge, and for the report to tell. */
export interface SinceBaseline {
    readonly changes: Changes;
    readonly report?: BaselineReport;
    readonly warnings: readonly Warning[];
}
/** The new side: what was measured, and the rows that it was measured of. */
export interface Head {
    readonly measured: MeasuredReport;
    readonly features: readonly MeasuredFeature[];
    readonly assessed: AssessedRows;
}
/** What of the policy a comparison asks. */
export interface Comparing extends GateSettings {
    readonly zero_division: 'undefined' | 0 | 1;
    readonly privacy: {
        readonly suppress_below: number;
    };
    readonly rules: readonly Rule[];
    readonly baseline?: {
        readonly rules: readonly ChangeRule[];
    } | undefined;
}
/** The old side: a report, with the predictions that lie beside it, or what was assessed at a commit. */
export type Base = Extract<FoundBaseline, {
    readonly kind: 'report';
}> | {
    readonly kind: 'commit';
    readonly commit: string;
    readonly measured: MeasuredReport;
    readonly assessed: AssessedRows;
};
/**
 * Compares two sides, row by row where they predict the same rows.
 *
 * @throws UserError where ids do not join one to one, and where a report and the predictions beside it disagree
 */
export declare function compareSides(base: Base, head: Head, policy: Comparing): SinceBaseline;
/** Every rule on what changed is undecided, and a warning says why; without such rules there is nothing to say. */
export declare function nothingToCompare({ baseline }: Pick<Comparing, 'baseline'>, { measured }: Pick<Head, 'measured'>, why: {
    readonly expected?: string | undefined;
    readonly commit?: string;
    readonly problem?: string;
}): SinceBaseline;
