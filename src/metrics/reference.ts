import { type Group, matchesWritten } from '../data/groups.ts';
import type { Tally } from '../tally/tally.ts';
import { total } from './metric.ts';
import { selectionRate } from './selection-rate.ts';

/** A group as a policy writes it, the one with most rows, or the one with the highest selection rate. */
export type NamedReference = readonly (string | null)[] | 'majority' | 'best';

/**
 * The position of the group that others are compared with: the one that is named (as a policy writes it), the one with most rows, or the one with
 * the highest selection rate (weighted, where there are weights). Of several the first.
 *
 * @param tallies of the groups, in their order
 * @returns `undefined` without a reference, or where there is no such group
 */
export function referenceOf(
  groups: readonly Group[],
  tallies: readonly Tally[],
  reference: NamedReference | undefined,
): number | undefined {
  if (reference === undefined) return undefined;
  if (reference === 'majority') return firstGreatest(tallies.map(({ cells }) => total(cells) || undefined));
  if (reference === 'best') {
    return firstGreatest(tallies.map((tally) => selectionRate.measure(tally, { zeroDivision: undefined }).value));
  }
  const at = groups.findIndex(
    (group) =>
      group.length === reference.length &&
      group.every((value, place) => matchesWritten(value, reference[place] ?? null)),
  );
  return at < 0 ? undefined : at;
}

function firstGreatest(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce<number | undefined>((best, value, at) => {
    if (value === undefined) return best;
    return best === undefined || value > (values[best] as number) ? at : best;
  }, undefined);
}
