import type { CodedColumn, Codes } from '../data/table.ts';

/** Texts that often stand for a missing value. They also occur as values, so none is taken for one without saying so. */
const MARKERS: readonly string[] = ['?', 'NA', 'N/A', 'n/a', '<NA>', 'NaN', 'nan', 'NULL', 'null', 'None', '-', '.'];

/** A marker that a column holds. */
export interface MarkerSeen {
  readonly column: string;
  readonly text: string;
  readonly rows: number;
}

/** The markers that occur in a column, and in how many rows. */
export function markersIn({ name, codes, values }: CodedColumn): readonly MarkerSeen[] {
  return MARKERS.flatMap((text) => {
    const code = values.indexOf(text);
    if (code === -1) return [];
    let rows = 0;
    for (let row = 0; row < codes.length; row++) if (codes[row] === code) rows++;
    return rows === 0 ? [] : [{ column: name, text, rows }];
  });
}

/** The same column as it would be read with these texts among `na_values`. */
export function withMissing(column: CodedColumn, texts: readonly string[]): CodedColumn {
  const kept = column.values.filter((value) => value === null || !texts.includes(String(value)));
  if (kept.length === column.values.length) return column;
  const position = new Map(kept.map((value, code) => [value, code]));
  const newCode = column.values.map((value) => position.get(value) ?? 0);
  const codes = column.codes.slice() as Codes;
  for (let row = 0; row < codes.length; row++) codes[row] = newCode[codes[row] as number] as number;
  return { ...column, codes, values: kept };
}
