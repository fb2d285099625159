import { type Feature, type FeatureDescription, toFeatures } from '../data/features.ts';
import type { Table } from '../data/table.ts';
import { UserError } from '../errors.ts';
import { ALL_ROWS, countGroups, type FeaturePlan, type GroupCount, type Judged } from './feature-plan.ts';

/** Two features crossed, and the smallest of the groups that occur. */
export interface IntersectionPlan {
  readonly name: string;
  readonly of: readonly [string, string];
  readonly groups: number;
  readonly smallest: GroupCount;
}

/** More pairs than this would bury the rest of the policy. */
export const MOST_PAIRS = 6;

/** Every two features crossed, but for those that make too many groups; none of more than 6, which `notes.ts` says. */
export function intersectionsOf(
  table: Table,
  features: readonly FeaturePlan[],
  judged: Judged,
): readonly IntersectionPlan[] {
  const taken = new Set(features.map(({ name }) => name));
  const pairs = features.flatMap((left, at) => features.slice(at + 1).map((right) => [left, right] as const));
  if (pairs.length > MOST_PAIRS) return [];
  return pairs.flatMap(([left, right]) => {
    const name = freeName(`${left.name}_${right.name}`, taken);
    const crossed = cross(table, [left, right], name);
    if (crossed === undefined) return [];
    taken.add(name);
    const counts = countGroups(crossed, judged);
    const smallest = counts.reduce((least, count) => (count.assessed < least.assessed ? count : least));
    return [{ name, of: [left.name, right.name], groups: counts.length, smallest }];
  });
}

function cross(table: Table, pair: readonly [FeaturePlan, FeaturePlan], name: string): Feature | undefined {
  const parts = pair.map(
    ({ name, column, bins }): FeatureDescription => ({ name, columns: [column], ...(bins && { bins: bins.edges }) }),
  );
  try {
    return toFeatures(table, [...parts, { name, columns: pair.map((part) => part.name) }], ALL_ROWS)[2];
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Longer names would drown the line that they stand in. */
const LONGEST_NAME = 60;

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.length <= LONGEST_NAME ? wanted : 'intersection';
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(name)) return name;
  }
}
