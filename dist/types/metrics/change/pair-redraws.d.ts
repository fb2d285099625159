import { type PairTally } from '../../tally/pair.js';
/** The four cells tn, fp, fn, tp of both sides in each replicate, entry 4·replicate + cell. */
interface RedrawnPair {
    readonly before: Float64Array;
    readonly after: Float64Array;
}
/** The bootstrap of joint cells: each replicate redraws rows, with their labels and both their predictions. */
export interface PairRedraws {
    /** Rows redrawn by themselves. @param stream of chance: the group's position, `ALL_ROWS` for all rows */
    readonly alone: (pair: PairTally, stream: number) => RedrawnPair;
    /** Rows, and all others of a whole, redrawn as one table. */
    readonly beside: (pair: PairTally, whole: PairTally, stream: number) => RedrawnTable;
    /** Groups redrawn as one table, in which they grow and shrink. */
    readonly together: (pairs: readonly PairTally[]) => RedrawnTable;
}
interface RedrawnTable {
    readonly groups: readonly RedrawnPair[];
    readonly whole: RedrawnPair;
}
export interface PairRedrawOptions {
    readonly replicates: number;
    /** In [0, 2³² − 1]. */
    readonly seed: number;
}
export declare const ALL_ROWS = -1;
/** Redraws that are made when they are asked for, and remembered by the very tally: the same chance for every figure. */
export declare function pairRedraws({ replicates, seed }: PairRedrawOptions): PairRedraws;
export {};
