import { describe, expect, test } from 'vitest';
import { type DatasetDescription, toDataset } from '../../src/data/dataset.ts';
import { toRows } from '../../src/tally/task-rows.ts';
import { tableOf } from '../data/tables.ts';

// Of four rows the second and the last are assessed.
const table = tableOf({ y: ['0', '2', '1', '1'], w: [1, 0.5, 3, 4], part: ['other', 'test', 'other', 'test'] }, ['w']);
const binary = tableOf({ y: ['0', '1', '1', '0'], part: ['other', 'test', 'other', 'test'] });

const dataset = (task: DatasetDescription['task'], of = table, sample_weight?: string) =>
  toDataset(of, {
    task,
    y_true: 'y',
    split: { column: 'part', test: 'test' },
    ...(sample_weight && { sample_weight }),
  });

describe('the assessed rows beside their predictions', () => {
  test('of two labels, with scores where there are any', () => {
    const labels = Uint8Array.of(1, 1);
    const scores = Float64Array.of(0.9, 0.6);
    const expected = { task: 'binary', labels: Uint8Array.of(1, 0), predictions: labels };
    expect(toRows(dataset('binary', binary), { task: 'binary', labels })).toEqual(expected);
    expect(toRows(dataset('binary', binary), { task: 'binary', labels, scores })).toEqual({ ...expected, scores });
  });

  test('of numbers, with weights where there are any', () => {
    const values = Float64Array.of(2.5, 0);
    const expected = { task: 'regression', labels: Float64Array.of(2, 1), predictions: values };
    expect(toRows(dataset('regression'), { task: 'regression', values })).toEqual(expected);
    expect(toRows(dataset('regression', table, 'w'), { task: 'regression', values })).toEqual({
      ...expected,
      weights: Float64Array.of(0.5, 4),
    });
  });

  test('of several classes, those among them that no assessed row has', () => {
    const labels = Uint8Array.of(2, 0);
    expect(toRows(dataset('multiclass', table, 'w'), { task: 'multiclass', labels })).toEqual({
      task: 'multiclass',
      labels: Uint8Array.of(2, 1),
      predictions: labels,
      classes: 3,
      classLabels: ['0', '1', '2'],
      weights: Float64Array.of(0.5, 4),
    });
  });

  test('predictions of another task are a bug of ours', () => {
    expect(() => toRows(dataset('multiclass'), { task: 'regression', values: Float64Array.of(1, 2) })).toThrow(
      'Predictions of the task regression for data of the task multiclass.',
    );
  });
});
