import { type EqualGroups } from './equal-groups.js';
import type { RedrawnOptions } from './equal-rates.js';
import type { Moments } from './skewed-mean.js';
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
export declare function equalMeans(groups: readonly Pick<Moments, 'rows' | 'mean' | 'variance'>[], { uniform, replicates }: RedrawnOptions): EqualGroups | undefined;
