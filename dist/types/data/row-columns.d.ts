import type { Column, ColumnRequest } from './table.js';
export interface RowColumns {
    /** Adds a row; returns the request that the row cannot serve, if there is one. */
    add(record: readonly string[]): ColumnRequest | undefined;
    finish(): ReadonlyMap<string, Column>;
}
/** Fills the requested columns (all of them in the header) row by row. */
export declare function rowColumns(header: readonly string[], requests: readonly ColumnRequest[], { naValues }: {
    naValues: readonly string[];
}): RowColumns;
