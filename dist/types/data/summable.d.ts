import type { Table } from './table.js';
/**
 * Labels and predictions that are numbers: those whose powers can be summed.
 *
 * @param rows the rows that are assessed, or `undefined` for all
 * @throws UserError for larger ones
 */
export declare function requireSummable(table: Table, rows: Uint32Array | undefined, { name, values }: {
    readonly name: string;
    readonly values: Float64Array;
}): void;
