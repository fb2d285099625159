import type { AssessedRows } from './assessed-rows.js';
/**
 * What a model decided on each assessed row, kept beside a committed report so that another model on the same rows can
 * be compared row by row: no feature, no label, no id.
 */
export interface StoredPredictions extends RowsOf {
    /** 1 = selected, 0 = not; one a row, in the order of the data. */
    readonly selected: Uint8Array;
}
/** Which rows those are. */
export interface RowsOf {
    /** SHA-256 (hex) of the data. */
    readonly data: string;
    /** SHA-256 (hex) of the numbers of the assessed rows, 32 bits each, little-endian. */
    readonly assessed: string;
    readonly rows: number;
    readonly y_true: string;
    readonly pos_label: string | null;
}
/** Where the predictions of a baseline lie. */
export declare function predictionsPath(report: string): string;
/** The largest such file that is read. */
export declare const MAX_PREDICTIONS_BYTES: number;
export declare function rowsOf({ dataset, columns }: AssessedRows): RowsOf;
/** A line of JSON that says which rows they are, and a line with a digit for each. */
export declare function writePredictions({ selected, ...of }: StoredPredictions): Buffer;
/** @throws UserError BASELINE_PREDICTIONS where the bytes are not those of `writePredictions` */
export declare function readPredictions(zipped: Buffer, path: string): StoredPredictions;
