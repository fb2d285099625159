import { UserError } from '../errors.ts';
import { binned } from './bins.ts';
import { byValue, foldedKey, type Group, matchesWritten } from './groups.ts';
import type { CodedColumn, Codes, Scalar, Table } from './table.ts';
import { taken } from './taken.ts';

/** Groups beyond this many are a column of numbers or names taken for one of groups. */
const MAX_GROUPS = 1000;

/** A feature as the policy describes it. With several columns it is their intersection. */
export interface FeatureDescription {
  readonly name: string;
  /** One column of the data, or several: each a feature of the policy if there is one of that name, else a column. */
  readonly columns: readonly string[];
  readonly bins?: readonly number[] | undefined;
  readonly labels?: readonly string[] | undefined;
  /** The groups that are expected, as the policy writes them. */
  readonly groups?: readonly (readonly (string | null)[])[] | undefined;
  /** The group that signed figures compare with: as the policy writes it, the largest, or the one selected most. */
  readonly reference?: readonly (string | null)[] | 'majority' | 'best' | undefined;
}

/** The assessed rows divided by one feature. */
export interface Feature {
  readonly name: string;
  /** The columns of the data that it is made of. */
  readonly columns: readonly string[];
  /** Groups that occur, in the order in which reports show them. */
  readonly groups: readonly Group[];
  /** The reference that the policy names: of these groups, or one that does not occur as the policy writes it. */
  readonly reference?: 'majority' | 'best' | Group;
  /** For each assessed row the position of its group; `groups.length` where the row was dropped. */
  readonly codes: Codes;
  /** Combinations of values that occur, but not together. The first 1,000. */
  readonly unobserved: readonly Group[];
  /** Groups that the policy names and that do not occur. */
  readonly absent: readonly Group[];
  /** Groups that occur and that the policy's list does not name. */
  readonly unexpected: readonly Group[];
  /** Sets of groups that differ only in case or in spaces. */
  readonly alike: readonly (readonly Group[])[];
  /** Assessed rows without a value, if they were dropped. */
  readonly droppedRows: number;
}

/** The columns of the data that the features need. */
export function featureColumns(features: readonly FeatureDescription[]): readonly string[] {
  return [...new Set(features.flatMap((feature) => sources(feature, features).map(({ column }) => column)))];
}

/**
 * Divides the assessed rows by each feature.
 *
 * @param rows the assessed rows of the table, or `undefined` for all of them
 * @throws UserError for more than 1,000 groups, or bins over a column that is not numeric
 */
export function toFeatures(
  table: Table,
  descriptions: readonly FeatureDescription[],
  { rows, dropMissing }: { readonly rows: Uint32Array | undefined; readonly dropMissing: boolean },
): readonly Feature[] {
  return descriptions.map((description) => {
    const axes = sources(description, descriptions).map((source) => toAxis(table, source, { rows }));
    return toFeature(description, axes, { dropMissing });
  });
}

/** One column of the data as a feature cuts it. */
interface AxisSource {
  readonly column: string;
  readonly of: FeatureDescription;
}

function sources(feature: FeatureDescription, all: readonly FeatureDescription[]): readonly AxisSource[] {
  const [only, ...others] = feature.columns;
  if (only !== undefined && others.length === 0) return [{ column: only, of: feature }];
  return feature.columns.flatMap((name) => {
    const part = all.find((other) => other.name === name && other !== feature);
    return part ? sources(part, all) : [{ column: name, of: { name, columns: [name] } }];
  });
}

/** The values of one column that occur in the assessed rows, in their order, and each row's position among them. */
interface Axis {
  readonly column: string;
  readonly values: readonly Scalar[];
  readonly codes: Codes;
}

function toAxis(
  table: Table,
  { column: name, of }: AxisSource,
  { rows }: { readonly rows: Uint32Array | undefined },
): Axis {
  const column = table.columns.get(name) as CodedColumn;
  const cut =
    of.bins && binned(table, column, { edges: of.bins, ...(of.labels && { labels: of.labels }), feature: of.name });
  const values = cut?.values ?? column.values;
  const codes = rows === undefined ? column.codes : taken(column.codes, rows);
  const valueOfCode = cut?.binOfCode ?? Uint32Array.from(column.values, (_, code) => code);
  const observed = [...new Set(distinct(codes, column.values.length).map((code) => valueOfCode[code] as number))];
  if (observed.length > MAX_GROUPS) throw tooManyGroups(of.name, observed.length);
  const written = of.groups?.map(([value]) => value ?? null) ?? [];
  const place = (at: number) => {
    const value = values[at] as Scalar;
    const listed = written.findIndex((text) => matchesWritten(value, text));
    return listed === -1 ? written.length : listed;
  };
  const order = cut
    ? observed.sort((a, b) => (a || Number.POSITIVE_INFINITY) - (b || Number.POSITIVE_INFINITY))
    : observed.sort((a, b) => place(a) - place(b) || byValue(values[a] as Scalar, values[b] as Scalar));
  const position = new Uint32Array(values.length);
  for (const [at, value] of order.entries()) position[value] = at;
  return {
    column: name,
    values: order.map((at) => values[at] as Scalar),
    codes: recoded(
      codes,
      valueOfCode.map((value) => position[value] as number),
      order.length,
    ),
  };
}

