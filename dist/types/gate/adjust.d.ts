import type { Outcome } from './outcome.js';
import type { Confidence } from './rule.js';
/** How many outcomes are decided by an interval: so many chances to fail for nothing but chance. */
export declare function comparisons(outcomes: readonly Compared[]): number;
/**
 * Holm's adjustment over every outcome that an interval decides. It acts on `fail` alone: one whose adjusted p-value is
 * above α is undecided among so many comparisons. α = (1 − level)/2, the error of a single verdict (a two-sided interval
 * beyond a limit on one side): so one check alone is judged as without the adjustment, and all together wrongly fail one
 * with a chance of at most α.
 *
 * Outcomes that do not fail count as certain to keep their limits (p = 1), whatever kept them from failing. That can only
 * raise the others' adjusted p-values.
 */
export declare function adjusted(outcomes: readonly Outcome[], { adjust, level }: Confidence): readonly Outcome[];
type Compared = Pick<Outcome, 'decide_by' | 'value'> & {
    readonly reason?: string;
};
export {};
