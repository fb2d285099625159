import { numbersOf } from '../data/numbers.ts';
import { refuseRows } from '../data/refuse-rows.ts';
import { requireSummable } from '../data/summable.ts';
import type { Table } from '../data/table.ts';
import { taken } from '../data/taken.ts';

/**
 * Predicted numbers of the assessed rows, from a column of a table.
 *
 * @param rows rows of the table, one for each assessed row, or `undefined` for all
 * @throws UserError for a text that is no number, and for assessed rows without a prediction or with one too large to sum
 */
export function readValues(table: Table, name: string, rows: Uint32Array | undefined): Float64Array {
  const values = numbersOf(table, name);
  refuseRows(table, rows, {
    code: 'MODEL_MISSING_PREDICTION',
    bad: (row) => Number.isNaN(values[row]),
    what: (count) => `${count} assessed ${count === 1 ? 'row has' : 'rows have'} no prediction in "${name}".`,
    hint: 'Write a prediction for every assessed row.',
  });
  requireSummable(table, rows, { name, values });
  return taken(values, rows);
}
