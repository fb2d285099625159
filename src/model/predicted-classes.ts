import { labelKey } from '../data/labels.ts';
import { refuseRows } from '../data/refuse-rows.ts';
import type { CodedColumn, Scalar, Table } from '../data/table.ts';
import { UserError } from '../errors.ts';

const MAX_LISTED = 10;

/**
 * Predicted classes of the assessed rows, from a column of a table: positions in `classes`.
 *
 * @throws UserError for values that are no label of the data, and for assessed rows without a prediction
 */
export function readClasses(
  table: Table,
  name: string,
  { rows, classes }: { readonly rows: Uint32Array | undefined; readonly classes: readonly Scalar[] },
): Uint8Array {
  const column = table.columns.get(name) as CodedColumn;
  const position = new Map(classes.map((label, at) => [labelKey(label), at]));
  const ofCode = column.values.map((value) => (value === null ? undefined : position.get(labelKey(value))));
  const strange = column.values.filter((value, code) => value !== null && ofCode[code] === undefined);
  if (strange.length > 0) throw strangeClasses(table, column, { strange, classes });
  refuseRows(table, rows, {
    code: 'MODEL_MISSING_PREDICTION',
    bad: (row) => column.codes[row] === 0,
    what: (count) => `${count} assessed ${count === 1 ? 'row has' : 'rows have'} no prediction in "${name}".`,
    hint: 'Write a prediction for every assessed row.',
  });
  const labels = new Uint8Array(rows?.length ?? table.rows);
  for (let at = 0; at < labels.length; at++) {
    labels[at] = ofCode[column.codes[rows ? (rows[at] as number) : at] as number] as number;
  }
  return labels;
}

function strangeClasses(
  table: Table,
  column: CodedColumn,
  { strange, classes }: { readonly strange: readonly Scalar[]; readonly classes: readonly Scalar[] },
): UserError {
  const listed = (values: readonly Scalar[]) =>
    values
      .slice(0, MAX_LISTED)
      .map((value) => `"${String(value)}"`)
      .join(', ') + (values.length > MAX_LISTED ? ` and ${values.length - MAX_LISTED} more` : '');
  return new UserError(
    'MODEL_STRANGE_PREDICTION',
    `The predictions in "${column.name}" hold what is no label of the data: ${listed(strange)}.`,
    `Write labels of the data: ${listed(classes)}.`,
    table.place(column.codes.findIndex((code) => column.values[code] === strange[0])),
  );
}
