import type { Report } from '../report/report.js';
/**
 * What of a report is kept to compare later ones with: nothing of what it was itself compared with, so that the same
 * data and model give the same file whatever was there before. The verdict is that of the other rules.
 */
export declare function withoutComparison({ baseline: _compared, reason: _reason, ...report }: Report): Report;
