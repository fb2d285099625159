import { refuseRows } from './refuse-rows.ts';
import type { Table } from './table.ts';

/**
 * The sums of a tally reach the sixth power of an error, times a weight: for numbers up to this, weights up to 1e100 and
 * any number of rows they stay finite in float64.
 */
const MAX_NUMBER = 1e30;

/**
 * Labels and predictions that are numbers: those whose powers can be summed.
 *
 * @param rows the rows that are assessed, or `undefined` for all
 * @throws UserError for larger ones
 */
export function requireSummable(
  table: Table,
  rows: Uint32Array | undefined,
  { name, values }: { readonly name: string; readonly values: Float64Array },
): void {
  refuseRows(table, rows, {
    code: 'DATA_NUMBER_OUT_OF_RANGE',
    bad: (row) => Math.abs(values[row] as number) > MAX_NUMBER,
    what: (count) =>
      `${count} assessed ${count === 1 ? 'row has' : 'rows have'} a number beyond ±${MAX_NUMBER} in "${name}".`,
    hint: 'Correct it, or give labels and predictions in a larger unit.',
  });
}
