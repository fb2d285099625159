import type { Codes } from './table.ts';

/** The entries of some rows, in their order; all of them, and no copy, where `rows` is `undefined`. */
export function taken<T extends Codes | Float64Array>(values: T, rows: Uint32Array | undefined): T {
  if (rows === undefined) return values;
  const result = new (values.constructor as new (length: number) => T)(rows.length);
  for (let at = 0; at < rows.length; at++) result[at] = values[rows[at] as number] as number;
  return result;
}
