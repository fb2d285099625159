/** A number for each cell of a binary confusion matrix. */
export interface Cells {
    readonly tn: number;
    readonly fp: number;
    readonly fn: number;
    readonly tp: number;
}
export interface ByLabel<Of> {
    readonly negative: Of;
    readonly positive: Of;
}
/** Σ q, Σ q², Σ q³ of the distance q = |label − score| of a row's score from its label, for each label apart. */
export type Residuals = ByLabel<readonly [number, number, number]>;
/** Sums in ten equal bins of the score, which are ten of the hundred bins each. */
export interface Calibration {
    /** Σ w; rows without weights. */
    readonly weight: ByLabel<readonly number[]>;
    /** Σ w·q with q = |label − score|, so that Σ w·score is the negatives' residual + the positives' weight − residual. */
    readonly residual: ByLabel<readonly number[]>;
    /** Σ w². */
    readonly squares: readonly number[];
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
    readonly residuals: Residuals;
    readonly calibration: Calibration;
    /**
     * How far the scores of these rows lie from those of all other rows: see score-distances.ts. Absent where there are no
     * others, and in a merged tally.
     */
    readonly distance?: ScoreDistance;
    /** Unweighted rows by label in 100 equal bins of [0, 1]; 1 falls into the last. */
    readonly bins: ByLabel<readonly number[]>;
}
/** How far the scores of a group lie from those of all other rows. */
export interface ScoreDistance {
    /** The largest |F − F̄| of the two distribution functions, in [0, 1]. */
    readonly kolmogorovSmirnov: number;
    /** ∫ |F − F̄|, in [0, 1]: how far scores have to move on average to lie as the others do. */
    readonly wasserstein: number;
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
