import type { Cells, Tally } from '../tally/tally.js';
/** Why a figure has no value. The words for these stand in the report's sentences. */
export type NoValue = 'no_rows' | 'no_positives' | 'no_negatives' | 'no_predicted_positives' | 'zero_weight' | 'one_class' | 'no_scores' | 'infinite' | 'fewer_than_two_groups' | 'zero_by_zero';
/** A finite number, or the reason why there is none. 0/0 is never 0. */
export type Measured = {
    readonly value: number;
    readonly reason?: undefined;
} | {
    readonly value?: undefined;
    readonly reason: NoValue;
};
/** What a rate over nobody counts as. `undefined`: it has no value. `0`: what Fairlearn does. */
export type ZeroDivision = undefined | 0 | 1;
export interface MeasureOptions {
    readonly zeroDivision: ZeroDivision;
}
/** A figure of one group (or of all rows), as a function of the group's tally alone. */
export interface Metric {
    /** For people, in the words of Fairlearn and scikit-learn. */
    readonly title: string;
    /** In the cells of the confusion matrix (sums of `sample_weight` when there is one), n = TN + FP + FN + TP. */
    readonly formula: string;
    /** Least and greatest possible value. */
    readonly range: readonly [least: number, greatest: number];
    /** The value of a flawless model, where there is one. */
    readonly ideal?: 0 | 1;
    /** Where the definition comes from. */
    readonly source: string;
    readonly measure: (tally: Tally, options: MeasureOptions) => Measured;
    /** Unweighted rows of the kind that the metric divides by: what `small_groups` and `privacy` compare. */
    readonly rowsDividedBy: (tally: Tally) => number;
}
/** The cells that rates are made of: sums of weights where there are weights, else rows. */
export declare function massOf(tally: Tally): Cells;
/** Rows, or their weight, in all four cells. */
export declare function total({ tn, fp, fn, tp }: Cells): number;
