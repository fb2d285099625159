import { type EqualGroups } from './equal-groups.js';
import type { Share } from './koopman.js';
import type { Uniform } from './uniform.js';
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
export declare function equalRates(groups: readonly Share[], { uniform, replicates }: RedrawnOptions): EqualGroups | undefined;
