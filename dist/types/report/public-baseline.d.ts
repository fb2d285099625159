import type { BaselineReport } from './baseline-report.js';
import type { Outcome, Report } from './report.js';
/** The new side as anyone may see it. */
export type Shown = Pick<Report, 'overall' | 'overall_tally' | 'features'>;
/**
 * What changed, as anyone may see it: of a figure that either side hides nothing is left. Who gains and loses is told
 * only where both sides tell how the rows divide into the four cells, and so is an interval of the same rows, from whose
 * width it would follow.
 */
export declare function publicBaseline(baseline: BaselineReport, shown: Shown): BaselineReport;
/** Whether the old side hides anything. */
export declare function hidesBefore({ changes }: BaselineReport): boolean;
/** What of an outcome on what changed anyone may see. */
export declare function shownOfChange(baseline: BaselineReport, shown: Shown, of: Pick<Outcome, 'feature' | 'control' | 'metric' | 'method' | 'agg'>): 'nothing' | 'value' | 'all';
