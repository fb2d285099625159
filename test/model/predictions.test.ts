import { describe, expect, test } from 'vitest';
import type { Classes } from '../../src/data/classes.ts';
import type { Scalar } from '../../src/data/table.ts';
import { describePredictions } from '../../src/model/describe.ts';
import { readPredictions } from '../../src/model/predictions.ts';
import { problemsOf } from './refusal.ts';
import { tableOf } from './tables.ts';

const incomes: Classes = { negative: '<=50K', positive: '>50K' };
const credit: Classes = { negative: '2', positive: '1' };
const flags: Classes = { negative: '0', positive: '1' };

describe('what y_pred holds', () => {
  test.each<[string, readonly Scalar[], Classes, readonly number[]]>([
    ['labels', ['>50K', '<=50K'], incomes, [1, 0]],
    ['flags', ['1', '0'], incomes, [1, 0]],
    ['flags with a point', ['1.0', '0.0'], incomes, [1, 0]],
    ['booleans in any case', ['True', 'FALSE'], incomes, [1, 0]],
    ['typed booleans', [true, false], incomes, [1, 0]],
    ['typed numbers', [1, 0], incomes, [1, 0]],
    ['flags of both kinds', ['true', '0'], incomes, [1, 0]],
    ['labels that are 0 and 1', ['1', '0'], flags, [1, 0]],
    ['labels 0 and 1 where 0 is the positive one', ['1', '0'], { negative: '1', positive: '0' }, [0, 1]],
    ['labels written as other numbers', ['1.0', '2.0', '1'], credit, [1, 0, 1]],
    ['labels 1 and 2, all of them 2', ['2', '2'], credit, [0, 0]],
    ['flags where 1 and 2 are labels', ['1', '0'], credit, [1, 0]],
    ['booleans for labels 0 and 1', ['true', 'false'], flags, [1, 0]],
    ['the only label', ['yes', 'yes'], { negative: null, positive: 'yes' }, [1, 1]],
  ])('%s', (_, values, classes, expected) => {
    const { labels, scores } = readPredictions(tableOf({ p: values }), { yPred: 'p' }, { rows: undefined, classes });
    expect([...labels]).toEqual(expected);
    expect(scores).toBeUndefined();
  });

  test('it is decided over the whole column, not the assessed rows', () => {
    const table = tableOf({ p: ['1', '1', '0'] });
    // With a 0 in another row, 1 cannot be the label of data that holds 1 and 2 where 2 is the positive one.
    const { labels } = readPredictions(
      table,
      { yPred: 'p' },
      { rows: Uint32Array.of(0, 1), classes: { negative: '1', positive: '2' } },
    );
    expect([...labels]).toEqual([1, 1]);
  });

  test('strange values are counted, the most frequent first', () => {
    const table = tableOf({ p: ['>50K', '>50k', '<=50K.', '>50k', null] });
    expect(problemsOf(() => readPredictions(table, { yPred: 'p' }, { rows: undefined, classes: incomes }))).toEqual([
      {
        code: 'MODEL_STRANGE_PREDICTION',
        message: 'The predictions in "p" hold what is no label of the data: ">50k" (2 rows), "<=50K." (1 row).',
        hint: expect.stringContaining('"<=50K", ">50K"'),
        place: { file: 'table.csv', line: 3 },
      },
    ]);
  });

  test('ten strange values are listed, the others counted', () => {
    const table = tableOf({ p: Array.from({ length: 13 }, (_, row) => `value ${row}`) });
    const [problem] = problemsOf(() => readPredictions(table, { yPred: 'p' }, { rows: undefined, classes: incomes }));
    expect(problem?.message).toContain('"value 9" (1 row) and 3 more.');
  });
});

describe('scores', () => {
  const table = tableOf({ p: ['0', '1', '1'], s: ['0.7', '0.5', '0'] });
  test.each([
    ['labels alone decide without a threshold', { yPred: 'p', yScore: 's' }, undefined, [0, 1, 1]],
    ['the threshold decides, equality selects', { yScore: 's' }, 0.5, [1, 1, 0]],
    ['the threshold decides against labels', { yPred: 'p', yScore: 's' }, 0.6, [1, 0, 0]],
  ])('%s', (_, columns, threshold, expected) => {
    const { labels, scores } = readPredictions(table, columns, { rows: undefined, classes: flags, threshold });
    expect([...labels]).toEqual(expected);
    expect([...(scores ?? [])]).toEqual([0.7, 0.5, 0]);
  });

  test('rows in the order asked for, from a column of numbers', () => {
    const numbers = tableOf({ s: Float64Array.of(0.1, 0.9, Number.NaN) });
    const rows = Uint32Array.of(1, 0);
    const { labels, scores } = readPredictions(numbers, { yScore: 's' }, { rows, classes: flags, threshold: 0.5 });
    expect([[...labels], [...(scores ?? [])]]).toEqual([
      [1, 0],
      [0.9, 0.1],
    ]);
  });

  test('scores alone need a threshold', () => {
    const act = () => readPredictions(table, { yScore: 's' }, { rows: undefined, classes: flags });
    expect(problemsOf(act)[0]).toMatchObject({ code: 'MODEL_NO_THRESHOLD' });
  });

  test('what is wrong is counted over assessed rows, all at once', () => {
    const faulty = tableOf({ p: ['1', null, '0', '1', '0'], s: ['-0.1', '1.2', null, '1', '7'] });
    const act = (rows: Uint32Array | undefined) =>
      readPredictions(faulty, { yPred: 'p', yScore: 's' }, { rows, classes: flags });
    expect(problemsOf(() => act(Uint32Array.of(3, 2, 1, 0)))).toEqual([
      expect.objectContaining({
        code: 'MODEL_MISSING_PREDICTION',
        message: '1 assessed row has no prediction in "p".',
        place: { file: 'table.csv', line: 3 },
      }),
      expect.objectContaining({
        code: 'MODEL_MISSING_SCORE',
        message: '1 assessed row has no score in "s".',
        place: { file: 'table.csv', line: 4 },
      }),
      expect.objectContaining({
        code: 'MODEL_SCORE_RANGE',
        message: '2 assessed rows have a score outside [0, 1] in "s".',
        place: { file: 'table.csv', line: 2 },
      }),
    ]);
    expect([...act(Uint32Array.of(3)).labels]).toEqual([1]);
  });

  test('text is no score', () => {
    const texts = tableOf({ s: ['0.1', 'high'] });
    const act = () => readPredictions(texts, { yScore: 's' }, { rows: undefined, classes: flags, threshold: 0.5 });
    expect(problemsOf(act)[0]).toMatchObject({ code: 'MODEL_SCORE_TEXT', place: { file: 'table.csv', line: 3 } });
  });
});

test('a report knows predictions by the hash of their bytes', () => {
  expect(describePredictions(tableOf({ p: ['1'] }))).toEqual({
    kind: 'predictions',
    sha256: 'f'.repeat(64),
    inputs: [],
  });
});
