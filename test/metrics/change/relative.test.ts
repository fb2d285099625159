import { describe, expect, test } from 'vitest';
import { relativeInterval } from '../../../src/metrics/change/relative.ts';

describe('the interval of after/before − 1', () => {
  test('is where 0 leaves the interval of after − λ·before', () => {
    // after in [0.3, 0.6], before 0.5 for certain: 0.3/0.5 − 1 and 0.6/0.5 − 1
    const { low, high } = relativeInterval((times) => ({ low: 0.3 - 0.5 * times, high: 0.6 - 0.5 * times }));
    expect(low).toBeCloseTo(-0.4, 10);
    expect(high).toBeCloseTo(0.2, 10);
  });

  test('is −1 and no nearer where after may be nothing', () => {
    expect(relativeInterval((times) => ({ low: -0.5 * times, high: -0.5 * times }))).toEqual({ low: -1, high: -1 });
  });

  test('is ∞ where before may be nothing', () => {
    const { low, high } = relativeInterval((times) => ({ low: 0.3 - 0.5 * times, high: 0.6 }));
    expect(low).toBeCloseTo(-0.4, 10);
    expect(high).toBe(Number.POSITIVE_INFINITY);
  });

  test('a lower bound of just nothing is none: only above it the ratio is told from less', () => {
    expect(relativeInterval(() => ({ low: 0, high: 0 }))).toEqual({ low: -1, high: Number.POSITIVE_INFINITY });
  });
});
