import type { Column, Scalar, Table } from '../../src/data/table.ts';

/** A table made by hand: columns by name, `null` for missing. Row r stands in line r + 2 of data.csv. */
export function tableOf(
  columns: { readonly [name: string]: readonly Scalar[] },
  numbers: readonly string[] = [],
): Table {
  const names = Object.keys(columns);
  const rows = columns[names[0] as string]?.length ?? 0;
  return {
    rows,
    header: names,
    columns: new Map(
      names.map((name) => {
        const values = columns[name] as readonly Scalar[];
        return [name, numbers.includes(name) ? numberColumn(name, values) : codedColumn(name, values)];
      }),
    ),
    sha256: '0'.repeat(64),
    place: (row) => ({ file: 'data.csv', line: row + 2 }),
  };
}

function codedColumn(name: string, values: readonly Scalar[]): Column {
  const dictionary: Scalar[] = [null];
  const codes = Uint16Array.from(values, (value) => {
    const known = dictionary.indexOf(value);
    return known === -1 ? dictionary.push(value) - 1 : known;
  });
  return { kind: 'coded', name, codes, values: dictionary };
}

function numberColumn(name: string, values: readonly Scalar[]): Column {
  return {
    kind: 'number',
    name,
    values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))),
  };
}
