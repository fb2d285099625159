import type { Table } from '../data/table.js';
import type { EncodedColumn } from './encoded-column.js';
import type { Encoding } from './encoding.js';
export interface EncodedRows {
    readonly columns: readonly EncodedColumn[];
    /** Inputs with categories that the encoding does not know, and in how many of the rows they stand. */
    readonly unknown: readonly UnknownCategories[];
}
export interface UnknownCategories {
    readonly column: string;
    readonly rows: number;
}
/**
 * The inputs of some rows (`undefined`: all) as a tree sees them.
 *
 * @throws UserError, with every input that does not fit: an absent column, text or a missing value where a number is
 *   needed, a number beyond float32
 */
export declare function encodeRows(table: Table, encodings: readonly Encoding[], rows: Uint32Array | undefined): EncodedRows;
