import { describe, expect, test } from 'vitest';
import { percentileInterval } from '../../src/stats/percentile-interval.ts';
import { givenUniforms } from './given-uniforms.ts';

describe('percentile interval', () => {
  // numpy.quantile([0.3, -1, 4, 2, 2.5, 0, 7], [0.05, 0.95]) and [0.025, 0.975]
  test.each([
    [0.9, -0.7, 6.1],
    [0.95, -0.85, 6.55],
    [0, 2, 2],
    [1, -1, 7],
  ])('at the level %s', (level, low, high) => {
    const values = Float64Array.of(0.3, -1, 4, 2, 2.5, 0, 7);
    expect(percentileInterval(values, level)).toEqual({
      low: expect.closeTo(low, 12),
      high: expect.closeTo(high, 12),
      defined: 1,
    });
    expect([...values]).toEqual([0.3, -1, 4, 2, 2.5, 0, 7]);
  });

  // numpy.quantile of 5,000 given uniform numbers at [0.025, 0.975], [0.05, 0.95], [0.25, 0.75]
  test.each([
    [0.95, 0.024752786644967273, 0.9749597533547785],
    [0.9, 0.0502620199113153, 0.951543910172768],
    [0.5, 0.2548610049416311, 0.7624646871117875],
  ])('of many, at the level %s', (level, low, high) => {
    const values = Float64Array.from({ length: 5000 }, givenUniforms());
    const found = percentileInterval(values, level);
    expect(found).toEqual({ low: expect.closeTo(low, 14), high: expect.closeTo(high, 14), defined: 1 });
  });

  test('replicates without a value are passed over, and told of', () => {
    const values = Float64Array.of(Number.NaN, 1, Number.NaN, 3);
    expect(percentileInterval(values, 1)).toEqual({ low: 1, high: 3, defined: 0.5 });
  });

  test('infinite ones are values', () => {
    const values = Float64Array.of(1, 2, Number.POSITIVE_INFINITY);
    expect(percentileInterval(values, 0.9)).toEqual({ low: expect.closeTo(1.1, 12), high: Infinity, defined: 1 });
  });

  test('no value, no interval', () => {
    expect(percentileInterval(Float64Array.of(Number.NaN), 0.95)).toBeUndefined();
    expect(percentileInterval(new Float64Array(0), 0.95)).toBeUndefined();
  });
});
