import type { CsvError } from 'csv-parse';
import { UserError } from '../errors.ts';
import type { Source } from '../source/source.ts';
import { lineAt } from './line-at.ts';
import type { RecordLines } from './record-lines.ts';
import { uncompressed } from './uncompressed.ts';

const QUOTE = 0x22;

/** What an error of csv-parse carries besides its code. */
interface Context {
  readonly column: number;
  readonly bytes: number;
  readonly empty_lines: number;
}

/** Where csv-parse gave up, in our words: its own hold the row and count lines differently. */
export async function explainCsvError(
  error: CsvError,
  { source, file, lines, header }: { source: Source; file: string; lines: RecordLines; header: readonly string[] },
): Promise<unknown> {
  const { column, bytes, empty_lines } = error as CsvError & Context;
  const name = header[column];
  const where = name === undefined ? '' : ` (column "${name}")`;
  // `bytes` is where the field before ended: in each case the first quote from there on is the culprit.
  const quoteLine = () => lineAt(uncompressed(source, file), bytes, QUOTE);
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED': {
      const line = await quoteLine();
      return new UserError(
        'DATA_QUOTE',
        `The quote that opens on line ${line}${where} is never closed.`,
        'Close it; a quote that belongs to the text is written twice.',
        { file, line },
      );
    }
    case 'CSV_INVALID_CLOSING_QUOTE': {
      const line = await quoteLine();
      return new UserError(
        'DATA_QUOTE',
        `The quoted field that begins on line ${line}${where} goes on after its closing quote.`,
        'A quote that belongs to the text is written twice.',
        { file, line },
      );
    }
    case 'INVALID_OPENING_QUOTE': {
      const line = await quoteLine();
      return new UserError(
        'DATA_QUOTE',
        `A quote stands within the unquoted field on line ${line}${where}.`,
        'Quote the whole field and write the quote in it twice.',
        { file, line },
      );
    }
    case 'CSV_MAX_RECORD_SIZE': {
      const line = lines.broken({ empty_lines });
      return new UserError(
        'DATA_RECORD_TOO_LARGE',
        `The row that begins on line ${line} is longer than 1 MiB${where}.`,
        'If a quote in it is never closed, close it.',
        { file, line },
      );
    }
    default:
      return error;
  }
}
