import type { PairTally } from '../../tally/pair.js';
/** How many rows of a group gain and lose a positive decision; people, never weights. */
export interface DecisionsChanged {
    readonly gained: number;
    readonly lost: number;
}
export declare function decisionsChanged({ rows: [, gained0, lost0, , , gained1, lost1], }: PairTally): DecisionsChanged;
