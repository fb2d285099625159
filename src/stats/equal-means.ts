import { type Drawn, type EqualGroups, summarized } from './equal-groups.ts';
import type { RedrawnOptions } from './equal-rates.ts';
import { gamma, normal } from './gamma.ts';
import { largestGap } from './largest-gap.ts';
import type { Moments } from './skewed-mean.ts';
import type { Uniform } from './uniform.ts';

/**
 * The null of the maximum for means, such as losses: what groups of these sizes and variances would show if all had
 * the mean of all their rows together. A pair is |m_a − m_b| apart, or in standard errors |m_a − m_b|/√(s²_a/n_a +
 * s²_b/n_b), each group with a variance of its own.
 *
 * Approximate: means are redrawn normally with the variance s²/n and variances as s²·χ²/(n − 1) with n − 1 degrees of
 * freedom, which is exact for normal rows. Skewed ones in small groups (n under some 30) stray from it.
 *
 * Source: B. L. Welch, Biometrika 34 (1947) 28–35 (a pair in standard errors); `equalRates` (the maximum).
 *
 * @param groups those with fewer than two rows are passed over
 * @returns `undefined` for fewer than two groups
 */
export function equalMeans(
  groups: readonly Pick<Moments, 'rows' | 'mean' | 'variance'>[],
  { uniform, replicates }: RedrawnOptions,
): EqualGroups | undefined {
  const counted = groups.filter(({ rows }) => rows >= 2);
  if (counted.length < 2) return undefined;
  const rows = Float64Array.from(counted, (group) => group.rows);
  const seen = Float64Array.from(counted, ({ mean }) => mean);
  const squares = Float64Array.from(counted, (group) => group.variance / group.rows);
  const pooled = pooledMean(seen, rows);
  const gap = largestGap(rows.length);
  const means = new Float64Array(rows.length);
  const variances = new Float64Array(rows.length);
  const draw = (): Drawn => {
    let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = 0; at < rows.length; at++) {
      const square = squares[at] as number;
      const mean = pooled + Math.sqrt(square) * normal(uniform);
      means[at] = mean;
      variances[at] = square * chiSquarePerDegree(uniform, (rows[at] as number) - 1);
      if (mean < least) least = mean;
      if (mean > greatest) greatest = mean;
    }
    return { least, greatest, standardized: gap(means, variances, pooledMean(means, rows)) };
  };
  return summarized(gap(seen, squares, pooled), replicates, draw);
}

function pooledMean(means: Float64Array, rows: Float64Array): number {
  let [sum, all] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    sum += (means[at] as number) * (rows[at] as number);
    all += rows[at] as number;
  }
  return sum / all;
}

function chiSquarePerDegree(uniform: Uniform, degrees: number): number {
  return (2 * gamma(uniform, degrees / 2)) / degrees;
}
