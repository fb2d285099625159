import { holm } from '../stats/holm.ts';
import type { Outcome } from './outcome.ts';
import type { Confidence } from './rule.ts';

/** How many outcomes are decided by an interval: so many chances to fail for nothing but chance. */
export function comparisons(outcomes: readonly Compared[]): number {
  return outcomes.filter(isCompared).length;
}

/**
 * Holm's adjustment over every outcome that an interval decides. It acts on `fail` alone: one whose adjusted p-value is
 * above α is undecided among so many comparisons. α = (1 − level)/2, the error of a single verdict (a two-sided interval
 * beyond a limit on one side): so one check alone is judged as without the adjustment, and all together wrongly fail one
 * with a chance of at most α.
 *
 * Outcomes that do not fail count as certain to keep their limits (p = 1), whatever kept them from failing. That can only
 * raise the others' adjusted p-values.
 */
export function adjusted(outcomes: readonly Outcome[], { adjust, level }: Confidence): readonly Outcome[] {
  if (adjust !== 'holm') return outcomes;
  const compared = outcomes.filter(isCompared);
  const ps = holm(compared.map(({ p_value = 1 }) => p_value));
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

type Compared = Pick<Outcome, 'decide_by' | 'value'> & { readonly reason?: string };

/** An interval that is only shown compares nothing. */
function isCompared({ decide_by, value, reason }: Compared): boolean {
  return decide_by === 'interval' && reason !== 'range_by_bootstrap' && typeof value === 'number';
}
