/** What csv-parse has counted when it hands over a record. */
interface Counts {
    readonly lines: number;
    readonly empty_lines: number;
}
export interface RecordLines {
    /** The line on which the next record begins; called for each record, in order. */
    next(record: readonly string[], counts: Counts): number;
    /** The line on which the record begins that cannot be read. */
    broken(counts: Pick<Counts, 'empty_lines'>): number;
}
/**
 * csv-parse says on which line a record ends, and takes CRLF inside quotes for two lines. The line on which it begins
 * follows from the skipped lines and, only where the count jumps, from the line breaks in the record.
 */
export declare function recordLines(): RecordLines;
export {};
