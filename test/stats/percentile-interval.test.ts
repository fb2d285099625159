import { describe, expect, test } from 'vitest';
import { percentileInterval } from '../../src/stats/percentile-interval.ts';

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

  // numpy.quantile of 5,000 numbers (x ← 69069x + 1 mod 2³², as shares of 1) at [0.025, 0.975], [0.05, 0.95], [0.25, 0.75]
  test.each([
    [0.95, 0.02475278652855195, 0.9749597532383631],
    [0.9, 0.05026201979489998, 0.9515439100563526],
    [0.5, 0.2548610048252158, 0.7624646869953722],
  ])('of many, at the level %s', (level, low, high) => {
    let state = 1;
    const values = Float64Array.from({ length: 5000 }, () => {
      state = (Math.imul(state, 69_069) + 1) >>> 0;
      return state / 2 ** 32;
    });
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
