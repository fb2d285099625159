import { describe, expect, test } from 'vitest';
import type { Scalar } from '../../src/data/table.ts';
import { readClasses } from '../../src/model/predicted-classes.ts';
import { problemsOf } from './refusal.ts';
import { tableOf } from './tables.ts';

describe('what y_pred holds of several classes', () => {
  test.each<[string, readonly Scalar[], readonly Scalar[], readonly number[]]>([
    ['texts', ['b', 'a', 'c'], ['a', 'b', 'c'], [1, 0, 2]],
    ['numbers in other spellings', ['2.0', '01', '1e1'], ['1', '2', '10'], [1, 0, 2]],
    ['typed numbers for texts', [2, 1], ['1', '2'], [1, 0]],
    ['booleans in another case', ['TRUE', 'False'], ['false', 'true'], [1, 0]],
    ['0 and 1 are labels, not flags', ['0', '1'], ['0', '1', '2'], [0, 1]],
  ])('%s', (_, values, classes, expected) => {
    const labels = readClasses(tableOf({ p: values }), 'p', { rows: undefined, classes });
    expect([...labels]).toEqual(expected);
  });

  test('is read of the assessed rows, in their order', () => {
    const table = tableOf({ p: ['a', null, 'b'] });
    expect([...readClasses(table, 'p', { rows: Uint32Array.of(2, 0, 2), classes: ['a', 'b'] })]).toEqual([1, 0, 1]);
  });
});

test('what is no label is refused, in rows that are not assessed too', () => {
  const table = tableOf({ p: ['a', 'A', 'x', 'a '] });
  expect(problemsOf(() => readClasses(table, 'p', { rows: Uint32Array.of(0), classes: ['a', 'b'] }))).toEqual([
    {
      code: 'MODEL_STRANGE_PREDICTION',
      message: 'The predictions in "p" hold what is no label of the data: "A", "x", "a ".',
      hint: 'Write labels of the data: "a", "b".',
      place: { file: 'table.csv', line: 3 },
    },
  ]);
});

test('ten strange values and ten labels are listed, the others counted', () => {
  const table = tableOf({ p: Array.from({ length: 12 }, (_, at) => `p${at}`) });
  const classes = Array.from({ length: 13 }, (_, at) => `c${at}`);
  const [problem] = problemsOf(() => readClasses(table, 'p', { rows: undefined, classes }));
  expect(problem?.message).toMatch(/"p9" and 2 more\.$/);
  expect(problem?.hint).toMatch(/"c9" and 3 more\.$/);
});

test('a missing prediction is refused where it stands', () => {
  const table = tableOf({ p: ['a', null] });
  expect(problemsOf(() => readClasses(table, 'p', { rows: undefined, classes: ['a', 'b'] }))).toMatchObject([
    {
      code: 'MODEL_MISSING_PREDICTION',
      message: '1 assessed row has no prediction in "p".',
      place: { line: 3 },
    },
  ]);
});
