import type { Divided } from './cell-sums.js';
import type { Figures, Report } from './report.js';
/** A report's rows as four cells, with the metrics that are figures of these. */
export interface View extends Divided {
    readonly figures: Figures;
}
/**
 * The rows of a report in the ways in which its figures divide them: by one confusion matrix, of several classes by that
 * of each class against all others, of numbers not at all. Features come first, in their order, then with control
 * features each feature crossed with these, and last the control features themselves.
 */
export declare function viewsOf(report: Report): readonly View[];
