import type { EncodedColumn } from './encoded-column.js';
/** A column for the search of splits: each row's code, codes of numbers in the order of the numbers. */
export interface RankedColumn {
    readonly codes: Uint32Array;
    /** Codes are less than this. */
    readonly size: number;
    /** The numbers in rising order, or `undefined` for categories. */
    readonly values: Float32Array | undefined;
    /** The number of its first feature. */
    readonly firstFeature: number;
    /** Categories; the codes beyond are no feature. 0 for numbers. */
    readonly categories: number;
}
/** Sorts the dictionaries of numbers; the features of all columns are numbered from 0. */
export declare function rankedColumns(columns: readonly EncodedColumn[]): readonly RankedColumn[];
