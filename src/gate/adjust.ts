import { holm } from '../stats/holm.ts';
import type { Outcome } from './outcome.ts';
import type { Confidence } from './rule.ts';

/** How many outcomes are decided by an interval: so many chances to fail for nothing but chance. */
export function comparisons(outcomes: readonly Compared[]): number {
  return outcomes.filter(isCompared).length;
}

/**
 * Holm's adjustment over every outcome that an interval decides. It acts on `fail` alone: one whose adjusted p-value is
 * above half of the error that the level leaves is undecided among so many comparisons. Outcomes that do not fail have
 * larger p-values than those that do, so theirs need not be known.
 */
export function adjusted(outcomes: readonly Outcome[], { adjust, level }: Confidence): readonly Outcome[] {
  if (adjust !== 'holm') return outcomes;
  const compared = outcomes.filter(isCompared);
  const ps = holm(compared.map(pValueOf));
  const adjustedOf = new Map(compared.map((outcome, at) => [outcome, ps[at]]));
  return outcomes.map((outcome) => {
    const adjusted_p_value = adjustedOf.get(outcome);
    if (outcome.p_value === undefined || adjusted_p_value === undefined) return outcome;
    const all = { ...outcome, adjusted_p_value };
    // Of rounding: 0.025 and (1 − 0.95)/2 differ in the last bits.
    return adjusted_p_value <= (1 - level) / 2 + 1e-12
      ? all
      : { ...all, status: 'inconclusive', reason: 'not_among_so_many' };
  });
}

type Compared = Pick<Outcome, 'decide_by' | 'level' | 'value'> & { readonly reason?: string };

/** An interval that is only shown compares nothing. */
function isCompared({ decide_by, level, value, reason }: Compared): boolean {
  if (decide_by !== 'interval' || reason === 'range_by_bootstrap') return false;
  return (level === 'error' || level === 'warn') && typeof value === 'number';
}

/** Those that do not fail stand behind all that do. */
function pValueOf({ p_value = 1 }: Outcome): number {
  return p_value;
}
