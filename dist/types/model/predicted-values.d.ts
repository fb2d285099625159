import type { Table } from '../data/table.js';
/**
 * Predicted numbers of the assessed rows, from a column of a table.
 *
 * @param rows rows of the table, one for each assessed row, or `undefined` for all
 * @throws UserError for a text that is no number, and for assessed rows without a prediction or with one too large to sum
 */
export declare function readValues(table: Table, name: string, rows: Uint32Array | undefined): Float64Array;
