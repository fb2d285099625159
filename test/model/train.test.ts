import { describe, expect, test } from 'vitest';
import { predictRows, requireSameClasses } from '../../src/model/predict.ts';
import { type Training, trainTree } from '../../src/model/train.ts';
import { problemsOf } from './refusal.ts';
import { tableOf } from './tables.ts';

const table = tableOf({
  age: ['20', '30', '40', '50', '60', '70'],
  town: ['A', 'B', 'A', 'B', 'C', null],
  gaps: ['1', null, '3', '4', '5', '6'],
});

const training: Training = {
  table,
  inputs: ['age', 'town'],
  labels: Uint8Array.of(0, 0, 1, 1, 1, 0),
  classes: { negative: 'no', positive: 'yes' },
  rows: Uint32Array.of(0, 1, 2, 3),
  parameters: { minSamplesLeaf: 1, minSamplesSplit: 2 },
};

test('it learns from the training rows alone; categories are those of all rows', () => {
  const model = trainTree(training);
  expect(model).toMatchObject({
    kind: 'decision_tree',
    encodings: [
      { column: 'age', kind: 'numeric' },
      { column: 'town', kind: 'categorical', categories: ['A', 'B', 'C'] },
    ],
    classes: { negative: 'no', positive: 'yes' },
    parameters: { minSamplesLeaf: 1, minSamplesSplit: 2, useSampleWeight: false },
  });
  // 20 and 30 are negative, 40 and 50 positive: one cut at 35, whatever rows 4 and 5 say.
  expect([...model.tree.feature]).toEqual([0, -1, -1]);
  expect(predictRows(model, table, { rows: Uint32Array.of(5, 0) })).toEqual({
    labels: Uint8Array.of(1, 0),
    scores: Float64Array.of(1, 0),
    unknown: [],
  });
});

describe('who is selected', () => {
  const even = trainTree({ ...training, inputs: ['town'], rows: Uint32Array.of(0, 1, 2, 3) });
  test.each([
    ['a tie is the negative class, as scikit-learn takes the first', undefined, [0, 0]],
    ['a score of the threshold', 0.5, [1, 1]],
    ['a score below the threshold', 0.6, [0, 0]],
  ])('%s', (_, threshold, expected) => {
    const { labels, scores } = predictRows(even, table, { rows: Uint32Array.of(0, 1), threshold });
    expect([...scores]).toEqual([0.5, 0.5]);
    expect([...labels]).toEqual(expected);
  });

  test('all rows, where none are named', () => {
    expect(predictRows(even, table, { rows: undefined }).labels).toHaveLength(6);
  });
});

test('with weights the score is a share of weight', () => {
  const weights = Float64Array.of(1, 1, 3, 1, -1, Number.NaN);
  const model = trainTree({ ...training, inputs: ['town'], weights });
  expect(model.parameters.useSampleWeight).toBe(true);
  expect([...predictRows(model, table, { rows: Uint32Array.of(0, 1) }).scores]).toEqual([0.75, 0.5]);
});

test('categories that are new since training are counted', () => {
  const model = trainTree(training);
  const later = tableOf({ age: ['20', '20', '20'], town: ['D', 'A', null] });
  expect(predictRows(model, later, { rows: undefined }).unknown).toEqual([{ column: 'town', rows: 1 }]);
});

describe('what cannot be trained', () => {
  test.each<[string, Partial<Training>, string, string]>([
    ['no rows', { rows: new Uint32Array(0) }, 'MODEL_NO_TRAINING_ROWS', 'no row to train on'],
    ['no inputs', { inputs: [] }, 'MODEL_NO_INPUTS', 'No column is left'],
    ['a gap in a training row', { inputs: ['gaps'] }, 'MODEL_MISSING_NUMBER', '"gaps"'],
    ['a negative weight', { weights: Float64Array.of(1, 1, -1, 1, 1, 1) }, 'MODEL_WEIGHT', '1 training row has'],
    [
      'no weight',
      { weights: Float64Array.of(1, Number.NaN, 1, Number.NaN, 1, 1) },
      'MODEL_WEIGHT',
      '2 training rows have',
    ],
    [
      'an infinite weight',
      { weights: Float64Array.of(1, Number.POSITIVE_INFINITY, 1, 1, 1, 1) },
      'MODEL_WEIGHT',
      '1 training row',
    ],
    ['only weights of 0', { weights: Float64Array.of(0, 0, 0, 0, 1, 1) }, 'MODEL_NO_WEIGHT', 'weight 0'],
  ])('%s', (_, change, code, words) => {
    const [problem] = problemsOf(() => trainTree({ ...training, ...change }));
    expect(problem).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(problem?.hint).toBeTruthy();
  });
});

describe('the labels of a model and of the data', () => {
  const model = { ...trainTree(training), classes: { negative: '0', positive: '1' } };
  test.each([
    [{ negative: '0', positive: '1' }, true],
    [{ negative: 0, positive: 1 }, true],
    [{ negative: '0.0', positive: '1.0' }, true],
    [{ negative: null, positive: '1' }, true],
    [{ negative: '1', positive: '0' }, false],
    [{ negative: 'no', positive: 'yes' }, false],
    [{ negative: '2', positive: '1' }, false],
    [{ negative: false, positive: true }, false],
  ])('%j fit 0 and 1: %s', (classes, fits) => {
    const act = () => requireSameClasses(model, classes);
    if (fits) expect(act).not.toThrow();
    else
      expect(problemsOf(act)[0]).toMatchObject({
        code: 'MODEL_OTHER_LABELS',
        message: expect.stringContaining('"1" (positive)'),
      });
  });
});
