import type { BaselineReport } from '../report/baseline-report.js';
import type { Report } from '../report/report.js';
/** What changed from one report to another, as far as reports alone tell: by the intervals of their figures. */
export declare function compareReports({ path, report: base }: {
    readonly path: string;
    readonly report: Report;
}, head: Report): BaselineReport;
