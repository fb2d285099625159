import { UserError } from '../errors.ts';
import type { Table } from './table.ts';

interface Refusal {
  readonly code: string;
  readonly bad: (row: number) => boolean;
  readonly what: (rows: number) => string;
  readonly hint: string;
}

/** Counts the rows (`undefined`: of all) that are bad and refuses them, naming the first. */
export function refuseRows(table: Table, rows: Uint32Array | undefined, { code, bad, what, hint }: Refusal): void {
  let first: number | undefined;
  let count = 0;
  const length = rows?.length ?? table.rows;
  for (let at = 0; at < length; at++) {
    const row = rows ? (rows[at] as number) : at;
    if (!bad(row)) continue;
    count++;
    if (first === undefined || row < first) first = row;
  }
  if (first !== undefined) throw new UserError(code, what(count), hint, table.place(first));
}
