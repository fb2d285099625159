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
export function recordLines(): RecordLines {
  let counted = 0;
  let empty = 0;
  let following = 1;
  return {
    next(record, { lines, empty_lines }) {
      const line = following + empty_lines - empty;
      const breaks = lines - counted - 1 - (empty_lines - empty);
      counted = lines;
      empty = empty_lines;
      following = line + 1 + (breaks === 0 ? 0 : lineBreaks(record));
      return line;
    },
    broken: ({ empty_lines }) => following + empty_lines - empty,
  };
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
