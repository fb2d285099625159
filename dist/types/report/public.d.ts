import type { Cells } from '../tally/tally.js';
import type { Report } from './report.js';
/** Unweighted rows that a metric divides by, in a tally; `undefined` for a metric that is not known. */
export type CellOf = (metric: string, cells: Cells) => number | undefined;
/**
 * The report that anyone may see: figures that rest on fewer than `suppressBelow` rows are hidden, and so is what
 * they could be worked out from by adding and subtracting (`README.md` of this room says how, and what it leaves open).
 *
 * With 0 nothing is hidden. A report that is public already stays as it is.
 */
export declare function toPublicReport(report: Report, suppressBelow?: number, cellOf?: CellOf): Report;
