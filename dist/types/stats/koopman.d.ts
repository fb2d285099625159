import type { Interval } from './interval.js';
/** A share of rows. */
export interface Share {
    /** In [0, 1]. */
    readonly rate: number;
    /** Above 0; effective rows, where they are weighted, may be fractions. */
    readonly rows: number;
}
/**
 * Koopman's score interval of the ratio first / second of two independent shares: the ratios ρ with
 *
 *   (x₁ − n₁p₁)² / (n₁p₁(1 − p₁)) + (x₂ − n₂p₂)² / (n₂p₂(1 − p₂)) ≤ z²,
 *
 * p₁ = ρp₂ the likeliest shares of that ratio. In [0, ∞]; contains the ratio. `low` is 0 without a success in the
 * first, `high` Infinity without one in the second; all rows successes is as good as any other case.
 *
 * Source: P. A. R. Koopman, "Confidence intervals for the ratio of two binomial proportions", Biometrics 40 (1984)
 * 513–517; that a bound is the root of a cubic: J. Nam, "Confidence limits for the ratio of two binomial proportions
 * based on likelihood scores: non-iterative method", Biometrical Journal 37 (1995) 375–379.
 *
 * @param z the critical value of the standard normal, above 0
 * @example koopman({ rate: 36 / 40, rows: 40 }, { rate: 16 / 80, rows: 80 }, 1.959964) // { low: 2.94, high: 7.15 }
 */
export declare function koopman(first: Share, second: Share, z: number): Interval;
