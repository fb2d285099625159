import type { CodedColumn, Scalar, Table } from '../data/table.ts';
import { type Problem, UserError } from '../errors.ts';

/**
 * Finds the predictions of the assessed rows in a file of their own.
 *
 * With an id each assessed row takes the one row of the file that has its id, in whatever order; rows of others are left
 * aside. Without one the file has a row for each row of the data, before the split.
 *
 * @param id the name of the column that both tables hold coded
 * @param rows the assessed rows of the data, or `undefined` for all
 * @returns for each assessed row its row in the file, or `undefined` for all in order
 * @throws UserError for other row counts, and for assessed rows whose id is missing, absent or not alone
 */
export function joinPredictions(
  data: Table,
  file: Table,
  { id, rows }: { readonly id: string | undefined; readonly rows: Uint32Array | undefined },
): Uint32Array | undefined {
  if (id === undefined) {
    if (data.rows !== file.rows) throw otherRowCount(data, file);
    return rows;
  }
  const ids = data.columns.get(id) as CodedColumn;
  const predictedIds = file.columns.get(id) as CodedColumn;
  const codeInFile = matchingCodes(ids, predictedIds);
  const rowsOfCode = new Uint32Array(predictedIds.values.length);
  const rowOfCode = new Uint32Array(predictedIds.values.length);
  for (let row = 0; row < file.rows; row++) {
    const code = predictedIds.codes[row] as number;
    if (rowsOfCode[code]!++ === 0) rowOfCode[code] = row;
  }

  const found = new Uint32Array(rows?.length ?? data.rows);
  const seen = new Uint8Array(ids.values.length);
  const faults = { missing: fault(), repeated: fault(), absent: fault(), duplicate: fault() };
  for (let at = 0; at < found.length; at++) {
    const row = rows ? (rows[at] as number) : at;
    const code = ids.codes[row] as number;
    const predicted = codeInFile[code] as number;
    if (code === 0) note(faults.missing, row);
    else if (seen[code] === 1) note(faults.repeated, row);
    else if (predicted === 0 || rowsOfCode[predicted] === 0) note(faults.absent, row);
    else if (rowsOfCode[predicted] !== 1) note(faults.duplicate, row);
    seen[code] = 1;
    found[at] = rowOfCode[predicted] as number;
  }
  const problems = describeFaults(faults, { id, data, file });
  const [first, ...others] = problems;
  if (first) throw UserError.of([first, ...others]);
  return found;
}

/** For each code of one column the code of the same value in the other; 0 (missing) if it has none. */
function matchingCodes(from: CodedColumn, to: CodedColumn): Uint32Array {
  const codes = new Map<Scalar, number>(to.values.map((value, code) => [value, code]));
  return Uint32Array.from(from.values, (value) => codes.get(value) ?? 0);
}

/** Assessed rows that cannot be joined. */
interface Fault {
  rows: number;
  first: number;
}

function fault(): Fault {
  return { rows: 0, first: Number.POSITIVE_INFINITY };
}

function note(one: Fault, row: number): void {
  one.rows++;
  one.first = Math.min(one.first, row);
}

function describeFaults(
  { missing, repeated, absent, duplicate }: Record<'missing' | 'repeated' | 'absent' | 'duplicate', Fault>,
  { id, data, file }: { readonly id: string; readonly data: Table; readonly file: Table },
): readonly Problem[] {
  const name = file.place(0).file;
  const problems: Problem[] = [];
  const tell = ({ rows, first }: Fault, code: string, words: (rows: string, one: boolean) => string, hint: string) => {
    if (rows === 0) return;
    const counted = `${rows.toLocaleString('en-US')} assessed row${rows === 1 ? '' : 's'}`;
    problems.push({ code, message: words(counted, rows === 1), hint, place: data.place(first) });
  };
  tell(
    missing,
    'MODEL_ID_MISSING',
    (rows, one) => `${rows} ${one ? 'has' : 'have'} no id in "${id}".`,
    'Give every row of the data an id, or leave out "id" under "data" to join row by row.',
  );
  tell(
    repeated,
    'MODEL_ID_REPEATED',
    (rows, one) => `${rows} of the data ${one ? 'has' : 'have'} an id in "${id}" that an earlier one has too.`,
    'Every row of the data needs an id of its own.',
  );
  tell(
    absent,
    'MODEL_ID_ABSENT',
    (rows, one) =>
      `${rows} ${one ? 'has' : 'have'} no prediction in "${name}": no row there has ${one ? 'its' : 'their'} "${id}".`,
    'Predict every assessed row, and write its id as the data does.',
  );
  tell(
    duplicate,
    'MODEL_ID_DUPLICATE',
    (rows, one) => `${rows} ${one ? 'has' : 'have'} more than one prediction in "${name}".`,
    'Write one row for each id.',
  );
  return problems;
}

function otherRowCount(data: Table, file: Table): UserError {
  const [wanted, found] = [data.rows, file.rows].map((rows) => rows.toLocaleString('en-US'));
  return new UserError(
    'MODEL_ROW_COUNT',
    `The predictions have ${found} row${file.rows === 1 ? '' : 's'}, the data has ${wanted}.`,
    'Write one row for each row of the data, in its order and before the split, or name a column as "id" under "data" to join by.',
    file.place(0),
  );
}
