import { type RedrawnTable } from '../metrics/redraw-table.js';
import type { Tally } from '../tally/tally.js';
/** Redraws groups: samples that may come next. The same ones are drawn once, however many rules ask for them. */
export type RedrawCells = (tallies: readonly Tally[]) => RedrawnTable;
/**
 * @param seed in [0, 2³² − 1]
 * @param most replicates at most
 */
export declare function redrawing(seed: number, most: number): RedrawCells;
