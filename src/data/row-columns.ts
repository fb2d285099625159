import { codedColumnBuilder } from './coded-column.ts';
import { numberColumnBuilder } from './number-column.ts';
import type { Column, ColumnRequest } from './table.ts';

export interface RowColumns {
  /** Adds a row; returns the request that the row cannot serve, if there is one. */
  add(record: readonly string[]): ColumnRequest | undefined;
  finish(): ReadonlyMap<string, Column>;
}

/** Fills the requested columns (all of them in the header) row by row. */
export function rowColumns(
  header: readonly string[],
  requests: readonly ColumnRequest[],
  { naValues }: { naValues: readonly string[] },
): RowColumns {
  const unique = [...new Map(requests.map((request) => [request.name, request])).values()];
  if (requests.some(({ name, as }) => unique.some((other) => other.name === name && other.as !== as))) {
    throw new TypeError('A column is requested both coded and as numbers.');
  }
  const coded = unique.filter(({ as }) => as === 'coded');
  const codedBuilders = coded.map(({ name }) => codedColumnBuilder(name, naValues));
  const codedAt = coded.map(({ name }) => header.indexOf(name));
  const numbers = unique.filter(({ as }) => as === 'number');
  const numberBuilders = numbers.map(({ name }) => numberColumnBuilder(name, naValues));
  const numbersAt = numbers.map(({ name }) => header.indexOf(name));
  return {
    // One loop a kind: calls that always meet the same function are inlined.
    add(record) {
      for (let i = 0; i < codedAt.length; i++) {
        if (!codedBuilders[i]?.add(record[codedAt[i] as number] as string)) return coded[i];
      }
      for (let i = 0; i < numbersAt.length; i++) {
        if (!numberBuilders[i]?.add(record[numbersAt[i] as number] as string)) return numbers[i];
      }
      return undefined;
    },
    finish() {
      const columns = new Map<string, Column>();
      for (const builder of [...codedBuilders, ...numberBuilders]) {
        const column = builder.finish();
        columns.set(column.name, column);
      }
      return columns;
    },
  };
}
