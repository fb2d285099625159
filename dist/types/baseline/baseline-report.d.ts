import type { Rule } from '../gate/rule.js';
import type { BaselineReport } from '../report/baseline-report.js';
import type { Comparison } from './comparison.js';
import { type Side } from './side.js';
/** Where the baseline comes from. */
export type Origin = Pick<BaselineReport, 'from' | 'path' | 'commit' | 'unpaired_because'>;
/** A rule, as far as it says what is asked for. */
export type AskingRule = Pick<Rule, 'metric' | 'method' | 'agg' | 'features'> & Partial<Pick<Rule, 'level' | 'comparison'>>;
export interface Reporting {
    readonly base: Side;
    readonly head: Side;
    /** The old side as anyone may see it: what it hides stays hidden in what changed. */
    readonly publicBase: Side;
    /** Whether small cells are hidden: then nobody may see what the old side does not speak of at all. */
    readonly suppresses: boolean;
    readonly rules: readonly AskingRule[];
    /** Two-sided, of the intervals. */
    readonly level: number;
}
/** What every figure that a rule asks for changed by, and who gains or loses a decision. */
export declare function baselineReport(origin: Origin, comparison: Comparison, reporting: Reporting): BaselineReport;
