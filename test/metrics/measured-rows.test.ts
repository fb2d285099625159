import { describe, expect, test } from 'vitest';
import { type Division, measureRows } from '../../src/metrics/measured-rows.ts';
import type { TaskRows } from '../../src/tally/task-rows.ts';

/**
 * Eight rows of two groups and a row of none, in two strata and a row of none. Selected: of group 0 in stratum 0 one of
 * two, in stratum 1 none of one; of group 1 in stratum 0 both, in stratum 1 one of two.
 */
const CODES = Uint8Array.of(0, 0, 1, 1, 0, 1, 1, 2, 0);
const STRATA = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2);
const PREDICTIONS = Uint8Array.of(1, 0, 1, 1, 0, 1, 0, 1, 1);
const LABELS = Uint8Array.of(1, 1, 0, 1, 0, 1, 1, 0, 0);

const division: Division = { codes: CODES, groups: 2, strataCodes: CODES.map((code, row) => 3 * STRATA[row]! + code) };
const strata = { codes: STRATA, count: 2 };
const rows: TaskRows = { task: 'binary', labels: LABELS, predictions: PREDICTIONS };

const values = (
  measured: readonly { readonly [metric: string]: { readonly value?: number | undefined } }[],
  metric: string,
) => measured.map((one) => one[metric]?.value);

describe('rows divided into groups', () => {
  test('are measured in all, by group, and outside of each group', () => {
    const { whole, divisions } = measureRows(rows, [division], { zeroDivision: undefined });
    const [found] = divisions;
    // All 9: 6 selected. Group 0: 2 of 4; group 1: 3 of 4. Outside of them 4 of 5 and 3 of 5.
    expect(whole.overall.measurements.selection_rate?.value).toBe(6 / 9);
    expect(found?.overall.tally).toEqual(whole.overall.tally);
    expect(values(found?.groups as never, 'selection_rate')).toEqual([2 / 4, 3 / 4]);
    expect(values(found?.rest as never, 'selection_rate')).toEqual([4 / 5, 3 / 5]);
    expect(found).not.toHaveProperty('strata');
    expect(whole).not.toHaveProperty('classes');
  });

  test('and with strata the same within each of them', () => {
    const { divisions } = measureRows(rows, [division], { strata, zeroDivision: undefined });
    const [first, second] = divisions[0]?.strata ?? [];
    expect(divisions[0]?.strata).toHaveLength(2);
    expect(first?.overall.measurements.selection_rate?.value).toBe(3 / 4);
    expect(values(first?.groups as never, 'selection_rate')).toEqual([1 / 2, 1]);
    expect(values(first?.rest as never, 'selection_rate')).toEqual([1, 1 / 2]);
    // The row of no group counts among all of its stratum, and outside of both groups.
    expect(second?.overall.measurements.selection_rate?.value).toBe(2 / 4);
    expect(values(second?.groups as never, 'selection_rate')).toEqual([0, 1 / 2]);
    expect(values(second?.rest as never, 'selection_rate')).toEqual([2 / 3, 1 / 2]);
    // As without strata.
    expect(values(divisions[0]?.groups as never, 'selection_rate')).toEqual([2 / 4, 3 / 4]);
  });

  test('several divisions keep their order, with strata too', () => {
    const swapped = { ...division, codes: CODES.map((code) => (code === 2 ? 2 : 1 - code)) };
    const other = { ...swapped, strataCodes: swapped.codes.map((code, row) => 3 * STRATA[row]! + code) };
    const { divisions } = measureRows(rows, [division, other], { strata, zeroDivision: undefined });
    const [one, two] = divisions.map(({ strata: [, second] = [] }) =>
      values(second?.groups as never, 'selection_rate'),
    );
    expect(two).toEqual(one?.toReversed());
  });

  test('zero_division reaches groups within strata', () => {
    // Group 0 of stratum 1 is one row without the positive label.
    const recall = (zeroDivision: 0 | undefined) =>
      measureRows(rows, [division], { strata, zeroDivision }).divisions[0]?.strata?.[1]?.groups[0]?.recall_score;
    expect(recall(undefined)).toMatchObject({ reason: 'no_positives' });
    expect(recall(0)).toMatchObject({ value: 0 });
  });

  test('the reference group is a position, where one is asked for', () => {
    const groups = [['a'], ['b']];
    // selected are 2 of 4 and 3 of 4
    const reference = (compared?: Division['compared']) =>
      measureRows(rows, [{ ...division, compared }], { zeroDivision: undefined }).divisions[0]?.reference;
    expect(reference({ groups, with: 'best' })).toBe(1);
    expect(reference({ groups, with: ['a'] })).toBe(0);
    expect(reference({ groups, with: ['c'] })).toBeUndefined();
    const { divisions } = measureRows(rows, [division], { strata, zeroDivision: undefined });
    expect(divisions[0]).not.toHaveProperty('reference');
    expect(divisions[0]?.strata?.[0]).not.toHaveProperty('reference');
    const within = measureRows(rows, [{ ...division, compared: { groups, with: ['b'] } }], {
      strata,
      zeroDivision: undefined,
    });
    expect(within.divisions[0]?.reference).toBe(1);
    expect(within.divisions[0]?.strata?.map((one) => one.reference)).toEqual([1, 1]);
  });

  test('codes for strata are asked for where there are any', () => {
    expect(() => measureRows(rows, [{ codes: CODES, groups: 2 }], { strata, zeroDivision: undefined })).toThrow(
      'strata',
    );
  });
});

test('of several classes each is measured against all others, within strata too', () => {
  // Labels and predictions as above, with the class 2 for the row of no stratum.
  const three: TaskRows = {
    task: 'multiclass',
    labels: LABELS.map((label, row) => (row === 8 ? 2 : label)),
    predictions: PREDICTIONS.map((label, row) => (row === 8 ? 2 : label)),
    classes: 3,
    classLabels: ['no', 'yes', 'later'],
  };
  const { whole, divisions } = measureRows(three, [division], { strata, zeroDivision: undefined });
  expect(whole.classes?.map(({ overall }) => overall.measurements.selection_rate?.value)).toEqual([
    3 / 9,
    5 / 9,
    1 / 9,
  ]);
  const [first] = divisions[0]?.strata ?? [];
  expect(first?.classes?.map(({ groups }) => values(groups as never, 'selection_rate'))).toEqual([
    [1 / 2, 0],
    [1 / 2, 1],
    [0, 0],
  ]);
  expect(first?.classes?.[1]?.rest.map(({ selection_rate: of }) => of?.value)).toEqual([1, 1 / 2]);
});

test('numbers are measured within strata', () => {
  const numbers: TaskRows = {
    task: 'regression',
    labels: Float64Array.from(LABELS),
    predictions: Float64Array.from(PREDICTIONS, (value) => 10 * value),
  };
  const { divisions } = measureRows(numbers, [division], { strata, zeroDivision: undefined });
  // Ten times the selection rates.
  expect(divisions[0]?.strata?.map(({ groups }) => values(groups as never, 'mean_prediction'))).toEqual([
    [5, 10],
    [0, 5],
  ]);
});
