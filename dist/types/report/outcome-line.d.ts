import type { Outcome, Report } from './report.js';
/** A check in one line of plain text, safe in a log. */
export declare function outcomeLine(outcome: Outcome, report: Report): string;
