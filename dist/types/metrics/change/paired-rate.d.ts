import type { MetricName } from '../index.js';
/** A share of rows that are the same before and after: those with a label, or all. */
export interface PairedRate {
    /** The label of the rows that it divides by; without it all rows. */
    readonly label?: 0 | 1;
    /** Which of them it counts, by what is predicted. */
    readonly counts: 'selected' | 'rejected' | 'right' | 'wrong';
}
/** A figure that is a sum of such shares, each times a number. */
export type LinearFigure = readonly {
    readonly rate: PairedRate;
    readonly times: number;
}[];
/** Figures of one group that are such sums, by name. Average odds: without the reference's own, which is taken away. */
export declare const linearFigures: {
    readonly [name in MetricName]?: LinearFigure;
};
/** Figures of the labels alone, which no model changes. */
export declare const labelFigures: ReadonlySet<MetricName>;
/** Whether a row is counted; both labels and predictions 0 or 1. */
export declare function isCounted({ counts }: PairedRate, label: number, prediction: number): boolean;
