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
  /** What the peer says of the same rows' groups, or of all of them, by its own name. */
  readonly peerOf: (group: readonly string[] | undefined, name: string) => number | undefined;
}

/** Pairs the figures of one table; those that we do not have are left out. */
export function* compared(
  table: RandomTable,
  report: OurReport,
  { figures, names }: { readonly figures: readonly PeerFigure[]; readonly names: Names },
): Generator<Compared> {
  for (const theirs of figures) {
    const scope = scopeOf(report, theirs);
    if (scope === undefined) continue;
    const peerOf = peerFigures(figures, theirs);
    for (const name of names(theirs)) {
      const own = name.where === 'outcome' ? ofOutcome(report, theirs, name.name) : ours(scope, theirs, name);
      if (own !== undefined) yield { table, theirs, expected: converted(theirs.value, name), name, own, scope, peerOf };
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
  // What a peer says of one pair is what we say of all groups only where there are two.
  if (where === 'to_reference' && scope.groups.length !== 2) return undefined;
  return scope.disparities[name.where as 'between_groups']?.[name.name];
}

/**
 * A preset's rule shows one group of a feature: that group's value. Of any other group it says that it lies no farther
 * out; one that does is compared with that value, from which it then differs.
 */
function ofOutcome({ features, outcomes }: OurReport, theirs: PeerFigure, rule: string): OurFigure | undefined {
  const { name } = features[theirs.feature] as OurReport['features'][number];
  const outcome = outcomes.find((one) => one.rule === rule && one.feature === name && one.control === undefined);
  if (outcome === undefined) throw new Error(`no outcome of ${rule}`);
  const { status, value, groups = [] } = outcome;
  if (value === null || !/^(pass|fail)$/.test(status)) return undefined;
  if (groups.some((group) => isSame(group, theirs.group ?? []))) return { value };
  const isFarther = theirs.value !== undefined && beyond(theirs.value, outcome) > beyond(value, outcome) + TOLERANCE;
  return isFarther ? { value } : undefined;
}

/** How far beyond the limits; of ratios, whose limits are positive, on the log scale. */
function beyond(value: number, { min = 0, max = 0 }: OurReport['outcomes'][number]): number {
  const scale = min > 0 ? Math.log : (x: number) => x;
  return Math.max(scale(min) - scale(value), scale(value) - scale(max));
}

function peerFigures(figures: readonly PeerFigure[], { feature, stratum }: PeerFigure): Compared['peerOf'] {
  return (group, name) =>
    figures.find(
      (one) =>
        one.name === name &&
        one.feature === feature &&
        one.stratum === stratum &&
        (group === undefined ? one.where === 'overall' : one.where === 'group' && isSame(one.group, group)),
    )?.value;
}

/** Our group of these values. */
export function groupOf({ groups }: Scope, group: readonly string[] | undefined): Scope['groups'][number] | undefined {
  return group && groups.find((one) => isSame(one.group, group));
}

/** A combination of values that does not occur has no rows here, and only NaN in Fairlearn. */
function nobody({ overall }: Scope, name: string): OurFigure | undefined {
  return overall[name] && { value: null, reason: 'no_rows' };
}

function isSame(one: readonly string[] | undefined, other: readonly string[]): boolean {
  return one !== undefined && one.length === other.length && one.every((value, at) => value === other[at]);
}

function converted(value: number | undefined, { as }: OurName): number | undefined {
  if (value === undefined || as === 'same') return value;
  if (as === 'negated') return -value;
  return as === 'unsigned' ? Math.abs(value) : Math.min(value, 1 / value);
}
