import type { PairTally } from '../../tally/pair.ts';

/** How many rows of a group gain and lose a positive decision; people, never weights. */
export interface DecisionsChanged {
  readonly gained: number;
  readonly lost: number;
}

export function decisionsChanged({
  rows: [, gained0 = 0, lost0 = 0, , , gained1 = 0, lost1 = 0],
}: PairTally): DecisionsChanged {
  return { gained: gained0 + gained1, lost: lost0 + lost1 };
}
