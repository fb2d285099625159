import type { Cells } from '../tally/tally.ts';
import type { Group } from './report.ts';

/** Some rows of the data that figures are about: all rows, a group, or rows that only a difference of these shows. */
interface Unit {
  readonly cells: Cells;
  /**
   * `shown` by the report, unless it is hidden; the `rest` of a shown whole, which its warnings count; or a `margin`
   * that several intersections share and no feature shows.
   */
  readonly kind: 'shown' | 'rest' | 'margin';
}

/** Rows as a report divides them: all of them, and each feature's groups. */
export interface Divided {
  readonly overall: Cells | undefined;
  readonly features: readonly DividedFeature[];
}

export interface DividedFeature {
  readonly columns: readonly string[];
  readonly groups: readonly { readonly group: Group; readonly cells: Cells | undefined }[];
}

/** Units that add up to another one. */
export interface Sum {
  readonly parts: readonly number[];
  readonly whole: number;
}

/** Everything that can be added and subtracted in a report, across features and their intersections. */
export interface CellSums {
  readonly units: readonly Unit[];
  readonly sums: readonly Sum[];
  /** For each feature the units of its groups, in their order. */
  readonly groups: readonly (readonly number[])[];
  /** Sets of units of features that divide one column in different ways, so that sums between them are not known. */
  readonly entangled: readonly (readonly number[])[];
}

/** Position of all rows among the units. */
export const ALL_ROWS = 0;

/**
 * Lays out which units add up to which.
 *
 * Groups of a feature add up to all rows; those of an intersection to the groups of each feature, or of each common
 * part of two intersections, that is made of some of its columns. Rows that a feature drops are a unit of their own.
 */
export function cellSums({ overall, features }: Divided): CellSums {
  const units: Unit[] = [{ cells: overall ?? NONE, kind: 'shown' }];
  const byKey = new Map<string, number>([[unitKey([], []), ALL_ROWS]]);
  const clashing = new Set<string>();
  const groups = features.map(({ columns, groups }) =>
    groups.map(({ group, cells: found }) => {
      const key = unitKey(columns, group);
      const cells = found ?? NONE;
      const known = byKey.get(key);
      if (known !== undefined) {
        if (!same(units[known]?.cells ?? NONE, cells)) for (const column of columns) clashing.add(column);
        return known;
      }
      byKey.set(key, units.length);
      return units.push({ cells, kind: 'shown' }) - 1;
    }),
  );
  const rests = features.map(() => new Map<string, number>());
  const apart = features.flatMap((feature, at) =>
    coarser(feature, features).flatMap((columns) =>
      sumsOf(feature, groups[at] ?? [], columns, { units, byKey, rests: rests[at] as Map<string, number> }),
    ),
  );
  const sums = [...apart, ...droppedByBoth(features, rests, units)];
  for (const column of dividedDifferently(features)) clashing.add(column);
  const entangled = [...clashing].map((column) =>
    features.flatMap(({ columns }, at) => (columns.includes(column) ? (groups[at] ?? []) : [])),
  );
  return { units, sums, groups, entangled };
}

/** The sets of columns, all rows (no column) among them, by which groups of a feature can be added up to something known. */
function coarser(feature: DividedFeature, features: readonly DividedFeature[]): readonly (readonly string[])[] {
  const common = features.map(({ columns }) => columns.filter((column) => feature.columns.includes(column)));
  const sets = new Map([[], ...common].map((columns) => [JSON.stringify([...columns].sort()), columns]));
  return [...sets.values()].filter((columns) => columns.length < feature.columns.length);
}

function sumsOf(
  { columns, groups }: DividedFeature,
  units: readonly number[],
  coarse: readonly string[],
  all: { readonly units: Unit[]; readonly byKey: Map<string, number>; readonly rests: Map<string, number> },
): readonly Sum[] {
  const places = coarse.map((column) => columns.indexOf(column));
  const parts = new Map<string, number[]>();
  groups.forEach(({ group }, at) => {
    const key = unitKey(
      coarse,
      places.map((place) => group[place] ?? null),
    );
    parts.set(key, [...(parts.get(key) ?? []), units[at] as number]);
  });
  return [...parts].map(([key, members]) => {
    const total = added(members.map((member) => (all.units[member] as Unit).cells));
    const known = all.byKey.get(key);
    if (known === undefined) {
      all.byKey.set(key, all.units.length);
      return { parts: members, whole: all.units.push({ cells: total, kind: 'margin' }) - 1 };
    }
    const rest = subtracted((all.units[known] as Unit).cells, total);
    if (all.units[known]?.kind !== 'shown' || rowsOf(rest) === 0) return { parts: members, whole: known };
    const restAt = all.units.push({ cells: rest, kind: 'rest' }) - 1;
    all.rests.set(key, restAt);
    return { parts: [...members, restAt], whole: known };
  });
}

