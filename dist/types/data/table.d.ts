import type { Place } from '../errors.js';
/** A value of a group or label as the data holds it: text from CSV, typed from typed formats, `null` when missing. */
export type Scalar = string | number | boolean | null;
/** Row by row a code into `values`; the narrowest array that holds them all. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;
/** A dictionary-coded column. `values[0]` is `null` (missing) whether or not it occurs; the others stand in order of first appearance. */
export interface CodedColumn {
    readonly kind: 'coded';
    readonly name: string;
    readonly codes: Codes;
    readonly values: readonly Scalar[];
}
/** A column of finite float64 numbers; `NaN` is a missing value and nothing else. */
export interface NumberColumn {
    readonly kind: 'number';
    readonly name: string;
    readonly values: Float64Array;
}
export type Column = CodedColumn | NumberColumn;
/** A column that is needed, and how it is wanted. */
export interface ColumnRequest {
    readonly name: string;
    readonly as: 'coded' | 'number';
}
/** Rows read once into columns, only those that were asked for. */
export interface Table {
    readonly rows: number;
    /** Every column name of the file, in its order, read or not. */
    readonly header: readonly string[];
    readonly columns: ReadonlyMap<string, Column>;
    /** SHA-256 (hex) of the uncompressed bytes of all shards, in sorted order of their paths. */
    readonly sha256: string;
    /** Where a row (from 0) stands, for error messages. */
    place(row: number): Place;
}
