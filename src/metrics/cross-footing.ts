import type { Group } from '../data/groups.ts';
import type { Persons } from './persons.ts';

/** The groups of a feature and who is in them. */
export interface Divided {
  readonly name: string;
  readonly columns: readonly string[];
  readonly groups: readonly Group[];
  readonly persons: readonly Persons[];
}

/** The groups of an intersection, added up to those of one of its parts. */
export interface CrossFooting {
  /** The part. */
  readonly with: string;
  /** Rows of the intersection whose value of the part is known. */
  readonly rows: number;
  /** Rows of the part whose value is known. */
  readonly of: number;
  /** Whether rows and persons selected are the same, group by group. */
  readonly agrees: boolean;
}

/**
 * Whether the table of an intersection adds up to the tables of its parts. It does, unless rows were dropped from one
 * of them for want of a value.
 *
 * @param parts other tables; those of other columns, or of the same columns divided otherwise, are passed over
 */
export function crossFooting(table: Divided, parts: readonly Divided[]): readonly CrossFooting[] {
  return parts.flatMap((part) => {
    const places = part.columns.map((column) => table.columns.indexOf(column));
    if (part.columns.length >= table.columns.length || places.includes(-1)) return [];
    const known = new Map(
      part.groups.flatMap((group, at) => (group.includes(null) ? [] : [[keyOf(group), part.persons[at] as Persons]])),
    );
    const sums = new Map<string, Persons>();
    table.groups.forEach((group, at) => {
      const projected = places.map((place) => group[place] ?? null);
      if (projected.includes(null)) return;
      const { rows, selected } = sums.get(keyOf(projected)) ?? { rows: 0, selected: 0 };
      const more = table.persons[at] as Persons;
      sums.set(keyOf(projected), { rows: rows + more.rows, selected: selected + more.selected });
    });
    if ([...sums.keys()].some((key) => !known.has(key))) return [];
    const agrees = [...known].every(([key, { rows, selected }]) => {
      const sum = sums.get(key);
      return (sum?.rows ?? 0) === rows && (sum?.selected ?? 0) === selected;
    });
    return [{ with: part.name, rows: rowsOf(sums), of: rowsOf(known), agrees }];
  });
}

function keyOf(group: Group): string {
  return JSON.stringify(group);
}

function rowsOf(groups: ReadonlyMap<string, Persons>): number {
  return [...groups.values()].reduce((sum, { rows }) => sum + rows, 0);
}
