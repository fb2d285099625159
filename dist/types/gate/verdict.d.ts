import type { Outcome } from './outcome.js';
export type Verdict = {
    readonly verdict: 'pass';
} | {
    readonly verdict: 'fail';
    readonly reason?: 'nothing_decided';
};
/**
 * The verdict that follows from the outcomes of level `error`: `fail` if one fails, if one is undecided and its rule
 * says `inconclusive: fail`, or if all are undecided and none of their rules says `inconclusive: pass`.
 */
export declare function verdictOf(outcomes: readonly Pick<Outcome, 'level' | 'status' | 'inconclusive'>[]): Verdict;
