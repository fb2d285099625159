import type { Outcome, Report } from './report.js';
/** What a headline counts, and what the outputs of the action give to scripts. */
export interface Counts {
    readonly checks: number;
    readonly passed: number;
    /** Of level `error`, whether by value or because nothing could be measured. */
    readonly failed: number;
    /** Those of `failed` that have no value to compare. */
    readonly unmeasured: number;
    readonly inconclusive: number;
    readonly waived: number;
    /** Failing outcomes of level `warn`, and the report's own warnings. */
    readonly warnings: number;
}
export declare function countsOf({ outcomes, warnings }: Pick<Report, 'outcomes' | 'warnings'>): Counts;
/** What weighs in the verdict; a failing rule of level `warn` only warns. */
export type OutcomeClass = 'fail' | 'inconclusive' | 'warn' | 'waived' | 'pass';
export declare function classOf({ status, level }: Pick<Outcome, 'status' | 'level'>): OutcomeClass;
/** Worst first; the order of the policy within each class. */
export declare function ranked(outcomes: readonly Outcome[]): readonly Outcome[];
