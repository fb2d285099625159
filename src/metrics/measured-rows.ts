import type { Grouping } from '../tally/count.ts';
import type { Tally } from '../tally/tally.ts';
import type { TaskRows } from '../tally/task-rows.ts';
import { type BootstrapOptions, bootstrapped } from './bootstrap.ts';
import { type Measurements, measureBy } from './measure.ts';
import type { MeasureOptions } from './metric.ts';
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
}

/** For each row its stratum in [0, count), or `count` for rows in none. */
export interface StrataCodes {
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
  /** How rows are redrawn, where intervals are those of the bootstrap. */
  readonly bootstrap?: Pick<BootstrapOptions, 'replicates' | 'seed'> | undefined;
}

/** Counts the rows once for all divisions and strata, and measures every metric of every group. */
export function measureRows(
  rows: TaskRows,
  divisions: readonly Division[],
  { strata, zeroDivision, bootstrap }: MeasureRowsOptions,
): MeasuredTask {
  const measuredTask = withTask(rows, (task): MeasuredTask => {
    const counted = task.count([
      { codes: new Uint8Array(rows.labels.length), size: 1 },
      ...divisions.map(({ codes, groups }) => ({ codes, size: groups + 1 })),
      ...(strata ? withinStrata(divisions, strata) : []),
    ]);
    const [[whole], ...tallies] = counted as [[never], ...never[][]];
    const measured = (of: (typeof counted)[number][number], groups: (typeof counted)[number]) =>
      measuredDivision(task, { whole: of, groups, zeroDivision });
    return {
      whole: measured(whole, []),
      divisions: divisions.map(({ groups }, at) => {
        const division = measured(whole, (tallies[at] ?? []).slice(0, groups));
        if (strata === undefined) return division;
        const wholes = (tallies.at(-1) ?? []).slice(0, strata.count);
        const parts = tallies[divisions.length + at] ?? [];
        return {
          ...division,
          strata: wholes.map((all, stratum) => {
            const first = stratum * (groups + 1);
            return measured(all, parts.slice(first, first + groups));
          }),
        };
      }),
    };
  });
  return bootstrap ? bootstrapped(measuredTask, { ...bootstrap, zeroDivision }) : measuredTask;
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
}

function measuredDivision<Of extends TaskTally>(task: Task<Of>, counted: Counted<Of>): MeasuredDivision {
  const { whole, groups, zeroDivision } = counted;
  const others = groups.map((group) => task.rest(whole, group));
  const division = divisionOf(task.metrics, counted, others);
  if (task.classes === undefined) return division;
  const [wholes, groupClasses, otherClasses] = [[whole], groups, others].map((tallies) => tallies.map(task.classes!));
  return {
    ...division,
    classes: (wholes?.[0] ?? []).map((all, position) => {
      const ofClass = (tallies: readonly (readonly Tally[])[] = []) => tallies.map((tally) => tally[position] as Tally);
      return divisionOf(
        classMetrics,
        { whole: all, groups: ofClass(groupClasses), zeroDivision },
        ofClass(otherClasses),
      );
    }),
  };
}

function divisionOf<Of extends TaskTally>(
  metrics: Registry<Of>,
  { whole, groups, zeroDivision }: Counted<Of>,
  others: readonly Of[],
): MeasuredDivision {
  const measured = (tally: Of) => measureBy(metrics, tally, { zeroDivision, whole });
  return {
    overall: { tally: whole, measurements: measured(whole) },
    tallies: groups,
    groups: groups.map(measured),
    rest: others.map(measured),
  };
}
