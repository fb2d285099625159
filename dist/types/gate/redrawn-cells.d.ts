import type { Cells, Tally } from '../tally/tally.js';
/** Samples of every group that may come next. */
interface RedrawnCells {
    readonly replicates: number;
    /** One group in one of the samples. */
    readonly cells: (replicate: number, group: number) => Cells;
}
/** Redraws groups; the same ones are drawn once, however many rules ask for them. */
export type RedrawCells = (tallies: readonly Tally[]) => RedrawnCells;
/**
 * @param seed in [0, 2³² − 1]
 * @param most replicates at most
 */
export declare function redrawing(seed: number, most: number): RedrawCells;
export {};
