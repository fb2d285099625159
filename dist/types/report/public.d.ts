import { type CellOf } from './hidden-rows.js';
import type { Report } from './report.js';
/**
 * The report that anyone may see: figures that rest on fewer than `suppressBelow` rows are hidden, and so is what
 * they could be worked out from by adding and subtracting (`README.md` of this room says how, and what it leaves open).
 *
 * With 0 nothing is hidden. A report that is public already stays as it is.
 */
export declare function toPublicReport(report: Report, suppressBelow?: number, cellOf?: CellOf): Report;
