import { describe, expect, test } from 'vitest';
import type { Group } from '../../src/data/groups.ts';
import {
  type MeasuredFeature,
  type MeasuredStratum,
  measurementsOf,
  toMeasuredFeatures,
} from '../../src/gate/measured-feature.ts';
import type { Measurements } from '../../src/metrics/measure.ts';
import { measureRows } from '../../src/metrics/measured-rows.ts';
import type { TaskTally } from '../../src/metrics/tasks.ts';
import { featureOf } from './outcomes.ts';

type Row = readonly [group: string, stratum: string, label: number, prediction: number];

const GROUPS = ['x', 'y', 'z'];
const STRATA = ['north', 'south', 'east'];
const FEATURE = featureOf(GROUPS, { absent: [['w']], unexpected: [['z']], alike: [[['x'], ['y']]] });
const CONTROL = featureOf(STRATA, { name: 'area' });

/** What is made of rows of the groups x, y and z, the last of which is the reference. */
function measured(rows: readonly Row[], { within = true, classes = 2 } = {}): MeasuredFeature {
  const codes = (names: readonly string[], at: 0 | 1) => Uint8Array.from(rows, (row) => names.indexOf(row[at]));
  const [groups, strata] = [codes(GROUPS, 0), codes(STRATA, 1)];
  const labels = Uint8Array.from(rows, ([, , label]) => label);
  const predictions = Uint8Array.from(rows, ([, , , prediction]) => prediction);
  const compared = { groups: GROUPS.map((name): Group => [name]), with: ['z'] };
  const task =
    classes === 2
      ? ({ task: 'binary', labels, predictions } as const)
      : ({ task: 'multiclass', labels, predictions, classes, classLabels: [0, 1, 2] } as const);
  const found = measureRows(
    task,
    [
      {
        codes: groups,
        groups: GROUPS.length,
        compared,
        ...(within && { strataCodes: strata.map((stratum, row) => 4 * stratum + (groups[row] as number)) }),
      },
    ],
    { zeroDivision: undefined, ...(within && { strata: { codes: strata, count: STRATA.length } }) },
  );
  return toMeasuredFeatures([FEATURE], within ? CONTROL : undefined, found)[0] as MeasuredFeature;
}

const ROWS: readonly Row[] = [
  ['x', 'north', 1, 1],
  ['x', 'north', 0, 0],
  ['z', 'north', 1, 1],
  ['z', 'north', 0, 1],
  ['z', 'north', 0, 0],
  ['y', 'south', 1, 0],
  ['z', 'south', 1, 1],
  ['z', 'south', 1, 0],
  ['x', 'east', 0, 1],
  ['y', 'east', 1, 1],
  ['y', 'east', 0, 1],
];

const rowsOf = (all: readonly Measurements[]) => all.map(({ count }) => count?.rows);
const cellsOf = (tallies: readonly TaskTally[] = []) => tallies.map((tally) => 'cells' in tally && tally.cells);

test('without control features: the groups, and nothing else', () => {
  const found = measured(ROWS, { within: false });
  expect(found.feature).toBe(FEATURE);
  expect(rowsOf(found.groups)).toEqual([3, 3, 5]);
  expect(found.persons).toEqual([
    { rows: 3, selected: 2 },
    { rows: 3, selected: 2 },
    { rows: 5, selected: 3 },
  ]);
  expect(found.reference).toBe(2);
  expect(found).not.toHaveProperty('strata');
});

describe('in each stratum', () => {
  const strataOf = () => measured(ROWS).strata ?? [];
  const each = <T>(of: (stratum: MeasuredStratum) => T) => strataOf().map(of);

  test('stand the groups that occur there, and all that is of them', () => {
    expect(each(({ control }) => control)).toEqual([['north'], ['south'], ['east']]);
    expect(each(({ feature }) => feature.groups)).toEqual([
      [['x'], ['z']],
      [['y'], ['z']],
      [['x'], ['y']],
    ]);
    expect(each(({ groups }) => rowsOf(groups))).toEqual([
      [2, 3],
      [1, 2],
      [1, 2],
    ]);
    expect(each(({ rest }) => rowsOf(rest ?? []))).toEqual([
      [3, 2],
      [2, 1],
      [2, 1],
    ]);
    expect(each(({ overall }) => overall.measurements.count?.rows)).toEqual([5, 3, 3]);
    expect(each(({ tallies }) => cellsOf(tallies))).toEqual([
      [
        { tn: 1, fp: 0, fn: 0, tp: 1 },
        { tn: 1, fp: 1, fn: 0, tp: 1 },
      ],
      [
        { tn: 0, fp: 0, fn: 1, tp: 0 },
        { tn: 0, fp: 0, fn: 1, tp: 1 },
      ],
      [
        { tn: 0, fp: 1, fn: 0, tp: 0 },
        { tn: 0, fp: 1, fn: 0, tp: 1 },
      ],
    ]);
    expect(each(({ persons }) => persons?.map(({ rows, selected }) => `${selected}/${rows}`))).toEqual([
      ['1/2', '2/3'],
      ['0/1', '1/2'],
      ['1/1', '2/2'],
    ]);
  });

  test('the reference has the place that it has among these, or none', () => {
    expect(each(({ reference }) => reference)).toEqual([1, 1, undefined]);
    expect(strataOf()[2]).not.toHaveProperty('reference');
  });

  test('what is said of the feature is not said again', () => {
    for (const { feature } of strataOf()) {
      expect(feature).toMatchObject({ name: 'sex', absent: [], unexpected: [], alike: [] });
    }
    expect(measured(ROWS).feature).toBe(FEATURE);
  });

  test('two labels are no classes', () => {
    expect(strataOf()[0]).not.toHaveProperty('classes');
  });

  test('a group that does not occur anywhere is in none', () => {
    const rows = ROWS.filter(([group]) => group !== 'y');
    expect(measured(rows).strata?.map(({ feature }) => feature.groups)).toEqual([[['x'], ['z']], [['z']], [['x']]]);
  });
});

describe('several classes', () => {
  const rows: readonly Row[] = [...ROWS, ['x', 'south', 2, 2]];
  const found = () => measured(rows, { classes: 3 });

  test('are there in each stratum, of the groups that occur', () => {
    const [north] = found().strata ?? [];
    expect(north).not.toHaveProperty('reference');
    expect(north?.persons).toEqual([]);
    expect(north?.classes).toHaveLength(3);
    // Class 1 against all others, in the north.
    const second = north?.classes?.[1];
    expect(second?.overall.measurements.count?.rows).toBe(5);
    expect(rowsOf(second?.groups ?? [])).toEqual([2, 3]);
    expect(rowsOf(second?.rest ?? [])).toEqual([3, 2]);
    expect(cellsOf(second?.tallies)).toEqual([
      { tn: 1, fp: 0, fn: 0, tp: 1 },
      { tn: 1, fp: 1, fn: 0, tp: 1 },
    ]);
  });

  test('a metric is its own mean over them, or that of each', () => {
    const values = (at: number, name: 'accuracy_score' | 'selection_rate') =>
      measurementsOf(found(), at, name).map(({ value }) => value);
    // x: right on 3 of 4; predicted are 1, 0, 1 and 2.
    expect(values(0, 'accuracy_score')).toEqual([0.75]);
    expect(values(0, 'selection_rate')).toEqual([0.25, 0.5, 0.25]);
    expect(values(9, 'selection_rate')).toEqual([]);
    const { classes: _, ...binary } = found();
    expect(measurementsOf(binary, 0, 'selection_rate')).toEqual([]);
  });
});
