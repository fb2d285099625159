import type { Metric } from '../metrics/metric.js';
import type { Cells } from '../tally/tally.js';
import type { Figure, Report } from './report.js';
/** Unweighted rows that a metric divides by, in a tally; `undefined` for a metric that is not known. */
export type CellOf = (metric: string, cells: Cells) => number | undefined;
/** What of some rows is hidden: whether they exist in what number, or how they divide into the four cells. */
export interface HiddenRows {
    readonly size: boolean;
    readonly content: boolean;
}
/** What a report hides, worked out once for all of its parts. */
export interface Hidden {
    readonly below: number;
    /** Whether a figure rests on too few rows by itself, where that hides nothing else. */
    readonly alone: (metric: string, cells: Cells) => boolean;
    readonly anything: boolean;
    readonly overall: HiddenRows;
    /** For each feature its groups; see `viewsOf` for what follows them. */
    readonly divisions: readonly (readonly HiddenRows[])[];
}
/** Of several classes what must be hidden for the sake of any of them. */
export declare function hiddenIn(report: Report, below: number, cellOf: CellOf): Hidden;
/** What has no value whatever the rows are tells nothing of them. */
export declare function dependsOnNoRow(figure: Figure): boolean;
/** What a metric divides by; a metric of another task counts as dividing by all rows. */
export declare function rowsDividedBy(metric: string, cells: Cells): number | undefined;
/** `undefined` for a metric that is none of two labels. */
export declare function metricOf(name: string): Metric | undefined;
