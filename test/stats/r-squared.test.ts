import { expect, test } from 'vitest';
import { criticalValue } from '../../src/stats/normal.ts';
import { rSquaredInterval } from '../../src/stats/r-squared.ts';

// Ten rows. The standard error is that of the mean of (e² − Q·d²)/mean d² over rows, by numpy, t.ppf(0.975, 9) by scipy.
const means = {
  rows: 10,
  error: 0.25,
  spread: 1.9631250000000002,
  errorSquares: 0.109375,
  product: 0.78078125,
  spreadSquares: 10.371116015625,
};

test('R² of ten rows', () => {
  const { low, high } = rSquaredInterval(means, criticalValue(0.95));
  expect([low, high]).toEqual([expect.closeTo(0.7031838347565652, 12), expect.closeTo(0.9453617777968861, 12)]);
});

test('no error leaves 1, errors that are the same part of every distance the figure', () => {
  expect(rSquaredInterval({ ...means, error: 0, errorSquares: 0, product: 0 }, 2)).toEqual({ low: 1, high: 1 });
  const half = { ...means, error: 1, spread: 2, errorSquares: 3, product: 6, spreadSquares: 12 };
  expect(rSquaredInterval(half, 2)).toEqual({ low: 0.5, high: 0.5 });
  expect(rSquaredInterval(half, Number.POSITIVE_INFINITY)).toEqual({ low: 0.5, high: 0.5 });
});
