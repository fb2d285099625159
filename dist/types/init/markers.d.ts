import type { CodedColumn } from '../data/table.js';
/** A marker that a column holds. */
export interface MarkerSeen {
    readonly column: string;
    readonly text: string;
    readonly rows: number;
}
/** The markers that occur in a column, and in how many rows. */
export declare function markersIn({ name, codes, values }: CodedColumn): readonly MarkerSeen[];
/** The same column as it would be read with these texts among `na_values`. */
export declare function withMissing(column: CodedColumn, texts: readonly string[]): CodedColumn;
