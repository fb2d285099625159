import { normalCdf } from './normal.ts';

/**
 * The test of two shares for being equal: z = (p₁ − p₂)/√(p(1 − p)(1/n₁ + 1/n₂)) with the pooled share p, without a
 * correction for continuity; its square is Pearson's χ² of the table. Two-sided, in [0, 1].
 *
 * Source: K. Pearson, Philosophical Magazine 50 (1900) 157–175; statsmodels' proportions_ztest.
 *
 * @param x1,n1 successes and rows of the first, @param x2,n2 of the second; rows above 0
 * @returns 1 where nobody or everybody is a success
 * @example twoProportionTest(221 + 83, 4847, 1654 + 636, 9806) // 2.6e-143
 */
export function twoProportionTest(x1: number, n1: number, x2: number, n2: number): number {
  const pooled = (x1 + x2) / (n1 + n2);
  const variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
  if (!(variance > 0)) return 1;
  return Math.min(1, 2 * normalCdf(-Math.abs(x1 / n1 - x2 / n2) / Math.sqrt(variance)));
}
