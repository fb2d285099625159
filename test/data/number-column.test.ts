import { describe, expect, it } from 'vitest';
import { numberColumnBuilder } from '../../src/data/number-column.ts';

function numbers(texts: Iterable<string>, naValues: readonly string[]) {
  const builder = numberColumnBuilder('x', naValues);
  expect([...texts].every((text) => builder.add(text))).toBe(true);
  return builder.finish();
}

describe('numberColumnBuilder', () => {
  it.each([
    [['1', '', '-2.5e1'], [''], [1, Number.NaN, -25]],
    [['-999', '-999.0', '1'], ['-999'], [Number.NaN, -999, 1]],
    [['NA', '1'], ['NA'], [Number.NaN, 1]],
    [[], [''], []],
  ])('%j with %j missing', (texts, naValues, values) => {
    expect(numbers(texts, naValues)).toEqual({ kind: 'number', name: 'x', values: Float64Array.from(values) });
  });

  it.each([
    ['x', ['']],
    ['', ['NA']],
    ['nan', ['']],
    ['inf', ['']],
    ['0x10', ['']],
    [' ', ['']],
  ])('%j with %j missing is no number', (text, naValues) => {
    expect(numberColumnBuilder('x', naValues).add(text)).toBe(false);
  });

  it.each([65_535, 65_536, 65_537, 200_000])('%d rows', (rows) => {
    const { values } = numbers(
      Array.from({ length: rows }, (_, row) => `${row}`),
      [''],
    );
    expect(values).toHaveLength(rows);
    expect(values.every((value, row) => value === row)).toBe(true);
  });
});
