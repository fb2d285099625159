import type { Column, Scalar, Table } from '../../src/data/table.ts';

/** A table from its columns: lists become coded columns as a reader makes them, typed arrays columns of numbers. */
export function tableOf(columns: Readonly<Record<string, readonly Scalar[] | Float64Array>>): Table {
  const entries = Object.entries(columns).map(([name, values]): [string, Column] => [name, columnOf(name, values)]);
  const [first = []] = Object.values(columns);
  return {
    rows: first.length,
    header: Object.keys(columns),
    columns: new Map(entries),
    sha256: 'f'.repeat(64),
    place: (row) => ({ file: 'table.csv', line: row + 2 }),
  };
}

function columnOf(name: string, values: readonly Scalar[] | Float64Array): Column {
  if (values instanceof Float64Array) return { kind: 'number', name, values };
  const dictionary = [null, ...new Set(values.filter((value) => value !== null))];
  const codes = Uint32Array.from(values, (value) => dictionary.indexOf(value));
  return { kind: 'coded', name, codes, values: dictionary };
}
