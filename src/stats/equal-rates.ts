import { binomial } from './binomial.ts';
import { type Drawn, type EqualGroups, summarized } from './equal-groups.ts';
import type { Share } from './koopman.ts';
import { largestGap } from './largest-gap.ts';
import type { Uniform } from './uniform.ts';

export interface RedrawnOptions {
  readonly uniform: Uniform;
  /** At least 1; 10·m/α for m comparisons at the level α. */
  readonly replicates: number;
}

/**
 * The null of the maximum for shares: what groups of these sizes would show if all had the rate of all their rows
 * together. Successes are redrawn binomially at the pooled rate, with the rows fixed; a pair is |p_a − p_b| apart, or
 * in standard errors |p_a − p_b|/√(p(1 − p)(1/n_a + 1/n_b)), p the pooled rate of the replicate.
 *
 * Effective rows are rounded. The time grows with groups × replicates, not with pairs.
 *
 * Source: P. H. Westfall, S. S. Young, "Resampling-Based Multiple Testing" (1993), 2.3; (1 + count)/(1 + replicates):
 * B. Phipson, G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010) 39.
 *
 * @param groups rates in [0, 1]; those with less than half a row are passed over
 * @returns `undefined` for fewer than two groups
 */
export function equalRates(groups: readonly Share[], { uniform, replicates }: RedrawnOptions): EqualGroups | undefined {
  const counted = groups.filter(({ rows }) => rows >= 0.5);
  if (counted.length < 2) return undefined;
  const rows = Float64Array.from(counted, (group) => Math.round(group.rows));
  const all = rows.reduce((sum, own) => sum + own, 0);
  const variances = rows.map((own) => 1 / own);
  const gap = largestGap(rows.length);
  const standardized = (rates: Float64Array, pooled: number): number =>
    pooled > 0 && pooled < 1 ? gap(rates, variances, pooled) / Math.sqrt(pooled * (1 - pooled)) : 0;

  const seen = Float64Array.from(counted, ({ rate }) => rate);
  const pooled = Math.min(1, seen.reduce((sum, rate, at) => sum + rate * (rows[at] as number), 0) / all);
  const rates = new Float64Array(rows.length);
  const draw = (): Drawn => {
    let [successes, least, greatest] = [0, 1, 0];
    for (let at = 0; at < rows.length; at++) {
      const own = rows[at] as number;
      const drawn = binomial(uniform, own, pooled);
      const rate = drawn / own;
      rates[at] = rate;
      successes += drawn;
      if (rate < least) least = rate;
      if (rate > greatest) greatest = rate;
    }
    return { least, greatest, standardized: standardized(rates, successes / all) };
  };
  return summarized(standardized(seen, pooled), replicates, draw);
}
