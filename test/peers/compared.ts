import type { Names, OurName } from './names.ts';
import type { OurFigure, OurReport, Scope } from './our-report.ts';
import type { PeerFigure } from './peer-figures.ts';
import type { RandomTable } from './random-table.ts';

/** A figure that a peer and we have of a table. */
export interface Compared {
  readonly table: RandomTable;
  readonly theirs: PeerFigure;
  /** Their value in our convention, `undefined` where it is not a number. */
  readonly expected: number | undefined;
  readonly name: OurName;
  readonly own: OurFigure;
  readonly scope: Scope;
}

/** Pairs the figures of one table; those that we do not have are left out. */
export function* compared(
  table: RandomTable,
  report: OurReport,
  { figures, names }: { readonly figures: readonly PeerFigure[]; readonly names: Names },
): Generator<Compared> {
  for (const theirs of figures) {
    const scope = scopeOf(report, theirs);
    for (const name of scope === undefined ? [] : names(theirs)) {
      const own = ours(scope as Scope, theirs, name);
      if (own !== undefined) {
        yield { table, theirs, expected: converted(theirs.value, name), name, own, scope: scope as Scope };
      }
    }
  }
}

const TOLERANCE = 1e-9;

/** Equal to 1e-9, of the value where that is above 1; or both without a value. */
export function near(one: number | undefined, other: number | undefined, within = TOLERANCE): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one === other || Math.abs(one - other) <= within * Math.max(1, Math.abs(other));
}

function scopeOf(report: OurReport, { feature, stratum }: PeerFigure): Scope | undefined {
  const own = report.features[feature] as OurReport['features'][number];
  if (stratum !== undefined) return own.strata?.find(({ control }) => control[0] === stratum);
  const { overall, overall_tally } = report;
  return { overall, overall_tally, groups: own.groups, disparities: own.disparities };
}

function ours(scope: Scope, { where, group }: PeerFigure, name: OurName): OurFigure | undefined {
  const found = groupOf(scope, group);
  if (name.where === 'overall') return scope.overall[name.name];
  if (name.where === 'group') return found ? found.metrics[name.name] : nobody(scope, name.name);
  if (name.where === 'tally') {
    const tally = where === 'overall' ? scope.overall_tally : found?.tally;
    return { value: (tally?.weighted ?? tally)?.[name.name] as number };
  }
  if (name.where === 'to_reference') return againstReference(scope, name.name, group ?? []);
  // What a peer says of one pair is what we say of all groups only where there are two.
  if (where === 'to_reference' && scope.groups.length !== 2) return undefined;
  return scope.disparities[name.where]?.[name.name];
}

/** Our group of these values. */
export function groupOf({ groups }: Scope, group: readonly string[] | undefined): Scope['groups'][number] | undefined {
  return group && groups.find((one) => isSame(one.group, group));
}

/** A combination of values that does not occur has no rows here, and only NaN in Fairlearn. */
function nobody({ overall }: Scope, name: string): OurFigure | undefined {
  return overall[name] && { value: null, reason: 'no_rows' };
}

/** Ours is that of the group furthest from the reference, theirs that of a group. */
function againstReference(
  { disparities, groups }: Scope,
  name: string,
  group: readonly string[],
): OurFigure | undefined {
  const figure = Object.values(disparities).find((figures) => Object.hasOwn(figures, name))?.[name];
  if (figure === undefined || groups.length === 2) return figure;
  return [figure.lowest, figure.highest].some((one) => isSame(one, group)) ? figure : undefined;
}

function isSame(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return one !== undefined && one.length === other.length && one.every((value, at) => value === other[at]);
}

function converted(value: number | undefined, { as }: OurName): number | undefined {
  if (value === undefined || as === 'same') return value;
  return as === 'unsigned' ? Math.abs(value) : Math.min(value, 1 / value);
}
