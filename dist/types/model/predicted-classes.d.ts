import type { Scalar, Table } from '../data/table.js';
/**
 * Predicted classes of the assessed rows, from a column of a table: positions in `classes`.
 *
 * @throws UserError for values that are no label of the data, and for assessed rows without a prediction
 */
export declare function readClasses(table: Table, name: string, { rows, classes }: {
    readonly rows: Uint32Array | undefined;
    readonly classes: readonly Scalar[];
}): Uint8Array;
