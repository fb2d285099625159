import { parseNumber } from '../data/number.ts';
import type { CodedColumn, Codes, Column, Scalar, Table } from '../data/table.ts';
import { type Problem, UserError } from '../errors.ts';
import type { EncodedCategories, EncodedColumn, EncodedNumbers } from './encoded-column.ts';
import type { CategoricalEncoding, Category, Encoding } from './encoding.ts';
import { absentColumn, missingNumber, numberTooLarge, textForNumber } from './misfit.ts';

export interface EncodedRows {
  readonly columns: readonly EncodedColumn[];
  /** Inputs with categories that the encoding does not know, and in how many of the rows they stand. */
  readonly unknown: readonly UnknownCategories[];
}

export interface UnknownCategories {
  readonly column: string;
  readonly rows: number;
}

/**
 * The inputs of some rows (`undefined`: all) as a tree sees them.
 *
 * @throws UserError, with every input that does not fit: an absent column, text or a missing value where a number is
 *   needed, a number beyond float32
 */
export function encodeRows(table: Table, encodings: readonly Encoding[], rows: Uint32Array | undefined): EncodedRows {
  const problems: Problem[] = [];
  const unknown: UnknownCategories[] = [];
  const columns: EncodedColumn[] = [];
  for (const encoding of encodings) {
    const column = table.columns.get(encoding.column);
    if (column === undefined) {
      problems.push(absentColumn(encoding.column, table));
    } else if (encoding.kind === 'numeric') {
      columns.push(encodeNumbers(table, column, { rows, problems }));
    } else {
      const encoded = encodeCategories(column, encoding, rows);
      columns.push(encoded.column);
      if (encoded.unknownRows > 0) unknown.push({ column: encoding.column, rows: encoded.unknownRows });
    }
  }
  const [first, ...others] = problems;
  if (first) throw UserError.of([first, ...others]);
  return { columns, unknown };
}

interface NumberEncoding {
  readonly rows: Uint32Array | undefined;
  /** Takes what is wrong with the column. */
  readonly problems: Problem[];
}

function encodeNumbers(table: Table, column: Column, { rows, problems }: NumberEncoding): EncodedNumbers {
  const codes = column.kind === 'coded' ? taken(column.codes, rows) : positions(rows, table.rows);
  const values = column.kind === 'coded' ? column.values.map(numberOf) : column.values;
  const [missing, tooLarge, text] = [found(), found(), found()];
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] as number;
    const value = values[code] as number;
    if (Math.abs(Math.fround(value)) < Number.POSITIVE_INFINITY) continue;
    const kind = Number.isNaN(value) ? (isMissing(column, code) ? missing : text) : tooLarge;
    kind.rows++;
    kind.first = Math.min(kind.first, rows ? (rows[at] as number) : at);
  }
  for (const [kind, describe] of [
    [text, textForNumber],
    [missing, missingNumber],
    [tooLarge, numberTooLarge],
  ] as const) {
    if (kind.rows > 0) problems.push({ ...describe(column.name, kind.rows), place: table.place(kind.first) });
  }
  return { kind: 'numeric', codes, values: Float32Array.from(values) };
}

interface Found {
  rows: number;
  first: number;
}

function found(): Found {
  return { rows: 0, first: Number.POSITIVE_INFINITY };
}

/** `NaN` for what is missing or no number. */
function numberOf(value: Scalar): number {
  if (typeof value === 'string') return parseNumber(value) ?? Number.NaN;
  return typeof value === 'number' ? value : Number.NaN;
}

function isMissing(column: Column, code: number): boolean {
  return column.kind === 'number' || column.values[code] === null;
}

function encodeCategories(
  column: Column,
  { categories }: CategoricalEncoding,
  rows: Uint32Array | undefined,
): { readonly column: EncodedCategories; readonly unknownRows: number } {
  const position = new Map<Scalar, number>(categories.map((category, at) => [category, at]));
  const size = categories.length;
  const { codes: dictionaryCodes, values } = column.kind === 'coded' ? column : coded(column.values);
  const codeOf = Uint32Array.from(values, (value) => position.get(value) ?? size);
  const codes = taken(dictionaryCodes, rows);
  let unknownRows = 0;
  for (let at = 0; at < codes.length; at++) {
    const before = codes[at] as number;
    const code = codeOf[before] as number;
    if (code === size && values[before] !== null) unknownRows++;
    codes[at] = code;
  }
  return { column: { kind: 'categorical', codes, size }, unknownRows };
}

function coded(numbers: Float64Array): Pick<CodedColumn, 'codes' | 'values'> {
  const codeOf = new Map<Category, number>();
  const values: Scalar[] = [null];
  const codes = Uint32Array.from(numbers, (number) => {
    if (Number.isNaN(number)) return 0;
    const known = codeOf.get(number);
    if (known !== undefined) return known;
    codeOf.set(number, values.length);
    return values.push(number) - 1;
  });
  return { codes, values };
}

function taken(codes: Codes, rows: Uint32Array | undefined): Uint32Array {
  if (rows === undefined) return new Uint32Array(codes);
  const result = new Uint32Array(rows.length);
  for (let at = 0; at < result.length; at++) result[at] = codes[rows[at] as number] as number;
  return result;
}

function positions(rows: Uint32Array | undefined, length: number): Uint32Array {
  if (rows !== undefined) return rows;
  const result = new Uint32Array(length);
  for (let at = 0; at < length; at++) result[at] = at;
  return result;
}
