import type { Interval } from './interval.js';
/** What rows say about the mean of a figure that each of them has. */
export interface Moments {
    /** n; effective rows, where they are weighted, may be fractions. */
    readonly rows: number;
    readonly mean: number;
    /** Of one row: Σ (x − mean)² / (n − 1). */
    readonly variance: number;
    /** The third central moment over the 1.5th power of the second, both divided by n. */
    readonly skewness: number;
}
/**
 * The interval of the mean of skewed figures, such as losses: a score interval, like Wilson's, where the variance of one
 * row at another mean μ is s²·(1 + γ(μ − mean)/s), γ the skewness; for counts, γ = 1/√mean, this is Wilson's. It holds
 * the μ with |μ − mean| ≤ t·√(that / n). With SE = s/√n and g = γ/√n the ends are
 *
 *   mean ± SE·t·exp(±asinh(gt/2)),
 *
 * t being Student's quantile at the level of z with 1/(1/(n − 1) + g²/2) degrees of freedom: those of s², whose relative
 * variance is about (2 + γ²)/n where a kurtosis of 3 + γ² goes with the skewness. Student's interval without skewness.
 *
 * Contains the mean. Fewer than two rows say nothing of a mean: −Infinity to Infinity. Rows that are all alike have no
 * standard error, and the interval is the mean alone: whether they are enough is for the caller to ask.
 *
 * Sources: `wilson`; M. S. Bartlett, "Approximate confidence intervals II. More than one unknown parameter", Biometrika 40
 * (1953) 306–317 (score intervals and skewness); C. N. Morris, "Natural exponential families with quadratic variance
 * functions", Annals of Statistics 10 (1982) 65–80 (the variance changes with the mean by γs); F. E. Satterthwaite, "An
 * approximate distribution of estimates of variance components", Biometrics Bulletin 2 (1946) 110–114.
 *
 * @param z the critical value of the standard normal, at least 0
 */
export declare function skewedMean({ rows, mean, variance, skewness }: Moments, z: number): Interval;
