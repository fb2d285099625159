import type { Table } from '../data/table.js';
/**
 * Finds the predictions of the assessed rows in a file of their own.
 *
 * With an id each assessed row takes the one row of the file that has its id, in whatever order; rows of others are left
 * aside. Without one the file has a row for each row of the data, before the split.
 *
 * @param id the name of the column that both tables hold coded
 * @param rows the assessed rows of the data, or `undefined` for all
 * @returns for each assessed row its row in the file, or `undefined` for all in order
 * @throws UserError for other row counts, and for assessed rows whose id is missing, absent or not alone
 */
export declare function joinPredictions(data: Table, file: Table, { id, rows }: {
    readonly id: string | undefined;
    readonly rows: Uint32Array | undefined;
}): Uint32Array | undefined;