function toFeature(
  description: FeatureDescription,
  axes: readonly Axis[],
  { dropMissing }: { readonly dropMissing: boolean },
): Feature {
  const crossed = axes.slice(1).reduce((left, axis) => cross(description, left, axis), single(axes[0] as Axis));
  const expected = (description.groups ?? []) as readonly Group[];
  const position = (group: Group) => {
    const at = expected.findIndex((names) => sameGroup(group, names as readonly (string | null)[]));
    return at === -1 ? expected.length : at;
  };
  const kept = crossed.groups
    .map((group, at) => ({ group, at }))
    .filter(({ group }) => !(dropMissing && group.includes(null)))
    .sort((a, b) => position(a.group) - position(b.group) || a.at - b.at);
  const newCode = new Uint32Array(crossed.groups.length).fill(kept.length);
  for (const [code, { at }] of kept.entries()) newCode[at] = code;
  const same = kept.length === crossed.groups.length && kept.every(({ at }, code) => at === code);
  const codes = same ? crossed.codes : recoded(crossed.codes, newCode, kept.length + 1);
  const groups = kept.map(({ group }) => group);
  const listed = description.groups;
  return {
    name: description.name,
    columns: axes.map(({ column }) => column),
    groups,
    ...(description.reference && { reference: referenceAmong(groups, description.reference) }),
    codes,
    unobserved: axes.length > 1 ? unobserved(axes, groups) : [],
    absent: listed ? listed.filter((names) => !groups.some((group) => sameGroup(group, names))) : [],
    unexpected: listed
      ? groups.filter((group) => !group.includes(null) && !listed.some((names) => sameGroup(group, names)))
      : [],
    alike: alikeSets(groups),
    droppedRows: same ? 0 : countOf(codes, kept.length),
  };
}

function referenceAmong(
  groups: readonly Group[],
  written: NonNullable<FeatureDescription['reference']>,
): NonNullable<Feature['reference']> {
  if (typeof written === 'string') return written;
  return groups.find((group) => sameGroup(group, written)) ?? written;
}

interface Crossed {
  readonly groups: readonly Group[];
  readonly codes: Codes;
}

function single({ values, codes }: Axis): Crossed {
  return { groups: values.map((value) => [value]), codes };
}

/** The combinations that occur of groups and one more column, in the order of both. */
function cross({ name }: FeatureDescription, left: Crossed, { values, codes }: Axis): Crossed {
  const raw = new Uint32Array(codes.length);
  for (let row = 0; row < raw.length; row++) {
    raw[row] = (left.codes[row] as number) * values.length + (codes[row] as number);
  }
  const size = left.groups.length * values.length;
  const observed = distinct(raw, size).sort((a, b) => a - b);
  if (observed.length > MAX_GROUPS) throw tooManyGroups(name, observed.length);
  const groups = observed.map((code) => [
    ...(left.groups[Math.floor(code / values.length)] as Group),
    values[code % values.length] as Scalar,
  ]);
  const newCode = new Uint32Array(size);
  for (const [at, code] of observed.entries()) newCode[code] = at;
  return { groups, codes: recoded(raw, newCode, observed.length) };
}

/** The codes that occur, in ascending order. */
function distinct(codes: Codes, size: number): number[] {
  const seen = new Uint8Array(size);
  for (let row = 0; row < codes.length; row++) seen[codes[row] as number] = 1;
  const occurring: number[] = [];
  for (let code = 0; code < size; code++) if (seen[code] === 1) occurring.push(code);
  return occurring;
}

function countOf(codes: Codes, wanted: number): number {
  let rows = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === wanted) rows++;
  return rows;
}

/** Each code replaced by `newCode[code]`, of which there are `values`. */
function recoded(codes: Codes, newCode: Uint32Array, values: number): Codes {
  const result = narrowest(codes.length, values);
  for (let row = 0; row < result.length; row++) result[row] = newCode[codes[row] as number] as number;
  return result;
}

function narrowest(length: number, values: number): Codes {
  return values <= 256 ? new Uint8Array(length) : new Uint16Array(length);
}

function sameGroup(group: Group, written: readonly (string | null)[]): boolean {
  return group.length === written.length && group.every((value, at) => matchesWritten(value, written[at] ?? null));
}

function unobserved(axes: readonly Axis[], groups: readonly Group[]): readonly Group[] {
  const seen = new Set(groups.map((group) => JSON.stringify(group)));
  const missing: Group[] = [];
  const visit = (group: Group, [axis, ...rest]: readonly Axis[]): void => {
    if (missing.length === MAX_GROUPS) return;
    if (axis !== undefined) for (const value of axis.values) visit([...group, value], rest);
    else if (!group.includes(null) && !seen.has(JSON.stringify(group))) missing.push(group);
  };
  visit([], axes);
  return missing;
}

function alikeSets(groups: readonly Group[]): readonly (readonly Group[])[] {
  const sets = new Map<string, Group[]>();
  for (const group of groups) {
    const key = foldedKey(group);
    sets.set(key, [...(sets.get(key) ?? []), group]);
  }
  return [...sets.values()].filter((set) => set.length > 1);
}

function tooManyGroups(feature: string, groups: number): UserError {
  return new UserError(
    'DATA_TOO_MANY_GROUPS',
    `The feature "${feature}" has ${groups.toLocaleString('en-US')} groups; at most ${MAX_GROUPS.toLocaleString('en-US')} can be compared.`,
    'Give a numeric column "bins", for example { bins: [25, 45, 65] }, or name a column with fewer values.',
  );
}
