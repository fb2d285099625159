import type { Interval } from './interval.js';
/** Means over rows, with e the error and d the distance of the label from the mean label. */
export interface RSquaredMeans {
    /** n; effective rows, where they are weighted, may be fractions. */
    readonly rows: number;
    /** Of e². */
    readonly error: number;
    /** Of d². */
    readonly spread: number;
    /** Of e⁴. */
    readonly errorSquares: number;
    /** Of e²d². */
    readonly product: number;
    /** Of d⁴. */
    readonly spreadSquares: number;
}
/**
 * The interval of R² = 1 − Q, Q = mean e² / mean d², by the delta method. A row moves Q by (e² − Q·d²) / (n·mean d²);
 * that the mean label is itself worked out from the rows does not matter to first order. Hence
 *
 *   SE² = (mean e⁴ − 2Q·mean e²d² + Q²·mean d⁴) / ((n − 1)·(mean d²)²),
 *
 * and the bounds are 1 − Q·exp(±t·SE/Q), t being Student's quantile with n − 1 degrees of freedom: on the log scale of
 * Q, which keeps them below 1. They may be negative. R² of 1 (no error) has itself as its bounds.
 *
 * Source: the delta method for a ratio of two means, e.g. W. G. Cochran, "Sampling Techniques" (3rd ed., 1977), 6.4.
 *
 * @param means rows above 1, spread above 0
 * @param z the critical value of the standard normal, at least 0
 */
export declare function rSquaredInterval(means: RSquaredMeans, z: number): Interval;
