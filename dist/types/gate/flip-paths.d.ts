import type { Cells, Tally } from '../tally/tally.js';
type Cell = keyof Cells;
/** A cell of a group, by the group's position. */
interface Spot {
    readonly group: number;
    readonly cell: Cell;
}
/** Rows that stand in one cell and belong to another. */
interface Leg {
    readonly from: Spot;
    readonly to: Spot;
}
/** Rows flipped one after the other: those of the first leg, and when its cell is empty those of the second. */
export type Path = readonly [first: Leg, second: Leg];
/** Wrong labels in one group: all rows of a cell, then of one with the other decision. */
export declare function labelPaths(group: number): readonly Path[];
/** Rows of one group that belong to another: all rows of a cell, then of the one with the same decision. */
export declare function groupPaths(from: number, to: number): readonly Path[];
/** How many rows can be flipped on a path. */
export declare function lengthOf(path: Path, tallies: readonly Tally[]): number;
/** The tallies that so many flips on a path change, by position. */
export declare function flipped(tallies: readonly Tally[], path: Path, rows: number): ReadonlyMap<number, Tally>;
export {};
