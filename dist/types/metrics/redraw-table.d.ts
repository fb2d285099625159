import type { Uniform } from '../stats/uniform.js';
import type { MulticlassTally } from '../tally/multiclass-tally.js';
import type { Tally } from '../tally/tally.js';
/** Sums that rows can be redrawn from. */
export type CellTally = Tally | MulticlassTally;
/**
 * The four cells tn, fp, fn, tp of some rows in each replicate, sums of weights where there are weights: entry
 * 4·replicate + cell. With several classes one such list for each of them against all others, else one alone.
 */
export type RedrawnCells = readonly Float64Array[];
export interface RedrawnTable {
    readonly groups: readonly RedrawnCells[];
    /** All groups together. */
    readonly whole: RedrawnCells;
}
export interface RedrawOptions {
    readonly uniform: Uniform;
    readonly replicates: number;
}
/** The bootstrap of a table of groups, redrawn at once; of a single group, that it keeps its number of rows. */
export declare function redrawTable(tallies: readonly CellTally[], { uniform, replicates }: RedrawOptions): RedrawnTable;
/** How the cells of a group are put in their places. */
export type ReadCells = (masses: Float64Array, from: number, place: {
    readonly into: readonly Float64Array[];
    readonly at: number;
}) => void;
/** All groups together, added to `whole`. */
export declare function addedCells(groups: readonly RedrawnCells[], whole: readonly Float64Array[]): RedrawnCells;
