import type { Source } from '../source/source.js';
import type { FormatOptions } from './format.js';
import type { Table } from './table.js';
export interface ReadTableOptions extends FormatOptions {
    /** Paths and patterns of the files. */
    readonly paths: readonly string[];
}
/** Reads the files that paths and patterns name as one table, in sorted order of their paths. */
export declare function readTable(source: Source, { paths, ...options }: ReadTableOptions): Promise<Table>;
