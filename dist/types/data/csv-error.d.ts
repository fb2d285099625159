import type { CsvError } from 'csv-parse';
import type { Source } from '../source/source.js';
import type { RecordLines } from './record-lines.js';
/** Where csv-parse gave up, in our words: its own hold the row and count lines differently. */
export declare function explainCsvError(error: CsvError, { source, file, lines, header }: {
    source: Source;
    file: string;
    lines: RecordLines;
    header: readonly string[];
}): Promise<unknown>;
