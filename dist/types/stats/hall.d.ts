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
 * The interval of the mean of skewed figures, such as losses: Student's, after Hall's cubic transformation has taken
 * the skewness out. With g = skewness/√n, SE = √(variance/n) and t the quantile of Student's distribution with n − 1
 * degrees of freedom at the level of z, the ends are
 *
 *   mean − SE·h(±t),  h(x) = (3/g)·[(1 + g(x − g/6))^⅓ − 1],  h(x) = x for g = 0.
 *
 * Contains the mean. Fewer than two rows say nothing of a mean: −Infinity to Infinity. Rows that are all alike have no
 * standard error, and the interval is the mean alone: whether they are enough is for the caller to ask.
 *
 * Source: P. Hall, "On the removal of skewness by transformation", Journal of the Royal Statistical Society B 54 (1992)
 * 221–228; with Student's quantile in place of the normal's.
 *
 * @param z the critical value of the standard normal, at least 0
 */
export declare function hall({ rows, mean, variance, skewness }: Moments, z: number): Interval;
