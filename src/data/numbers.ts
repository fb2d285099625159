import { UserError } from '../errors.ts';
import { numericValues } from './numeric-values.ts';
import type { Table } from './table.ts';

/**
 * A column of the table as numbers, one a row, `NaN` where missing; also one that was read as text because something
 * else needs it so.
 *
 * @throws UserError where it holds a text that is no number
 */
export function numbersOf(table: Table, name: string): Float64Array {
  const column = table.columns.get(name);
  if (column === undefined) throw new Error(`The column "${name}" was not read.`);
  if (column.kind === 'number') return column.values;
  const numbers = numericValues(column);
  if (numbers === undefined) {
    throw new UserError(
      'DATA_NOT_A_NUMBER',
      `The column "${name}" holds a text that is no number.`,
      'Name a column of numbers, or list the marker of missing values under "data.na_values".',
      table.place(
        column.codes.findIndex(
          (code) => numericValues({ ...column, values: [null, column.values[code] ?? null] }) === undefined,
        ),
      ),
    );
  }
  const rows = new Float64Array(column.codes.length);
  for (let row = 0; row < rows.length; row++) rows[row] = numbers[column.codes[row] as number] as number;
  return rows;
}
