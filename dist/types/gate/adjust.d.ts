import type { Outcome } from './outcome.js';
import type { Confidence } from './rule.js';
/** How many outcomes are decided by an interval: so many chances to fail for nothing but chance. */
export declare function comparisons(outcomes: readonly Compared[]): number;
/**
 * Holm's adjustment over every outcome that an interval decides. It acts on `fail` alone: one whose adjusted p-value is
 * above half of the error that the level leaves is undecided among so many comparisons. Outcomes that do not fail have
 * larger p-values than those that do, so theirs need not be known.
 */
export declare function adjusted(outcomes: readonly Outcome[], { adjust, level }: Confidence): readonly Outcome[];
type Compared = Pick<Outcome, 'decide_by' | 'level' | 'value'>;
export {};
