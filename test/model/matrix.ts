import type { EncodedColumn } from '../../src/model/encoded-column.ts';

/** Encoded columns written out as rows of features, as libraries for trees take them. */
export function matrixOf(columns: readonly EncodedColumn[], rows: number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    columns.flatMap((column) => {
      const code = column.codes[row] as number;
      if (column.kind === 'numeric') return [column.values[code] as number];
      return Array.from({ length: column.size }, (_, category) => Number(category === code));
    }),
  );
}
