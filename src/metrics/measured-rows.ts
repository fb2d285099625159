import type { Group } from '../data/groups.ts';
import type { Grouping } from '../tally/count.ts';
import type { Tally } from '../tally/tally.ts';
import type { TaskRows } from '../tally/task-rows.ts';
import { type BootstrapOptions, bootstrapped } from './bootstrap.ts';
import { type Measurements, measureBy } from './measure.ts';
import { type MeasureOptions, total } from './metric.ts';
import { referenceOf } from './reference.ts';
import { selectionRate } from './selection-rate.ts';
import { classMetrics, type Registry, type Task, type TaskTally, withTask } from './tasks.ts';

/** Some rows: their tally, and every metric of it. */
export interface MeasuredRows {
  readonly tally: TaskTally;
  readonly measurements: Measurements;
}

/** Rows divided into groups: what was measured of all of them, of each group, and of the rows outside of each group. */
export interface MeasuredDivision {
  readonly overall: MeasuredRows;
  readonly tallies: readonly TaskTally[];
  readonly groups: readonly Measurements[];
  readonly rest: readonly Measurements[];
  /** Position of the group that signed figures compare with, where there is one. */
  readonly reference?: number;
  /** With several classes: the same of each of them against all others. */
  readonly classes?: readonly MeasuredDivision[];
}

/** How to divide rows: into groups, and where they are measured apart, into strata before that. */
export interface Division {
  /** For each row a code in [0, groups), or `groups` for rows in none. */
  readonly codes: Grouping['codes'];
  readonly groups: number;
  /** For each row stratum · (groups + 1) + its code of the division, where there are strata. */
  readonly strataCodes?: Grouping['codes'] | undefined;
  /** The groups themselves, and which of them signed figures compare with. */
  readonly compared?: { readonly groups: readonly Group[]; readonly with: 'majority' | 'best' | Group } | undefined;
}

/** For each row its stratum in [0, count), or `count` for rows in none. */
interface StrataCodes {
  readonly codes: Grouping['codes'];
  readonly count: number;
}

export interface MeasuredTask {
  /** All rows; no groups. */
  readonly whole: MeasuredDivision;
  /** Each division, and where there are strata the same within each of them. */
  readonly divisions: readonly (MeasuredDivision & { readonly strata?: readonly MeasuredDivision[] })[];
}

export interface MeasureRowsOptions extends Pick<MeasureOptions, 'zeroDivision'> {
  readonly strata?: StrataCodes | undefined;
  /** Whether to work out how far the scores of groups lie from those of others. */
  readonly distances?: boolean;
  /** How rows are redrawn, where intervals are those of the bootstrap. */
  readonly bootstrap?: Pick<BootstrapOptions, 'replicates' | 'seed'> | undefined;
}

/** Counts the rows once for all divisions and strata, and measures every metric of every group. */
export function measureRows(
  rows: TaskRows,
  divisions: readonly Division[],
  { strata, zeroDivision, distances = false, bootstrap }: MeasureRowsOptions,
): MeasuredTask {
  const measuredTask = withTask(rows, { distances }, (task): MeasuredTask => {
    const counted = task.count([
      { codes: new Uint8Array(rows.labels.length), size: 1 },
      ...divisions.map(({ codes, groups }) => ({ codes, size: groups + 1 })),
      ...(strata ? withinStrata(divisions, strata) : []),
    ]);
    const [[whole], ...tallies] = counted as [[never], ...never[][]];
    const wholes = strata ? (tallies.at(-1) ?? []).slice(0, strata.count) : undefined;
    return {
      whole: measuredDivision(task, { whole, groups: [], zeroDivision }),
      divisions: divisions.map((division, at) => {
        const groups = (tallies[at] ?? []).slice(0, division.groups);
        const reference = referenceIn(division, groups);
        if (wholes === undefined) return measuredDivision(task, { whole, groups, zeroDivision, reference });
        const parts = tallies[divisions.length + at] ?? [];
        const within = wholes.map((all, stratum) => {
          const first = stratum * (division.groups + 1);
          return { whole: all, groups: parts.slice(first, first + division.groups) };
        });
        return {
          ...measuredDivision(task, { whole, groups, zeroDivision, reference, strata: within }),
          strata: within.map((part) => measuredDivision(task, { ...part, zeroDivision, reference })),
        };
      }),
    };
  });
  return bootstrap ? bootstrapped(measuredTask, { ...bootstrap, zeroDivision }) : measuredTask;
}

function referenceIn({ compared }: Division, tallies: readonly TaskTally[]): number | undefined {
  if (compared === undefined || !tallies.every((tally) => 'cells' in tally)) return undefined;
  const rates = tallies.map((tally) => selectionRate.measure(tally, { zeroDivision: undefined }).value);
  const rows = tallies.map(({ cells }) => total(cells));
  return referenceOf(compared.with, { groups: compared.groups, rows, rates, otherwise: 'majority' }).at;
}

/** Each division within strata, and last the strata themselves. */
function withinStrata(divisions: readonly Division[], { codes, count }: StrataCodes): readonly Grouping[] {
  const within = divisions.map(({ strataCodes, groups }) => {
    if (strataCodes === undefined) throw new Error('A division has no codes for the strata.');
    return { codes: strataCodes, size: (groups + 1) * (count + 1) };
  });
  return [...within, { codes, size: count + 1 }];
}

interface Counted<Of> extends Pick<MeasureOptions, 'zeroDivision'> {
  readonly whole: Of;
  readonly groups: readonly Of[];
  readonly reference?: number | undefined;
  /** The same within each stratum, where there are any. */
  readonly strata?: readonly Pick<Counted<Of>, 'whole' | 'groups'>[] | undefined;
}

function measuredDivision<Of extends TaskTally>(task: Task<Of>, counted: Counted<Of>): MeasuredDivision {
  const { whole, groups } = counted;
  const others = groups.map((group) => task.rest(whole, group));
  const division = divisionOf(task.metrics, counted, others);
  const { classes } = task;
  if (classes === undefined) return division;
  const each = (tallies: readonly Of[]) => tallies.map((tally) => classes(tally));
  const [all = []] = each([whole]);
  const ofGroups = each(groups);
  const ofOthers = each(others);
  return {
    ...division,
    classes: all.map((ofAll, position) => {
      const of = (tallies: readonly (readonly Tally[])[]) => tallies.map((tally) => tally[position] as Tally);
      const { zeroDivision, reference } = counted;
      return divisionOf(classMetrics, { whole: ofAll, groups: of(ofGroups), zeroDivision, reference }, of(ofOthers));
    }),
  };
}

function divisionOf<Of extends TaskTally>(
  metrics: Registry<Of>,
  { whole, groups, zeroDivision, reference: at, strata }: Counted<Of>,
  others: readonly Of[],
): MeasuredDivision {
  const measured = (tally: Of) => measureBy(metrics, tally, { zeroDivision, whole });
  const reference = at === undefined ? undefined : groups[at];
  return {
    overall: { tally: whole, measurements: measured(whole) },
    tallies: groups,
    groups: groups.map((tally, group) =>
      measureBy(metrics, tally, {
        zeroDivision,
        whole,
        reference,
        strata: strata?.map((part) => ({ group: part.groups[group] as Of, all: part.whole })),
      }),
    ),
    rest: others.map(measured),
    ...(at !== undefined && { reference: at }),
  };
}
