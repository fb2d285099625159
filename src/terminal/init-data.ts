import { USUAL_DELIMITERS } from '../data/csv-header.ts';
import { readTable } from '../data/read-table.ts';
import { requireColumns } from '../data/require-columns.ts';
import type { Table } from '../data/table.ts';
import { type Place, type Problem, UserError } from '../errors.ts';
import type { Source } from '../source/source.ts';

export interface InitData {
  readonly table: Table;
  /** Where it is not the usual one of the format. */
  readonly delimiter: string | undefined;
}

interface Named {
  readonly path: string;
  readonly yTrue: string;
  readonly sensitive: readonly string[];
}

/**
 * Every column of the data, as training would read them. Where the header is one name because another character divides
 * it, that character is tried.
 *
 * @throws UserError where the data cannot be read, or lack a column that is named
 */
export async function readInitData(source: Source, named: Named): Promise<InitData> {
  let first: unknown;
  for (const delimiter of [undefined, ...USUAL_DELIMITERS]) {
    try {
      return { table: await read(source, named, delimiter), delimiter };
    } catch (error) {
      if (!isOfDelimiter(error)) throw error;
      first ??= error;
    }
  }
  throw first;
}

/** Where every name is in quotes, another character between them is an error of quoting on the first line. */
function isOfDelimiter(error: unknown): boolean {
  if (!(error instanceof UserError)) return false;
  const { code, place } = error.problems[0];
  return code === 'DATA_DELIMITER' || (code === 'DATA_QUOTE' && place?.line === 1);
}

function read(source: Source, { path, yTrue, sensitive }: Named, delimiter: string | undefined): Promise<Table> {
  return readTable(source, {
    paths: [path],
    delimiter,
    naValues: [''],
    columns(header, place) {
      if (delimiter !== undefined && header.length === 1) throw new UserError('DATA_DELIMITER', 'Not this one either.');
      const wanted = sensitive.flatMap((name) => refuseList(name, { header, place }));
      requireColumns(header, [yTrue, ...wanted], place);
      return header.filter((name) => name !== '').map((name) => ({ name, as: 'coded' }));
    },
  });
}

/** In `--sensitive sex,race` nothing is one column, and the two that were meant are there. */
function refuseList(
  name: string,
  { header, place }: { readonly header: readonly string[]; readonly place: Place },
): readonly string[] {
  const parts = name.split(',').map((part) => part.trim());
  if (header.includes(name) || parts.length < 2 || !parts.every((part) => header.includes(part))) return [name];
  const problem: Problem = {
    code: 'DATA_COLUMN_MISSING',
    message: `There is no column "${name}".`,
    hint: `For several columns write each by itself: --sensitive ${parts.map((part) => JSON.stringify(part)).join(' ')}.`,
    place,
  };
  throw UserError.of([problem]);
}
