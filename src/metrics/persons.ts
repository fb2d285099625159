import type { Tally } from '../tally/tally.ts';

/** People of a group: rows, never weights. Whole numbers. */
export interface Persons {
  readonly rows: number;
  /** Of those rows: who is selected, or who is above a score. */
  readonly selected: number;
}

/** Who of a tally is selected. */
export function personsOf({ cells: { tn, fp, fn, tp } }: Tally): Persons {
  return { rows: tn + fp + fn + tp, selected: fp + tp };
}

/** Whether the rate of a is above that of b, in whole numbers. Rows above 0. */
export function isAbove(a: Persons, b: Persons): boolean {
  return BigInt(a.selected) * BigInt(b.rows) > BigInt(b.selected) * BigInt(a.rows);
}

/** Position of the group with the highest rate, the first of several; `undefined` where nobody is in any. */
export function highest(groups: readonly Persons[]): number | undefined {
  return groups.reduce<number | undefined>((best, group, at) => {
    if (group.rows === 0) return best;
    return best === undefined || isAbove(group, groups[best] as Persons) ? at : best;
  }, undefined);
}
