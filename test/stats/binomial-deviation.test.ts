import { describe, expect, test } from 'vitest';
import { binomialDeviation } from '../../src/stats/binomial-deviation.ts';

describe('the mean distance of a share from its expectation', () => {
  // Python: sum(comb(n, k) * p**k * (1 - p)**(n - k) * abs(k / n - p) for k in range(n + 1))
  test.each([
    [1, 0.05, 0.095],
    [2, 0.5, 0.25],
    [7, 0.3, 0.13613669999999992],
    [10, 0.05, 0.05987369392383787],
    [100, 0.37, 0.03841674221623816],
    [999, 0.2, 0.010098213789232223],
  ])('%i rows at %d', (rows, p, expected) => {
    expect(binomialDeviation(p, rows)).toBeCloseTo(expected, 14);
  });

  test('of certain outcomes is 0', () => {
    expect([binomialDeviation(0, 10), binomialDeviation(1, 10), binomialDeviation(1, 5000)]).toEqual([0, 0, 0]);
  });

  test('lies between those of the whole numbers around it, and joins the normal one', () => {
    expect(binomialDeviation(0.5, 1.5)).toBeCloseTo((0.5 + 0.25) / 2, 14);
    // √(2 · .2 · .8 / (π · 1000)) = 0.0100925, where the exact sum for 999 rows is 0.0100982
    expect(binomialDeviation(0.2, 1000)).toBeCloseTo(0.01009253, 7);
  });
});
