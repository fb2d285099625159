import type { FormatOptions } from './format.js';
import type { Table } from './table.js';
/** A table that is made of records, shard after shard. */
export interface RowTable {
    /** Of the first shard; empty before it is read. */
    readonly header: readonly string[];
    shard(file: string): RowShard;
    finish(sha256: string): Table;
}
/** Takes a file's records: the header, then rows. */
interface RowShard {
    add(record: readonly string[], line: number): void;
    end(): void;
}
export declare function rowTable(options: FormatOptions & {
    readonly delimiter: string;
}): RowTable;
export {};
