import type { Feature } from '../data/features.ts';
import type { Group } from '../data/groups.ts';
import type { MetricName } from '../metrics/index.ts';
import type { Measurement, Measurements } from '../metrics/measure.ts';
import type { MeasuredDivision, MeasuredTask } from '../metrics/measured-rows.ts';
import { type Persons, personsOf } from '../metrics/persons.ts';
import type { TaskTally } from '../metrics/tasks.ts';
import type { Tally } from '../tally/tally.ts';

/** Everything measured of the groups of one feature, in the order of `feature.groups`. */
export interface MeasuredGroups {
  readonly feature: Feature;
  readonly groups: readonly Measurements[];
  /** The sums that these are measured of, where they are to be redrawn. */
  readonly tallies?: readonly TaskTally[];
  /** For each group the metrics of all rows outside of it. */
  readonly rest?: readonly Measurements[];
  /** Position of the group that signed figures compare with, where there is one. */
  readonly reference?: number | undefined;
  /** People of each group and who of them is selected, where the task selects anybody. */
  readonly persons?: readonly Persons[];
  /** With several classes: the same of each of them against all others. */
  readonly classes?: readonly MeasuredClass[];
}

export interface AllRows {
  readonly tally?: TaskTally;
  readonly measurements: Measurements;
}

/** One class against all others. */
export interface MeasuredClass {
  readonly overall: AllRows;
  readonly groups: readonly Measurements[];
  readonly tallies?: readonly TaskTally[];
  readonly rest?: readonly Measurements[];
}

/** The rows that share the values of the control features; `feature` has the groups that occur among them. */
export interface MeasuredStratum extends MeasuredGroups {
  readonly control: Group;
  readonly overall: AllRows;
}

export interface MeasuredFeature extends MeasuredGroups {
  /** With control features: rules are judged within each of these, and not on the groups as a whole. */
  readonly strata?: readonly MeasuredStratum[];
}

/** Every metric over all rows and of every group. */
export interface Measured {
  readonly overall: AllRows;
  /** With several classes: each of them, over all rows. */
  readonly classes?: readonly Pick<MeasuredClass, 'overall'>[] | undefined;
  readonly features: readonly MeasuredFeature[];
}

/**
 * What was measured of each feature, beside the feature; in each stratum those of its groups that occur there.
 *
 * @param control the feature whose groups are the strata
 */
export function toMeasuredFeatures(
  features: readonly Feature[],
  control: Feature | undefined,
  { divisions }: MeasuredTask,
) {
  return features.map((feature, at) => {
    const { strata = [], ...division } = divisions[at] as MeasuredTask['divisions'][number];
    const persons = personsIn(division.tallies);
    if (control === undefined) return { feature, ...division, persons };
    const within = strata.map((stratum, position) => ({
      control: control.groups[position] as Group,
      ...occurring(feature, stratum),
    }));
    return { feature, ...division, persons, strata: within };
  });
}

/** Nobody is selected where numbers or several classes are predicted. */
function personsIn(tallies: readonly TaskTally[]): readonly Persons[] {
  return tallies.flatMap((tally) => ('cells' in tally ? [personsOf(tally)] : []));
}

function occurring(feature: Feature, { overall, tallies, groups, rest, reference, classes }: MeasuredDivision) {
  const occurs = (_: unknown, at: number) => (groups[at]?.count?.rows ?? 0) > 0;
  const before = reference === undefined ? [] : groups.slice(0, reference);
  return {
    feature: { ...feature, groups: feature.groups.filter(occurs), absent: [], unexpected: [], alike: [] },
    overall,
    tallies: tallies.filter(occurs),
    groups: groups.filter(occurs),
    rest: rest.filter(occurs),
    persons: personsIn(tallies.filter(occurs)),
    ...(reference !== undefined && occurs(undefined, reference) && { reference: before.filter(occurs).length }),
    ...(classes && {
      classes: classes.map((ofClass) => ({
        overall: ofClass.overall,
        tallies: ofClass.tallies.filter(occurs),
        groups: ofClass.groups.filter(occurs),
        rest: ofClass.rest.filter(occurs),
      })),
    }),
  };
}

/** A metric of a group: its own, or with several classes where it has no mean over them, that of each class. */
export function measurementsOf(
  { groups, classes = [] }: MeasuredGroups,
  at: number,
  name: MetricName,
): readonly Measurement[] {
  const own = groups[at]?.[name];
  return own ? [own] : classes.flatMap((ofClass) => ofClass.groups[at]?.[name] ?? []);
}

/** Groups of two labels with the tallies that they were measured on, in the same order. */
export interface TalliedFeature extends MeasuredGroups {
  readonly tallies: readonly Tally[];
}
