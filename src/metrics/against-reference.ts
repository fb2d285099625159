import type { Tally } from '../tally/tally.ts';
import type { Compared } from './metric.ts';
import type { Part } from './part.ts';

/** Whether a group is the one that it would be compared with. */
export function isReference(tally: Tally, { reference }: Compared): boolean {
  return tally === reference;
}

/** How sure the reference group's distance from itself is: it is 0, whatever the sample. */
export function itself(rows: number): readonly Part[] {
  return [{ value: 0, bounds: () => ({ low: 0, high: 0 }), rows, share: false }];
}
