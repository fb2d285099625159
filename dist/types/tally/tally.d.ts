/** A number for each cell of a binary confusion matrix. */
export interface Cells {
    readonly tn: number;
    readonly fp: number;
    readonly fn: number;
    readonly tp: number;
}
/** Sums over scores; weighted sums (Σ w·…) where the data has a `sample_weight`. */
export interface ScoreSums {
    /** Σ ℓ, Σ ℓ², Σ ℓ³ of the log loss ℓ = −ln p(label), p clipped to [2⁻⁵², 1 − 2⁻⁵²]. In nats. */
    readonly logLoss: readonly [number, number, number];
    /** Σ e, Σ e², Σ e³ of the squared error e = (label − score)². */
    readonly squaredError: readonly [number, number, number];
    /**
     * Σ over pairs of a negative and a positive row of [positive scored higher] + ½ [tied], each pair counting the
     * product of its weights. Absent in a merged tally: pairs across two tallies cannot be known from their sums.
     */
    readonly concordance?: number;
    /**
     * Σ w V² over the positive rows, V the share of the negatives that is scored below (ties count half), and over the
     * negative rows, V the share of the positives that is scored above: how sure the AUC is. 0 where a class is absent;
     * not there in a merged tally.
     */
    readonly placementSquares?: {
        readonly positive: number;
        readonly negative: number;
    };
    /** Unweighted rows by label in 100 equal bins of [0, 1]; 1 falls into the last. */
    readonly bins: {
        readonly negative: readonly number[];
        readonly positive: readonly number[];
    };
}
/** The sufficient statistics of one group: enough for every metric, without the rows. */
export interface Tally {
    /** Rows. */
    readonly cells: Cells;
    /** Σ w per cell, where the data has a `sample_weight`. */
    readonly weighted?: Cells;
    /** Σ w² per cell, where the data has a `sample_weight`. */
    readonly weightedSquares?: Cells;
    readonly scores?: ScoreSums;
}
