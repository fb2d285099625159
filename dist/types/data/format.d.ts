import type { Place } from '../errors.js';
import type { Source } from '../source/source.js';
import type { ColumnRequest, Table } from './table.js';
/** A file format of tables. Every format gives the same table for the same rows. */
export interface DataFormat {
    /** In lower case, with the dot. */
    readonly extensions: readonly string[];
    /** Text formats may also be compressed: `.csv.gz`. */
    readonly gzip: boolean;
    /** Reads files (at least one, in their order) as one table. */
    read(source: Source, files: readonly string[], options: FormatOptions): Promise<Table>;
}
export interface FormatOptions {
    /** One character; only for formats that have delimiters. */
    readonly delimiter?: string | undefined;
    /** Texts that mean a missing value, in every column. */
    readonly naValues: readonly string[];
    /** Which columns are wanted of those that the files have; `place` is where the names stand. */
    readonly columns: (header: readonly string[], place: Place) => readonly ColumnRequest[];
}