/**
 * Rows that two features drop and an intersection of both drops once: what the three count tells how many they are. The
 * rows that one of them drops are these, and those that the intersection drops from the groups of the other.
 *
 * @param rests for each feature the units of its dropped rows, by the key of what they are missing from
 */
function droppedByBoth(
  features: readonly DividedFeature[],
  rests: readonly ReadonlyMap<string, number>[],
  units: Unit[],
): readonly Sum[] {
  const dropped = (at: number) => rests[at]?.get(unitKey([], []));
  return features.flatMap(({ columns }, whole) =>
    features.flatMap((one, a) =>
      features.slice(a + 1).flatMap((other, after): readonly Sum[] => {
        const b = a + 1 + after;
        const [ofOne, ofOther, ofWhole] = [dropped(a), dropped(b), dropped(whole)];
        if (ofOne === undefined || ofOther === undefined || ofWhole === undefined) return [];
        if (a === whole || b === whole || !isUnion(columns, one.columns, other.columns)) return [];
        const cellsOf = (unit: number) => (units[unit] as Unit).cells;
        const both = subtracted(added([cellsOf(ofOne), cellsOf(ofOther)]), cellsOf(ofWhole));
        if (rowsOf(both) === 0) return [];
        const within = one.groups.flatMap(({ group }) => rests[whole]?.get(unitKey(one.columns, group)) ?? []);
        return [{ parts: [units.push({ cells: both, kind: 'rest' }) - 1, ...within], whole: ofOther }];
      }),
    ),
  );
}

function isUnion(columns: readonly string[], one: readonly string[], other: readonly string[]): boolean {
  const both = new Set([...one, ...other]);
  return both.size === columns.length && columns.every((column) => both.has(column));
}

/**
 * Columns whose values differ between features: binned in one way here and in another there. A feature may lack some
 * of the values, where its other columns dropped their rows.
 */
function dividedDifferently(features: readonly DividedFeature[]): readonly string[] {
  const divisions = new Map<string, Set<string>[]>();
  for (const { columns, groups } of features) {
    columns.forEach((column, place) => {
      const values = new Set(groups.map(({ group }) => JSON.stringify(group[place])));
      divisions.set(column, [...(divisions.get(column) ?? []), values]);
    });
  }
  return [...divisions].flatMap(([column, sets]) => {
    const largest = sets.reduce((most, values) => (values.size > most.size ? values : most));
    return sets.every((values) => [...values].every((value) => largest.has(value))) ? [] : [column];
  });
}

export function rowsOf({ tn, fp, fn, tp }: Cells): number {
  return tn + fp + fn + tp;
}

export function added(all: readonly Cells[]): Cells {
  return all.reduce<Cells>(
    (sum, { tn, fp, fn, tp }) => ({ tn: sum.tn + tn, fp: sum.fp + fp, fn: sum.fn + fn, tp: sum.tp + tp }),
    NONE,
  );
}

const NONE: Cells = { tn: 0, fp: 0, fn: 0, tp: 0 };

function subtracted(from: Cells, part: Cells): Cells {
  return { tn: from.tn - part.tn, fp: from.fp - part.fp, fn: from.fn - part.fn, tp: from.tp - part.tp };
}

function same(a: Cells, b: Cells): boolean {
  return rowsOf(a) === rowsOf(b) && a.tp === b.tp && a.fp === b.fp && a.fn === b.fn;
}

/** The same for the same rows, in whatever order a feature names its columns. */
function unitKey(columns: readonly string[], group: Group): string {
  const pairs = columns.map((column, at) => JSON.stringify([column, group[at]]));
  return pairs.sort().join('\n');
}
