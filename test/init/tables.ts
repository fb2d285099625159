import { readTable } from '../../src/data/read-table.ts';
import type { Table } from '../../src/data/table.ts';
import { type Plan, toPlan } from '../../src/init/plan.ts';
import { memorySource } from '../data/memory-source.ts';

export interface Columns {
  readonly [name: string]: readonly (string | number)[];
}

/** The text of a CSV file with these columns. */
export function csvOf(columns: Columns): string {
  const names = Object.keys(columns);
  const rows = columns[names[0] as string]!.map((_, row) => names.map((name) => columns[name]![row]!));
  return [names, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function quoted(value: string | number): string {
  return value === '' ? '' : `"${String(value).replaceAll('"', '""')}"`;
}

/** The table as `init` reads it: every column coded. */
export function tableOf(columns: Columns): Promise<Table> {
  return readTable(memorySource({ 'people.csv': csvOf(columns) }), {
    paths: ['people.csv'],
    naValues: [''],
    columns: (header) => header.map((name) => ({ name, as: 'coded' })),
  });
}

/** The plan for columns of which `y` is the label and the named ones are sensitive. */
export async function planOf(columns: Columns, sensitive: readonly string[] = ['sex']): Promise<Plan> {
  return toPlan(await tableOf(columns), { path: 'people.csv', yTrue: 'y', sensitive });
}

/** `values` over and over, until there are so many rows. */
export function cycle<T>(values: readonly T[], rows: number): readonly T[] {
  return Array.from({ length: rows }, (_, row) => values[row % values.length]!);
}

/** Each value so many times, one after the other. */
export function blocks<T>(...parts: readonly (readonly [value: T, rows: number])[]): readonly T[] {
  return parts.flatMap(([value, rows]) => new Array<T>(rows).fill(value));
}

/** Two labels and two sexes, each with each, and a number that tells of neither. */
export function people(rows: number) {
  return {
    y: cycle(['no', 'yes'], rows),
    sex: cycle(['f', 'f', 'm', 'm'], rows),
    hours: cycle([30, 35, 40, 45, 50, 35, 30], rows),
  };
}

export const PEOPLE = people(400);
