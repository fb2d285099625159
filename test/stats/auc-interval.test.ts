import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rocAuc } from '../../src/metrics/scores.ts';
import { aucInterval, rowsOfArea } from '../../src/stats/auc-interval.ts';
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
  readonly rows: number;
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

  test('rows and interval', () => {
    const parts = rocAuc.uncertainty?.parts(tally, tally, {}) ?? [];
    expect(parts).toHaveLength(1);
    expect(parts[0]).toMatchObject({ value: expect.closeTo(one.auc, 12), share: false });
    expect(parts[0]?.mass).toBeUndefined();
    expect(parts[0]?.rows).toBeCloseTo(Math.min(...one.effective), 9);
    expect(parts[0]?.bounds(Z)).toEqual({ low: expect.closeTo(one.low, 9), high: expect.closeTo(one.high, 9) });
    if (one.weights !== undefined) return;
    const [positives, negatives] = one.effective;
    const [positiveSquares, negativeSquares] = one.squares;
    const rows = rowsOfArea(one.auc, { positives, negatives, positiveSquares, negativeSquares });
    expect(rows).toBeCloseTo(one.rows, 9);
  });
});

// H. B. Mann, D. R. Whitney (1947): where the classes are alike A varies by (n₊ + n₋ + 1)/(12 n₊n₋), that is as a share
// of 3n₊n₋/(n₊ + n₋ + 1) rows. Placements of n rows among as many, drawn alike, are spread evenly over [0, 1].
test('classes of 10,000 rows that are alike are as sure as Mann and Whitney have it', () => {
  const evenly = { positives: 1e4, negatives: 1e4, positiveSquares: 1e4 / 3, negativeSquares: 1e4 / 3 };
  const expected = (3 * 1e4 * 1e4) / (2e4 + 1);
  expect(rowsOfArea(0.5, evenly) / expected).toBeCloseTo(1, 3);
});

describe('classes that are apart', () => {
  // 150 positives, all above 150 negatives: half a pair stands for those that are not, D = 0.3 in both classes, and
  // N = (149/0.3)/2 rows. Student's quantile at two degrees of freedom is t = 0.95·√(2/(4·0.975·0.025)) = 4.303, and with
  // no row on the wrong side Wilson's lower bound is N/(N + t²).
  const apart = { positives: 150, negatives: 150, positiveSquares: 150, negativeSquares: 150 };

  test('leave the interval to half a pair', () => {
    expect(rowsOfArea(1, apart)).toBeCloseTo(149 / 0.6, 9);
    const { low, high } = aucInterval(1, apart, Z);
    expect(high).toBe(1);
    expect(low).toBeCloseTo(149 / (149 + 0.6 * 4.302652729749464 ** 2), 9);
  });

  test('mirror those that are apart the other way round', () => {
    const mirrored = { ...apart, positiveSquares: 0, negativeSquares: 0 };
    const [above, below] = [aucInterval(1, apart, Z), aucInterval(0, mirrored, Z)];
    expect(below.low).toBe(0);
    expect(below.high).toBeCloseTo(1 - above.low, 12);
  });

  test('are less sure by one row of a class than by many', () => {
    const single = { positives: 1, negatives: 400, positiveSquares: 1, negativeSquares: 400 };
    // 1/(1 + 0.3/399): a mean of one placement varies by A(1 − A) at most.
    expect(rowsOfArea(1, single)).toBeCloseTo(1 / (1 + 0.3 / 399), 12);
  });
});

test('two rows, one above and one below all others, are as sure as a share of two', () => {
  const two = { positives: 2, negatives: 1000, positiveSquares: 1, negativeSquares: 250 };
  // The placements of the negatives are all ½: half a pair of them, 0.3/4 in 250 + 1/4.
  expect(rowsOfArea(0.5, two)).toBeCloseTo(1 / (1 / 2 + 0.3 / 4 / 250.25 / 999), 12);
});

test.each([0, 1e-9, 6, 12, 37, 40])('bounds stay around the area and within [0, 1] at a critical value of %s', (z) => {
  const placements = { positives: 5, negatives: 7, positiveSquares: 3.5, negativeSquares: 4.8 };
  for (const auc of [0, 0.8, 1]) {
    const { low, high } = aucInterval(auc, placements, z);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThanOrEqual(auc);
    expect(high).toBeGreaterThanOrEqual(auc);
    expect(high).toBeLessThanOrEqual(1);
  }
});

test('without a class, or in a merged tally, there is no interval', () => {
  const rows = { labels: Uint8Array.of(1, 1), predictions: Uint8Array.of(1, 0), scores: Float64Array.of(0.2, 0.4) };
  const tally = count(rows, [{ codes: new Uint8Array(2), size: 1 }])[0]![0]!;
  expect(rocAuc.uncertainty?.parts(tally, tally, {})).toBeUndefined();
  const { placementSquares, ...scores } = tally.scores!;
  expect(placementSquares).toEqual({ positive: 0, negative: 0 });
  expect(rocAuc.uncertainty?.parts({ ...tally, scores }, tally, {})).toBeUndefined();
});
