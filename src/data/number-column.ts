import { parseNumber } from './number.ts';
import type { NumberColumn } from './table.ts';

const CHUNK_ROWS = 65_536;

export interface NumberColumnBuilder {
  /** Adds a row; false if the text is no number. */
  add(text: string): boolean;
  finish(): NumberColumn;
}

export function numberColumnBuilder(name: string, naValues: readonly string[]): NumberColumnBuilder {
  const missing = new Set(naValues);
  // Whether a text that is a number may mean a missing one, such as -999.
  const numbersMayMiss = naValues.some((text) => parseNumber(text) !== undefined);
  const full: Float64Array[] = [];
  let chunk = new Float64Array(CHUNK_ROWS);
  let used = 0;

  return {
    add(text) {
      let number = parseNumber(text);
      if (number === undefined || numbersMayMiss) {
        if (missing.has(text)) number = Number.NaN;
        else if (number === undefined) return false;
      }
      if (used === CHUNK_ROWS) {
        full.push(chunk);
        chunk = new Float64Array(CHUNK_ROWS);
        used = 0;
      }
      chunk[used++] = number;
      return true;
    },
    finish() {
      const values = new Float64Array(full.length * CHUNK_ROWS + used);
      values.set(chunk.subarray(0, used), full.length * CHUNK_ROWS);
      for (let index = full.length - 1; index >= 0; index--) {
        const last = full.pop();
        if (last) values.set(last, index * CHUNK_ROWS);
      }
      return { kind: 'number', name, values };
    },
  };
}
