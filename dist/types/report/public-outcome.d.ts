import type { Hidden } from './hidden-rows.js';
import type { Figures, Outcome, Report, TallyFigures } from './report.js';
/** The report as it is, and what of it is shown. */
export interface Shown {
    readonly before: Report;
    readonly overall: Figures;
    readonly overallTally: TallyFigures | null;
    readonly features: Report['features'];
    readonly hidden: Hidden;
}
/** An outcome whose value is hidden says no more than what the policy says of it. */
export declare function publicOutcome(outcome: Outcome, shown: Shown): Outcome;
