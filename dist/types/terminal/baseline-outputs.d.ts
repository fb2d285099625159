import type { AssessedRows } from '../baseline/assessed-rows.js';
import type { Report } from '../report/report.js';
import type { Output } from './outputs.js';
/**
 * A report to compare later ones with, as anyone may see it unless `full`, and beside it what was decided of each row.
 * Numbers and several classes are compared by their reports alone.
 */
export declare function baselineOutputs(file: string, { report, assessed, full }: {
    readonly report: Report;
    readonly assessed: AssessedRows;
    readonly full: boolean;
}): readonly Output[];
