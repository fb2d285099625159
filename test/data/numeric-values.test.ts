import { describe, expect, it } from 'vitest';
import { numericValues } from '../../src/data/numeric-values.ts';
import type { Scalar } from '../../src/data/table.ts';

const column = (values: readonly Scalar[]) => ({ kind: 'coded', name: 'x', codes: new Uint8Array(0), values }) as const;

describe('numericValues', () => {
  it.each([
    [
      [null, '1', ' 2.5', '-1e3'],
      [Number.NaN, 1, 2.5, -1000],
    ],
    [
      [null, 7, -0.5],
      [Number.NaN, 7, -0.5],
    ],
    [[null], [Number.NaN]],
  ])('%j', (values, numbers) => {
    expect(numericValues(column(values))).toEqual(Float64Array.from(numbers));
  });

  it.each([[[null, '1', 'x']], [[null, '']], [[null, true]], [[null, Number.POSITIVE_INFINITY]], [[null, 1, 'nan']]])(
    '%j are no numbers',
    (values) => {
      expect(numericValues(column(values))).toBeUndefined();
    },
  );
});
