import { expect, test } from 'vitest';
import { readValues } from '../../src/model/predicted-values.ts';
import { problemsOf } from './refusal.ts';
import { tableOf } from './tables.ts';

test('numbers are those of the assessed rows, in their order', () => {
  const typed = tableOf({ p: Float64Array.of(0.5, -2, 1e3) });
  expect(readValues(typed, 'p', undefined)).toEqual(Float64Array.of(0.5, -2, 1000));
  expect(readValues(typed, 'p', Uint32Array.of(2, 0, 2))).toEqual(Float64Array.of(1000, 0.5, 1000));
});

test('a column that was read as text serves as numbers', () => {
  expect(readValues(tableOf({ p: ['1', '-0.5', ' 2 '] }), 'p', undefined)).toEqual(Float64Array.of(1, -0.5, 2));
});

test('a missing prediction matters in assessed rows alone', () => {
  const table = tableOf({ p: Float64Array.of(1, Number.NaN, 3, Number.NaN) });
  expect(readValues(table, 'p', Uint32Array.of(0, 2))).toEqual(Float64Array.of(1, 3));
  expect(problemsOf(() => readValues(table, 'p', undefined))).toEqual([
    {
      code: 'MODEL_MISSING_PREDICTION',
      message: '2 assessed rows have no prediction in "p".',
      hint: 'Write a prediction for every assessed row.',
      place: { file: 'table.csv', line: 3 },
    },
  ]);
});

test('a text that is no number is refused where it stands', () => {
  expect(problemsOf(() => readValues(tableOf({ p: ['1', 'many'] }), 'p', undefined))).toMatchObject([
    { code: 'DATA_NOT_A_NUMBER', place: { line: 3 } },
  ]);
});
