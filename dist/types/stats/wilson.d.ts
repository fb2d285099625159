import type { Interval } from './interval.js';
/**
 * Wilson's score interval of a share: the π with |p − π| ≤ z·√(π(1 − π)/n). Written out,
 *
 *   (np + z²/2 ± z·√(np(1 − p) + z²/4)) / (n + z²),
 *
 * computed from the product of the two roots, so that the bound at 0 or 1 is exact. In [0, 1]; contains the share.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927) 209–212.
 *
 * @param rate p, the share, in [0, 1]
 * @param rows n, the rows that it is a share of, above 0; effective rows, where they are weighted, may be fractions
 * @param z the critical value of the standard normal, at least 0
 * @example wilson(0.3, 20, 1.96) // { low: 0.1454, high: 0.5190 }
 */
export declare function wilson(rate: number, rows: number, z: number): Interval;
