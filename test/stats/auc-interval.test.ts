import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rocAuc } from '../../src/metrics/scores.ts';
import { aucInterval, delongVariance, hanleyMcNeilVariance } from '../../src/stats/auc-interval.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { count } from '../../src/tally/count.ts';

/** By numpy from every pair of rows, and scikit-learn: test/reference/auc.py. */
interface Case {
  readonly labels: readonly number[];
  readonly scores: readonly number[];
  readonly weights?: readonly number[];
  readonly auc: number;
  readonly effective: readonly [positives: number, negatives: number];
  readonly squares: readonly [positives: number, negatives: number];
  readonly delong: number;
  readonly low: number;
  readonly high: number;
}

const cases = JSON.parse(readFileSync(new URL('../reference/auc.json', import.meta.url), 'utf8')) as readonly Case[];
const Z = criticalValue(0.95);

describe.each(cases)('an AUC of $auc with $effective effective rows', (one) => {
  const rows = {
    labels: Uint8Array.from(one.labels),
    predictions: Uint8Array.from(one.labels),
    scores: Float64Array.from(one.scores),
    ...(one.weights && { weights: Float64Array.from(one.weights) }),
  };
  const tally = count(rows, [{ codes: new Uint8Array(rows.labels.length), size: 1 }])[0]![0]!;

  test('squares of the placements', () => {
    expect(tally.scores?.placementSquares?.positive).toBeCloseTo(one.squares[0], 9);
    expect(tally.scores?.placementSquares?.negative).toBeCloseTo(one.squares[1], 9);
  });

  test('variance and interval', () => {
    const parts = rocAuc.uncertainty?.parts(tally, tally, {}) ?? [];
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ value: expect.closeTo(one.auc, 12), share: false });
    expect(parts[0]?.mass).toBeUndefined();
    expect(parts[0]?.rows).toBeCloseTo(Math.min(...one.effective), 9);
    expect(parts[0]?.bounds(Z)).toEqual({ low: expect.closeTo(one.low, 9), high: expect.closeTo(one.high, 9) });
    if (one.weights !== undefined) return;
    const [positives, negatives] = one.effective;
    const [positiveSquares, negativeSquares] = one.squares;
    const variance = delongVariance(one.auc, { positives, negatives, positiveSquares, negativeSquares });
    expect(variance).toBeCloseTo(one.delong, 12);
  });
});

// H. B. Mann, D. R. Whitney (1947): (n₊ + n₋ + 1)/(12 n₊n₋) where the classes are alike.
test.each([
  [51, 58],
  [1, 1],
  [3, 400],
])(
  'at an area of ½ the variance of Hanley and McNeil is that of Mann and Whitney: %i and %i rows',
  (positives, negatives) => {
    const expected = (positives + negatives + 1) / (12 * positives * negatives);
    expect(hanleyMcNeilVariance(0.5, { positives, negatives })).toBeCloseTo(expected, 15);
  },
);

describe('classes that are apart', () => {
  // 150 positives, all above 150 negatives: DeLong's variance is 0, and says nothing.
  const apart = { positives: 150, negatives: 150, positiveSquares: 150, negativeSquares: 150 };

  test('leave the variance to Hanley and McNeil', () => {
    expect(delongVariance(1, apart)).toBe(0);
    const { low, high } = aucInterval(1, apart, Z);
    expect(high).toBe(1);
    expect(low).toBeLessThan(0.99);
    expect(low).toBeGreaterThan(0);
  });

  test('mirror those that are apart the other way round', () => {
    const mirrored = { ...apart, positiveSquares: 0, negativeSquares: 0 };
    const [above, below] = [aucInterval(1, apart, Z), aucInterval(0, mirrored, Z)];
    expect(below.low).toBe(0);
    expect(below.high).toBeCloseTo(1 - above.low, 12);
  });
});

test('without a class, or in a merged tally, there is no interval', () => {
  const rows = { labels: Uint8Array.of(1, 1), predictions: Uint8Array.of(1, 0), scores: Float64Array.of(0.2, 0.4) };
  const tally = count(rows, [{ codes: new Uint8Array(2), size: 1 }])[0]![0]!;
  expect(rocAuc.uncertainty?.parts(tally, tally, {})).toBeUndefined();
  const { placementSquares, ...scores } = tally.scores!;
  expect(placementSquares).toEqual({ positive: 0, negative: 0 });
  expect(rocAuc.uncertainty?.parts({ ...tally, scores }, tally, {})).toBeUndefined();
});
