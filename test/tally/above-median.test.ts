import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboveMedian } from '../../src/tally/above-median.ts';

const one = (scores: readonly number[]) => {
  const { median, above } = aboveMedian(Float64Array.from(scores), [{ codes: new Uint8Array(scores.length), size: 1 }]);
  return [median, above[0]?.[0]];
};

describe('the median of the full sample, and who is above it', () => {
  test.each([
    ['one row', [0.3], 0.3, 0],
    ['an odd number', [0.9, 0.1, 0.5], 0.5, 1],
    ['an even number', [0.1, 0.2, 0.4, 0.8], 0.3, 2],
    ['ties in the middle', [0.1, 0.5, 0.5, 0.5, 0.9], 0.5, 1],
    ['a tie of the two in the middle', [0.1, 0.5, 0.5, 0.9], 0.5, 1],
    ['all equal', [0.7, 0.7, 0.7, 0.7], 0.7, 0],
    ['the ends', [0, 0, 1, 1], 0.5, 2],
    ['nobody but 1', [1, 1, 1], 1, 0],
    ['middles in bins far apart', [0, 0, 0.0004, 0.9996, 1, 1], 0.5, 3],
  ])('%s', (_, scores, median, above) => {
    const [found, count] = one(scores);
    expect(found).toBeCloseTo(median, 15);
    expect(count).toBe(above);
  });

  test('two neighbours of float64 in the middle are told apart, though their mean is rounded to one of them', () => {
    const low = 0.3;
    const high = 0.30000000000000004;
    expect([low, high]).toContain((low + high) / 2);
    expect(one([0.1, low, high, 0.9])[1]).toBe(2);
  });
});

test('group by group, dropped rows in the median', () => {
  const found = aboveMedian(Float64Array.of(0.1, 0.2, 0.3, 0.9, 0.8), [
    { codes: Uint8Array.of(0, 0, 1, 1, 2), size: 3 },
    { codes: new Uint8Array(5), size: 1 },
  ]);
  expect(found).toEqual({ median: 0.3, above: [[0, 1, 1], [2]] });
});

test('as sorting says', () => {
  const score = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1));
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 60 }), (scores) => {
      const sorted = [...scores].sort((a, b) => a - b);
      const middle = sorted.slice(Math.ceil(scores.length / 2) - 1, Math.floor(scores.length / 2) + 1);
      const [lower = 0, upper = lower] = middle;
      const above = scores.filter((each) => (lower < upper ? each >= upper : each > lower)).length;
      expect(one(scores)).toEqual([(lower + upper) / 2, above]);
    }),
  );
});
