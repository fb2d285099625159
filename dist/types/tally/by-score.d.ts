import type { Ascending } from './ascending.js';
import type { Grouping, Rows } from './count.js';
/** Rows in ascending order of score: the score of each, its weight as a positive and as a negative, and its groups. */
export interface SortedBlock {
    readonly score: Float64Array;
    readonly positive: Float64Array;
    readonly negative: Float64Array;
    /** For each grouping the group of each row. */
    readonly groups: readonly Uint16Array[];
}
/** Something that is worked out while the rows go by in ascending order of score. */
export interface Sweep {
    /** Takes the next rows; the arrays are used again for those that follow, and may be longer than `score`. */
    readonly add: (block: SortedBlock) => void;
}
/** Shows all rows to every sweep, sorted and gathered once for all of them. */
export declare function sweepByScore({ labels, weights }: Rows, { groupings, sorted }: {
    readonly groupings: readonly Grouping[];
    readonly sorted: Ascending;
}, sweeps: readonly Sweep[]): void;
