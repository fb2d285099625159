import type { Share } from './koopman.ts';
import { normalCdf } from './normal.ts';

/**
 * The score test that two independent shares are equal, two-sided: 2Φ(−|z|), z = (p₁ − p₂)/√(p(1 − p)(1/n₁ + 1/n₂)), p
 * the share of all rows. Without correction for continuity; its square is Pearson's chi-square. In [0, 1].
 *
 * 1 where no row, or every row, is a success: nothing differs.
 *
 * Source: K. Pearson, Philosophical Magazine 50 (1900) 157–175; statsmodels' proportions_ztest.
 *
 * @example twoSharesTest({ rate: 0.5, rows: 100 }, { rate: 0.35, rows: 100 }) // 0.0320
 */
export function twoSharesTest(first: Share, second: Share): number {
  const all = first.rows + second.rows;
  const pooled = (first.rate * first.rows + second.rate * second.rows) / all;
  const variance = pooled * (1 - pooled) * (1 / first.rows + 1 / second.rows);
  if (!(variance > 0)) return 1;
  return 2 * normalCdf(-Math.abs(first.rate - second.rate) / Math.sqrt(variance));
}
