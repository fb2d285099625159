import { type Feature, toFeatures } from '../data/features.ts';
import type { Group } from '../data/groups.ts';
import { numericValues } from '../data/numeric-values.ts';
import type { CodedColumn, Table } from '../data/table.ts';
import { UserError } from '../errors.ts';
import { proposeBins } from './propose-bins.ts';

/** Groups with fewer rows than this are called small: the default of `small_groups.min_count`. */
export const MIN_COUNT = 30;

/** Numbers with more values than this are cut into bins. */
export const MOST_NUMBERED_GROUPS = 10;
const MOST_GROUPS = 1000;

/** A group, and how many rows it has. */
export interface GroupCount {
  readonly group: Group;
  /** In all of the data. */
  readonly rows: number;
  /** Among the rows that would be assessed. */
  readonly assessed: number;
  /** Of those that are assessed, by label; for a binary task alone. */
  readonly byLabel?: { readonly positives: number; readonly negatives: number };
}

/** A sensitive feature as it is proposed. */
export interface FeaturePlan {
  /** The column's own name, where that can be a key of the policy. */
  readonly name: string;
  readonly column: string;
  /** Rows without a value. */
  readonly missing: number;
  /** Edges, where the column holds many numbers; how many there are. */
  readonly bins?: { readonly edges: readonly number[]; readonly values: number };
  /** In the order of reports. */
  readonly groups: readonly GroupCount[];
  /** Sets of groups that differ only in case or in spaces. */
  readonly alike: readonly (readonly Group[])[];
}

/** How the rows would be judged. */
export interface Judged {
  /** Rows that are assessed; `undefined` for all. */
  readonly assessed: Uint32Array | undefined;
  /** For each row 1 where its label is the positive one; for a binary task alone. */
  readonly positive?: Uint8Array | undefined;
}

/**
 * The groups of one column.
 *
 * @throws UserError where it seems to identify rows, or would make too many groups
 */
export function toFeaturePlan(
  table: Table,
  { column: name, name: key }: { readonly column: string; readonly name: string },
  judged: Judged,
): FeaturePlan {
  const column = table.columns.get(name) as CodedColumn;
  const values = column.values.length - 1;
  const numbers = numericValues(column);
  const missing = countMissing(column);
  refuseNoGroups(column, { values, missing, numbers });
  const edges = numbers !== undefined && values > MOST_NUMBERED_GROUPS ? edgesFor(column, numbers, judged) : undefined;
  if (edges === undefined && values + Number(missing > 0) > MOST_GROUPS) throw tooManyGroups(name, values);
  const [feature] = toFeatures(table, [{ name: key, columns: [name], ...(edges && { bins: edges }) }], ALL_ROWS);
  const { groups, codes, alike } = feature as Feature;
  return {
    name: key,
    column: name,
    missing,
    ...(edges && { bins: { edges, values } }),
    groups: countGroups({ groups, codes }, judged),
    alike,
  };
}

export const ALL_ROWS = { rows: undefined, dropMissing: false } as const;

/** How many rows each group has, in all and among those that are assessed. */
export function countGroups(
  { groups, codes }: Pick<Feature, 'groups' | 'codes'>,
  { assessed, positive }: Judged,
): readonly GroupCount[] {
  const rows = new Float64Array(groups.length);
  const judged = new Float64Array(groups.length);
  const positives = new Float64Array(groups.length);
  for (let row = 0; row < codes.length; row++) rows[codes[row] as number]! += 1;
  const length = assessed?.length ?? codes.length;
  for (let at = 0; at < length; at++) {
    const row = assessed ? (assessed[at] as number) : at;
    const group = codes[row] as number;
    judged[group]! += 1;
    positives[group]! += positive?.[row] ?? 0;
  }
  return groups.map((group, at) => ({
    group,
    rows: rows[at] as number,
    assessed: judged[at] as number,
    ...(positive && {
      byLabel: { positives: positives[at] as number, negatives: (judged[at] as number) - (positives[at] as number) },
    }),
  }));
}

/** Edges by the assessed rows, whose number decides whether a group is small. */
function edgesFor({ codes }: CodedColumn, numbers: Float64Array, { assessed }: Judged): readonly number[] | undefined {
  const rows = assessed === undefined ? codes : assessed.map((row) => codes[row] as number);
  const present = Float64Array.from(rows, (code) => numbers[code] as number).filter((number) => !Number.isNaN(number));
  const all = numbers.filter((number) => !Number.isNaN(number));
  return proposeBins(present, { minRows: MIN_COUNT }) ?? proposeBins(all, { minRows: 1 });
}

export function countMissing({ codes }: CodedColumn): number {
  let missing = 0;
  for (let row = 0; row < codes.length; row++) if (codes[row] === 0) missing++;
  return missing;
}

function refuseNoGroups(
  { name, codes }: CodedColumn,
  { values, missing, numbers }: { values: number; missing: number; numbers: Float64Array | undefined },
): void {
  if (values === 0) {
    const hint = 'Name a column that says to which group each person belongs.';
    throw new UserError('INIT_SENSITIVE', `The column "${name}" is empty in every row.`, hint);
  }
  if (values === 1 && missing === 0) {
    const hint = 'Name a column in which more than one group occurs.';
    throw new UserError('INIT_SENSITIVE', `The column "${name}" holds one value alone: nothing to compare.`, hint);
  }
  const whole = numbers?.every((number) => Number.isNaN(number) || Number.isInteger(number)) ?? true;
  if (values > 1 && values === codes.length - missing && whole) {
    throw new UserError(
      'INIT_SENSITIVE',
      `Each row has a value of its own in "${name}", so it seems to identify rows and makes no groups.`,
      'Name a column that says to which group each person belongs. If it is a quantity after all, write the policy by hand, with "bins".',
    );
  }
}

function tooManyGroups(name: string, values: number): UserError {
  return new UserError(
    'INIT_SENSITIVE',
    `The column "${name}" would make ${values.toLocaleString('en-US')} groups; at most ${MOST_GROUPS.toLocaleString('en-US')} can be compared.`,
    'Name a column with fewer values; one that holds numbers alone is cut into bins.',
  );
}
