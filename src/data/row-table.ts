import { type Place, UserError } from '../errors.ts';
import { MAX_VALUES } from './coded-column.ts';
import { checkHeader, checkSameHeader } from './csv-header.ts';
import type { FormatOptions } from './format.ts';
import { lines } from './lines.ts';
import { requireColumns } from './require-columns.ts';
import { type RowColumns, rowColumns } from './row-columns.ts';
import type { ColumnRequest, Table } from './table.ts';

/** A table that is made of records, shard after shard. */
export interface RowTable {
  /** Of the first shard; empty before it is read. */
  readonly header: readonly string[];
  shard(file: string): RowShard;
  finish(sha256: string): Table;
}

/** Takes a file's records: the header, then rows. */
interface RowShard {
  add(record: readonly string[], line: number): void;
  end(): void;
}

export function rowTable(options: FormatOptions & { readonly delimiter: string }): RowTable {
  const places = lines();
  let first: { readonly header: readonly string[]; readonly place: Place } | undefined;
  let columns: RowColumns | undefined;
  let rows = 0;
  let shards = 0;

  function begin(header: readonly string[], place: Place): void {
    checkHeader(header, place, options);
    const requests = options.columns(header, place);
    requireColumns(
      header,
      requests.map(({ name }) => name),
      place,
    );
    columns = rowColumns(header, requests, options);
    first = { header, place };
  }

  return {
    get header() {
      return first?.header ?? [];
    },
    shard(file) {
      shards++;
      let width = 0;
      let ahead = Number.NaN;
      return {
        add(record, line) {
          if (record.length !== width) {
            if (isBlank(record)) return;
            if (width > 0) throw ragged(record.length, width, { file, line });
            if (first) checkSameHeader(record, { file, line }, first);
            else begin(record, { file, line });
            width = record.length;
            return;
          }
          if (line - rows !== ahead) {
            ahead = line - rows;
            places.change(rows, { file, line });
          }
          const unfit = columns?.add(record);
          if (unfit) throw unfitting(unfit, { file, line });
          rows++;
        },
        end() {
          if (width === 0)
            throw new UserError('DATA_EMPTY', `"${file}" has no header.`, 'Check the step that writes it.', { file });
        },
      };
    },
    finish(sha256) {
      if (!first || !columns) throw new TypeError('No shard was read.');
      if (rows === 0) throw noRows(first.place, { shards });
      return { rows, header: first.header, columns: columns.finish(), sha256, place: places.place };
    },
  };
}

/** A line of blanks is skipped, as pandas does; only in a table of one column it is a value. */
function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && /^[ \t]*$/.test(record[0] ?? '');
}

function ragged(fields: number, expected: number, place: Place & { line: number }): UserError {
  return new UserError(
    'DATA_RAGGED_ROW',
    `The row on line ${place.line} has ${count(fields)}, the header has ${expected}.`,
    'Quote fields that hold the delimiter or a line break, and write empty fields out.',
    place,
  );
}

function unfitting({ name, as }: ColumnRequest, place: Place & { line: number }): UserError {
  if (as === 'number') {
    return new UserError(
      'DATA_NOT_A_NUMBER',
      `Column "${name}" holds text that is no number on line ${place.line}.`,
      'Numbers are decimal and finite, such as 0.25 or 1e-3. List texts that mean a missing value under `na_values`.',
      place,
    );
  }
  return new UserError(
    'DATA_TOO_MANY_VALUES',
    `Column "${name}" holds more than ${MAX_VALUES.toLocaleString('en')} different texts.`,
    'Check that the right column is named.',
    place,
  );
}

function noRows(place: Place, { shards }: { shards: number }): UserError {
  return new UserError(
    'DATA_NO_ROWS',
    shards === 1 ? `"${place.file}" has a header, but no row.` : `The ${shards} files have a header, but no row.`,
    'Check the step that writes it.',
    place,
  );
}

function count(fields: number): string {
  return fields === 1 ? '1 field' : `${fields} fields`;
}
