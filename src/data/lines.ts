import type { Place } from '../errors.ts';

/** Knows the line of every row, but stores only where the distance between the two changes. */
export interface Lines {
  /** From this row on, until the next change, rows stand on one line after the other, beginning here. Rows only grow. */
  change(row: number, place: { readonly file: string; readonly line: number }): void;
  place(row: number): Place;
}

export function lines(): Lines {
  const rows: number[] = [];
  const places: { readonly file: string; readonly line: number }[] = [];
  return {
    change(row, place) {
      rows.push(row);
      places.push(place);
    },
    place(row) {
      let low = 0;
      let high = rows.length;
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if ((rows[middle] as number) <= row) low = middle;
        else high = middle;
      }
      const start = places[low] as { file: string; line: number };
      return { file: start.file, line: start.line + row - (rows[low] as number) };
    },
  };
}
