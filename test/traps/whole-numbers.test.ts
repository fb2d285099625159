import { expect, test } from 'vitest';
import { fourFifths } from '../../src/metrics/four-fifths.ts';
import { aboveMedian } from '../../src/tally/above-median.ts';
import { distinguishes } from './distinguishes.ts';

test('a median or a limit compared in floating point where integers decide (0.4 − 0.3 > 0.1): four fifths', () => {
  // 3 of 5 are exactly four fifths of 6 of 8; the quotient of the two rates is .7999999999999999.
  const [group, best] = [
    { rows: 5, selected: 3 },
    { rows: 8, selected: 6 },
  ];
  const quotient = group.selected / group.rows / (best.selected / best.rows);
  expect(quotient).toBeLessThan(0.8);
  distinguishes<unknown>(false, { ours: fourFifths([group, best])?.groups[0]?.below, faulty: quotient < 0.8 });
});

test('a median or a limit compared in floating point where integers decide (0.4 − 0.3 > 0.1): the median', () => {
  // Neighbours in float64: their mean is rounded to the upper one, which then is not above it.
  const scores = Float64Array.of(0.3, 0.1 + 0.2);
  const [lower = 0, upper = 0] = scores;
  const mean = (lower + upper) / 2;
  expect(lower).toBeLessThan(upper);
  distinguishes<unknown>([1], {
    ours: aboveMedian(scores, [{ codes: new Uint8Array(2), size: 1 }]).above[0],
    faulty: [scores.filter((score) => score > mean).length],
  });
});
