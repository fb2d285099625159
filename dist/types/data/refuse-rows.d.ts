import type { Table } from './table.js';
interface Refusal {
    readonly code: string;
    readonly bad: (row: number) => boolean;
    readonly what: (rows: number) => string;
    readonly hint: string;
}
/** Counts the rows (`undefined`: of all) that are bad and refuses them, naming the first. */
export declare function refuseRows(table: Table, rows: Uint32Array | undefined, { code, bad, what, hint }: Refusal): void;
export {};
