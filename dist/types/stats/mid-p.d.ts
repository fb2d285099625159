import type { Interval } from './interval.js';
/**
 * The mid-P interval of a share: Clopper and Pearson's, but half of the chance of what was seen counts as beyond it.
 * With x = np the lower end is the π at which
 *
 *   P(X > x) + ½ P(X = x) = Φ(−z),
 *
 * the upper one mirrored, and 0 or 1 where nothing is beyond. In [0, 1]; contains the share.
 *
 * Far out in the tails it keeps its level where Wilson's interval, made for 95 %, does not: of 30 rows at π = 0.02
 * Wilson's lower bound at z = 2.8 is above π nine times as often as it should be. That matters where the furthest of many
 * bounds is taken.
 *
 * Sources: H. O. Lancaster, "Significance tests in discrete distributions", Journal of the American Statistical
 * Association 56 (1961) 223–234; G. Berry, P. Armitage, "Mid-P confidence intervals: a brief review", The Statistician
 * 44 (1995) 417–423. P(X ≥ x) is the incomplete beta function I_π(x, n − x + 1), which fractions of rows have too.
 *
 * @param rate p, the share, in [0, 1]
 * @param rows n, above 0; effective rows, where they are weighted, may be fractions
 * @param z the critical value of the standard normal, at least 0
 * @example midP(0.1, 30, 1.96) // { low: 0.0260, high: 0.2469 }
 */
export declare function midP(rate: number, rows: number, z: number): Interval;
