/** A number for each pair of classes: the row is the class of the label, the column that of the prediction. */
export type Matrix = readonly (readonly number[])[];
/** The sufficient statistics of one group whose labels are one of several classes: enough for every metric. */
export interface MulticlassTally {
    /** Rows: the confusion matrix, square, its classes in the order of their codes. */
    readonly matrix: Matrix;
    /** Σ w per cell, where the data has a `sample_weight`. */
    readonly weighted?: Matrix;
    /** Σ w² per cell, where the data has a `sample_weight`. */
    readonly weightedSquares?: Matrix;
}
