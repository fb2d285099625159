import { describe, expect, test } from 'vitest';
import { combined, pairedShare } from '../../../src/metrics/change/paired-share.ts';
import { pairOf } from './pairs.ts';

describe('a share before and after, each times a number', () => {
  const rows = { both: 100_000, gained: 300_000, lost: 50_000, neither: 550_000 };
  const share = pairedShare(pairOf(rows), { counts: 'selected' });

  // Of many rows it is the normal's: the variance of a·x₁ + b·x₀ over the four kinds of rows.
  test.each([
    [1, -1],
    [1, 1],
    [1, 0],
    [0, -1],
    [1, -0.5],
    [0.5, -1],
    [1, 0.25],
    [-1, 0.5],
    [-0.2, -1],
  ])('%d × after %d × before', (a, b) => {
    const kinds = [
      [0.1, a + b],
      [0.3, a],
      [0.05, b],
      [0.55, 0],
    ] as const;
    const mean = kinds.reduce((sum, [part, x]) => sum + part * x, 0);
    const variance = kinds.reduce((sum, [part, x]) => sum + part * (x - mean) ** 2, 0);
    if (share === undefined) throw new Error('no share');
    const { value, low, high } = combined(share, { after: a, before: b }, 1.96);
    const reach = 1.96 * Math.sqrt(variance / 1e6);
    expect(value).toBeCloseTo(mean, 12);
    expect((value - low) / reach).toBeCloseTo(1, 2);
    expect((high - value) / reach).toBeCloseTo(1, 2);
  });
});
