/** Σ x, Σ x², Σ x³ of a figure x that each row has; weighted (Σ w·x, …) where the data has a `sample_weight`. */
export type Powers = readonly [first: number, second: number, third: number];
/** Sums of powers of x − centre, which keep their digits where x is large and varies little (years, salaries). */
export interface CentredPowers {
    readonly centre: number;
    readonly powers: Powers;
}
/** Sums over the labels y, with d = y − centre and e = prediction − y. */
export interface LabelSums {
    /** Near the group's mean; the label itself where all rows have the same, so that every d is then exactly 0. */
    readonly centre: number;
    /** Σ d, Σ d², Σ d³, Σ d⁴. */
    readonly powers: readonly [first: number, second: number, third: number, fourth: number];
    /** Σ e²·d and Σ e²·d²: how the errors and the spread of the labels go together. */
    readonly withSquaredError: readonly [first: number, second: number];
}
/**
 * The sufficient statistics of one group whose labels y and predictions ŷ are numbers: enough for every metric, without
 * the rows. Every sum counts a row by its weight, but for `rows` and the quantiles.
 */
export interface RegressionTally {
    readonly rows: number;
    /** Σ w; the rows, where there are no weights. */
    readonly weight: number;
    /** Σ w². */
    readonly weightSquares: number;
    /** Of |ŷ − y|. */
    readonly absoluteError: Powers;
    /** Of (ŷ − y)². */
    readonly squaredError: Powers;
    /** Of max(ŷ − y, 0). */
    readonly overprediction: Powers;
    /** Of max(y − ŷ, 0). */
    readonly underprediction: Powers;
    readonly prediction: CentredPowers;
    readonly label: LabelSums;
    /** The quantiles 0.1, 0.2, … 0.9 of ŷ − y over the rows, whatever their weights. Absent without rows, and in a rest. */
    readonly errorQuantiles?: readonly number[];
}
