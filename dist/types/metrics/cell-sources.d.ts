import type { MeasuredDivision } from './measured-rows.js';
import type { CellTally, RedrawnTable } from './redraw-table.js';
import type { RedrawnRows } from './redrawn-figure.js';
/** Redrawn cells of some rows, by what was redrawn with them. */
interface RowSources {
    /** Of several classes, how many; else 1. */
    readonly classes: number;
    readonly own: () => RedrawnRows;
    /** These rows and all others. */
    readonly beside: () => RedrawnRows;
    /** The whole table. */
    readonly together: () => RedrawnRows;
    /** All rows of the whole table, in the same redraws. */
    readonly whole: () => RedrawnRows;
}
export interface CellSources {
    readonly overall: RowSources;
    readonly groups: readonly RowSources[];
}
/** Redraws a table of groups by a stream of chance; the same key gives the same table. */
type Redraw = (key: string, tallies: readonly CellTally[], stream: number) => RedrawnTable;
/** Where the redrawn cells of a division come from; `undefined` where its tallies have no cells. */
export declare function cellSources({ overall, tallies }: MeasuredDivision, redraw: Redraw): CellSources | undefined;
export {};
