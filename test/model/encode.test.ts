import { describe, expect, test } from 'vitest';
import type { Scalar } from '../../src/data/table.ts';
import { encodeRows } from '../../src/model/encode.ts';
import { type Encoding, toEncodings, toFeatures } from '../../src/model/encoding.ts';
import { matrixOf } from './matrix.ts';
import { problemsOf } from './refusal.ts';
import { tableOf } from './tables.ts';

describe('what a column becomes', () => {
  test.each<[string, readonly Scalar[] | Float64Array, Omit<Encoding, 'column'> | { categories: readonly Scalar[] }]>([
    ['numbers as text', ['1', '-2.5', '3e2'], { kind: 'numeric' }],
    ['numbers with gaps', ['1', null, '3'], { kind: 'numeric' }],
    ['numbers of typed data', [1, 2.5, null], { kind: 'numeric' }],
    ['a column of numbers', Float64Array.of(1, Number.NaN), { kind: 'numeric' }],
    ['one text among numbers', ['1', '?', '3'], { kind: 'categorical', categories: ['1', '3', '?'] }],
    ['texts', ['b', 'a', 'b', null], { kind: 'categorical', categories: ['a', 'b'] }],
    ['booleans', [true, false], { kind: 'categorical', categories: [false, true] }],
    ['numbers and texts that look alike', [1, '1', 'x'], { kind: 'categorical', categories: [1, '1', 'x'] }],
    ['nothing', [null, null], { kind: 'categorical', categories: [] }],
    // U+FFFD comes before U+1F600, though not by UTF-16 units; upper case before lower, 10 before 9.
    [
      'code points',
      ['\u{1f600}', '\ufffd', 'a', 'Z', 'x10', 'x9'],
      { categories: ['Z', 'a', 'x10', 'x9', '\ufffd', '\u{1f600}'] },
    ],
    ['names of prototypes', ['constructor', '__proto__'], { categories: ['__proto__', 'constructor'] }],
  ])('%s', (_, values, expected) => {
    expect(toEncodings(tableOf({ x: values }), ['x'])).toMatchObject([{ ...expected, column: 'x' }]);
  });

  test('features are numbered in the order of the inputs and categories', () => {
    const encodings = toEncodings(tableOf({ a: ['x', 'y'], b: ['1', '2'], c: ['z', 'z'] }), ['a', 'b', 'c']);
    expect(toFeatures(encodings)).toEqual([
      { column: 'a', category: 'x' },
      { column: 'a', category: 'y' },
      { column: 'b' },
      { column: 'c', category: 'z' },
    ]);
  });
});

describe('encoded rows', () => {
  const table = tableOf({
    colour: ['red', null, 'blue', 'green'],
    size: ['0.1', '2', null, '4'],
    weight: Float64Array.of(1, 2, 3, Number.NaN),
  });
  const encodings: readonly Encoding[] = [
    { kind: 'categorical', column: 'colour', categories: ['blue', 'red'] },
    { kind: 'numeric', column: 'size' },
    { kind: 'numeric', column: 'weight' },
  ];

  test('one-hot with missing and unknown as all zeros, numbers as float32, rows in the order asked for', () => {
    const { columns, unknown } = encodeRows(table, encodings, Uint32Array.of(1, 0));
    expect(matrixOf(columns, 2)).toEqual([
      [0, 0, 2, 2],
      [0, 1, Math.fround(0.1), 1],
    ]);
    expect(unknown).toEqual([]);
    const all = encodeRows(table, encodings.slice(0, 1), undefined);
    expect(matrixOf(all.columns, 4)).toEqual([
      [0, 1],
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
    expect(all.unknown).toEqual([{ column: 'colour', rows: 1 }]);
  });

  test('categories that are numbers match a column of numbers', () => {
    const numbers: readonly Encoding[] = [{ kind: 'categorical', column: 'weight', categories: [2, '3'] }];
    const { columns, unknown } = encodeRows(table, numbers, undefined);
    expect(matrixOf(columns, 4)).toEqual([
      [0, 0],
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(unknown).toEqual([{ column: 'weight', rows: 2 }]);
  });

  test('a gap in a row that is not needed is none', () => {
    expect(() => encodeRows(table, encodings, Uint32Array.of(0, 1))).not.toThrow();
  });

  test('every column that does not fit is told at once, with how many rows and the first place', () => {
    const other = tableOf({
      color: ['red', 'red', 'red', 'red'],
      size: ['1', 'big', 'huge', 'tiny'],
      weight: ['1', null, '1e39', '2'],
    });
    expect(problemsOf(() => encodeRows(other, encodings, Uint32Array.of(2, 1, 3, 0)))).toEqual([
      expect.objectContaining({
        code: 'MODEL_COLUMN_ABSENT',
        message: 'The model needs the column "colour", which the data does not have.',
        hint: expect.stringContaining('"color"'),
      }),
      expect.objectContaining({
        code: 'MODEL_TEXT_FOR_NUMBER',
        message: 'The model takes "size" as a number, but 3 rows hold another text there.',
        place: { file: 'table.csv', line: 3 },
      }),
      expect.objectContaining({
        code: 'MODEL_MISSING_NUMBER',
        message: 'The model needs a number in the column "weight", which 1 row lacks.',
        place: { file: 'table.csv', line: 3 },
      }),
      expect.objectContaining({ code: 'MODEL_NUMBER_TOO_LARGE', place: { file: 'table.csv', line: 4 } }),
    ]);
  });
});
