import type { Outcome } from './outcome.ts';

export type Verdict = { readonly verdict: 'pass' } | { readonly verdict: 'fail'; readonly reason?: 'nothing_decided' };

/**
 * The verdict that follows from the outcomes of level `error`: `fail` if one fails, if one is undecided and its rule
 * says `inconclusive: fail`, or if all are undecided and none of their rules says `inconclusive: pass`.
 */
export function verdictOf(outcomes: readonly Pick<Outcome, 'level' | 'status' | 'inconclusive'>[]): Verdict {
  const errors = outcomes.filter(({ level }) => level === 'error');
  const undecided = errors.filter(({ status }) => status === 'inconclusive');
  if (errors.some(({ status }) => status === 'fail')) return { verdict: 'fail' };
  if (undecided.some(({ inconclusive }) => inconclusive === 'fail')) return { verdict: 'fail' };
  const nothingDecided = errors.length > 0 && undecided.length === errors.length;
  if (nothingDecided && !undecided.some(({ inconclusive }) => inconclusive === 'pass')) {
    return { verdict: 'fail', reason: 'nothing_decided' };
  }
  return { verdict: 'pass' };
}
