import { parseNumber } from './number.ts';
import type { CodedColumn, Scalar } from './table.ts';

/**
 * Each value of a dictionary as a number (by the same rules), `NaN` for missing; undefined if one of them is no number.
 * Booleans are none.
 */
export function numericValues(column: CodedColumn): Float64Array | undefined {
  const numbers = new Float64Array(column.values.length);
  for (const [code, value] of column.values.entries()) {
    const number = value === null ? Number.NaN : numberOf(value);
    if (number === undefined) return undefined;
    numbers[code] = number;
  }
  return numbers;
}

function numberOf(value: Exclude<Scalar, null>): number | undefined {
  if (typeof value === 'string') return parseNumber(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
