import { describe, expect, test } from 'vitest';
import { type BinaryDataset, type DatasetDescription, toDataset } from '../../src/data/dataset.ts';
import { UserError } from '../../src/errors.ts';
import { tableOf } from './tables.ts';

const labels = (values: readonly (string | null)[], description: Partial<DatasetDescription> = {}) =>
  toDataset(tableOf({ y: values }), { task: 'binary', y_true: 'y', ...description }) as BinaryDataset;

describe('labels', () => {
  test.each([
    [['0', '1', '1'], undefined, [0, 1, 1], '0', '1'],
    [['1.0', '0', '1'], undefined, [1, 0, 1], '0', '1.0'],
    [['True', 'FALSE', 'true'], undefined, [1, 0, 1], 'FALSE', 'True'],
    [['1', '1'], undefined, [1, 1], null, '1'],
    [['0', '0'], undefined, [0, 0], '0', '1'],
    [['no', 'yes'], 'yes', [0, 1], 'no', 'yes'],
    [['no', 'yes'], 'no', [1, 0], 'yes', 'no'],
    [['1', '2', '2.0'], '2', [0, 1, 1], '1', '2'],
    [['1', '0'], '0', [0, 1], '1', '0'],
  ])('%j with pos_label %s are %j', (values, posLabel, expected, negative, positive) => {
    const dataset = labels(values, { pos_label: posLabel });
    expect(Array.from(dataset.labels)).toEqual(expected);
    expect(dataset.classes).toEqual({ negative, positive });
  });

  test.each([
    [['no', 'yes'], undefined, 'DATA_POS_LABEL_NEEDED', undefined, '"no", "yes"'],
    [['0', '2'], undefined, 'DATA_POS_LABEL_NEEDED', undefined, '"0", "2"'],
    [['no', 'yes'], 'Yes', 'DATA_POS_LABEL_ABSENT', undefined, '"Yes"'],
    [['01', '1'], '7', 'DATA_POS_LABEL_ABSENT', undefined, '"7"'],
    [['a', 'b', 'a', 'c'], 'a', 'DATA_THIRD_LABEL', 5, '"a" (2 rows), "b" (1 row), "c" (1 row)'],
    [['a', 'b', '1'], 'a', 'DATA_THIRD_LABEL', 3, 'or write "task: multiclass" under "data".'],
    [['3', '1', '2.5'], '1', 'DATA_THIRD_LABEL', 2, 'or "task: regression" (they are quantities) under "data".'],
    [['0', '1', null, null], undefined, 'DATA_MISSING_LABEL', 4, '2 assessed rows have'],
    [[null, null], undefined, 'DATA_NO_LABELS', 2, '"y"'],
  ])('%j with pos_label %s: %s', (values, posLabel, code, line, fragment) => {
    const [problem] = problems(() => labels(values, { pos_label: posLabel }));
    expect(problem).toMatchObject({ code, ...(line && { place: { file: 'data.csv', line } }) });
    expect(`${problem?.message} ${problem?.hint}`).toContain(fragment);
  });
});

describe('split by a column', () => {
  const table = tableOf({ y: ['0', '1', '0', null], part: ['test', 'train', 'test', 'train'] });
  const split = { column: 'part', test: 'test' };

  test('rows with the value are assessed, the others train', () => {
    const dataset = toDataset(table, { task: 'binary', y_true: 'y', split });
    expect(dataset.assessed).toEqual(Uint32Array.of(0, 2));
    expect(dataset.training).toEqual(Uint32Array.of(1, 3));
  });

  test('a missing label matters in the rows that train a model', () => {
    expect(problems(() => toDataset(table, { task: 'binary', y_true: 'y', split, trains: true }))).toMatchObject([
      { code: 'DATA_MISSING_LABEL', message: '1 training row has no label in "y".', place: { line: 5 } },
    ]);
  });

  test('a value that does not occur leaves nothing to assess', () => {
    const [problem] = problems(() =>
      toDataset(table, { task: 'binary', y_true: 'y', split: { column: 'part', test: 'Test' } }),
    );
    expect(problem).toMatchObject({ code: 'DATA_NO_TEST_ROWS' });
    expect(problem?.hint).toContain('"test", "train"');
  });
});

test('a drawn split is stratified by the positive label, the negative rows first', () => {
  // scikit-learn 1.9: train_test_split(range(6), test_size=2, random_state=0, stratify=[0, 1, 1, 0, 1, 0]) tests rows 0, 2
  const split = { test_size: 2, random_state: 0, stratify: true };
  expect(
    toDataset(tableOf({ y: ['b', 'a', 'a', 'b', 'a', 'b'] }), { task: 'binary', y_true: 'y', pos_label: 'a', split })
      .assessed,
  ).toEqual(Uint32Array.of(0, 2));
});

describe('weights', () => {
  const weighted = (weights: readonly (number | null)[]) =>
    toDataset(tableOf({ y: weights.map(() => '1'), w: weights }, ['w']), {
      task: 'binary',
      y_true: 'y',
      sample_weight: 'w',
    });

  test('are taken as they are, 0 included', () => {
    expect(weighted([0, 2.5]).weights).toEqual(Float64Array.of(0, 2.5));
  });

  test.each([
    [[1, null], 'DATA_MISSING_WEIGHT', 3],
    [[1, 1, -1], 'DATA_WEIGHT_OUT_OF_RANGE', 4],
    [[1e101], 'DATA_WEIGHT_OUT_OF_RANGE', 2],
  ])('%j: %s', (weights, code, line) => {
    expect(problems(() => weighted(weights))).toMatchObject([{ code, place: { line } }]);
  });

  test('a column that was read as text serves as numbers', () => {
    const dataset = toDataset(tableOf({ y: ['0', '1'], w: ['2', '3.5'] }), {
      task: 'binary',
      y_true: 'y',
      sample_weight: 'w',
    });
    expect(dataset.weights).toEqual(Float64Array.of(2, 3.5));
  });

  test('text that is no number is refused where it stands', () => {
    const table = tableOf({ y: ['0', '1'], w: ['2', 'two'] });
    expect(problems(() => toDataset(table, { task: 'binary', y_true: 'y', sample_weight: 'w' }))).toMatchObject([
      { code: 'DATA_NOT_A_NUMBER', place: { line: 3 } },
    ]);
  });
});

function problems(action: () => unknown): UserError['problems'] | [] {
  try {
    action();
  } catch (error) {
    if (error instanceof UserError) return error.problems;
    throw error;
  }
  return [];
}
