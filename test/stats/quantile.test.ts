import { describe, expect, test } from 'vitest';
import { quantile } from '../../src/stats/quantile.ts';

describe('a quantile', () => {
  // numpy.quantile of numpy 2.4.6
  test.each([
    [[1, 2, 4, 8.5], 0, 1],
    [[1, 2, 4, 8.5], 0.1, 1.3],
    [[1, 2, 4, 8.5], 0.5, 3],
    [[1, 2, 4, 8.5], 0.62, 3.7199999999999998],
    [[1, 2, 4, 8.5], 0.9, 7.15],
    [[1, 2, 4, 8.5], 1, 8.5],
    [[2, 2, 5], 0.3, 2],
    [[3.5], 0, 3.5],
    [[3.5], 0.3, 3.5],
    [[1, 2, Number.NaN], 0.1, Number.NaN],
  ])('of %j at %s', (values, p, expected) => {
    expect(quantile(Float64Array.from(values), p)).toBe(expected);
  });

  test.each([
    // From 0 to ∞ numpy has NaN, and it has ∞ where the distance is beyond float64.
    [[0, Number.POSITIVE_INFINITY], 0.25, Number.POSITIVE_INFINITY],
    [[Number.NEGATIVE_INFINITY, 0], 0.75, Number.NEGATIVE_INFINITY],
    [[Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY], 0.5, Number.NEGATIVE_INFINITY],
    [[-1e308, 1.5e308], 0.25, -0.375e308],
    [[-1e308, 1.5e308], 0.75, 0.875e308],
  ])('of %j at %s, by hand', (values, p, expected) => {
    expect(quantile(Float64Array.from(values), p)).toBe(expected);
  });

  test.each([-0.1, 1.1, Number.NaN])('p = %s is refused', (p) => {
    expect(() => quantile(Float64Array.of(1, 2), p)).toThrow(new RangeError(`p: ${p}`));
  });

  test('without values there is none', () => {
    expect(() => quantile(new Float64Array(0), 0.5)).toThrow(new RangeError('values: none'));
  });
});
