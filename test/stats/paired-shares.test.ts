import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectivePairs } from '../../src/stats/effective-pairs.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { correlationOfPaired, differenceOfPaired, sumOfPaired } from '../../src/stats/paired-shares.ts';

const Z = criticalValue(0.95);

describe('two shares of the same rows', () => {
  // Cavo et al. (2012), as in Fagerland, Lydersen and Laake's "Statistical Analysis of Contingency Tables" (2017), 8.
  const cavo = { both: 59, onlyFirst: 6, onlySecond: 16, neither: 80 };

  test("the difference has Tango's interval", () => {
    const { low, high } = differenceOfPaired(cavo, Z);
    expect([low, high]).toEqual([expect.closeTo(-0.124, 4), expect.closeTo(-0.0054, 4)]);
  });

  test('the sum is 1 + the difference from the complement of the second', () => {
    const complement = {
      both: cavo.onlyFirst,
      onlyFirst: cavo.both,
      onlySecond: cavo.neither,
      neither: cavo.onlySecond,
    };
    const { low, high } = differenceOfPaired(complement, Z);
    expect(sumOfPaired(cavo, Z)).toEqual({ low: 1 + low, high: 1 + high });
    expect(low).toBeLessThan((59 - 80) / 161);
    expect(high).toBeGreaterThan((59 - 80) / 161);
  });

  test.each([
    { both: 5, onlyFirst: 0, onlySecond: 0, neither: 0 },
    { both: 5, onlyFirst: 0, onlySecond: 0, neither: 3 },
    { both: 0, onlyFirst: 5, onlySecond: 3, neither: 0 },
  ])('what is the same in all rows is correlated with nothing: %o', (counts) => {
    expect(correlationOfPaired(counts)).toBe(0);
  });

  test('difference and sum are correlated as row by row', () => {
    const cell = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (both, onlyFirst, onlySecond, neither) => {
        fc.pre(both + onlyFirst + onlySecond + neither > 0);
        const rows = [
          ...Array(both).fill([0, 2]),
          ...Array(onlyFirst).fill([1, 1]),
          ...Array(onlySecond).fill([-1, 1]),
          ...Array(neither).fill([0, 0]),
        ] as [number, number][];
        const mean = (of: (row: [number, number]) => number) =>
          rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
        const [d, s] = [mean(([x]) => x), mean(([, x]) => x)];
        const variances = mean(([x]) => (x - d) ** 2) * mean(([, x]) => (x - s) ** 2);
        const expected = variances < 1e-12 ? 0 : mean(([x, y]) => (x - d) * (y - s)) / Math.sqrt(variances);
        expect(correlationOfPaired({ both, onlyFirst, onlySecond, neither })).toBeCloseTo(expected, 9);
      }),
    );
  });
});

describe('effective rows of a weighted difference', () => {
  const equal = (rows: number, weight: number) => ({ rows, weight: rows * weight, squares: rows * weight * weight });

  test('are the rows where all weigh the same', () => {
    const rows = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(rows, rows, rows, fc.constantFrom(0.25, 1, 3), (b, c, rest, weight) => {
        fc.pre(b + c + rest > 0);
        const masses = { onlyFirst: equal(b, weight), onlySecond: equal(c, weight), alike: equal(rest, weight) };
        expect(effectivePairs(masses)).toBeCloseTo(b + c + rest, 9);
      }),
    );
  });

  test('by hand: 10 and 10 discordant rows of weight 4 beside 80 of weight 1', () => {
    // W = 160, p_b = p_c = 1/4, δ = 0, κ = 1: v = (40²/10 + 40²/10)/160² = 320/25600 = 1/80; (½ − 0)·80 = 40
    const masses = { onlyFirst: equal(10, 4), onlySecond: equal(10, 4), alike: equal(80, 1) };
    expect(effectivePairs(masses)).toBeCloseTo(40, 10);
  });

  test("are Kish's where weights have nothing to do with what changed", () => {
    // half of each outcome weighs 1, half 3: W = 2n, Q = 5n, (2n)²/5n = 0.8n
    const mixed = (rows: number) => ({ rows, weight: 2 * rows, squares: 5 * rows });
    expect(effectivePairs({ onlyFirst: mixed(4), onlySecond: mixed(8), alike: mixed(88) })).toBeCloseTo(80, 10);
  });

  test("are Kish's where the few that changed are heavier by chance", () => {
    // weights 1, 3, 3, 3 beside 48 of 1 and 48 of 3: ln(2.5/2) = 0.22 < 2√(0.2448·(1/4 + 1/96)) = 0.51; 202²/508
    const masses = {
      onlyFirst: { rows: 4, weight: 10, squares: 28 },
      onlySecond: { rows: 0, weight: 0, squares: 0 },
      alike: { rows: 96, weight: 192, squares: 480 },
    };
    expect(effectivePairs(masses)).toBeCloseTo(202 ** 2 / 508, 10);
  });

  test("are Kish's where nothing changed", () => {
    const mixed = { rows: 30, weight: 60, squares: 150 };
    const none = { rows: 0, weight: 0, squares: 0 };
    expect(effectivePairs({ onlyFirst: none, onlySecond: none, alike: mixed })).toBeCloseTo(24, 10);
  });

  // (p_b + p_c − δ²)/v as the docstring has it, and Kish's number where mean weights differ by chance, by Python.
  test.each([
    [[6, 15, 45], [4, 4, 5], [30, 30, 36], 22.360074916443327],
    [[6, 15, 45], [0, 0, 0], [30, 30, 36], 18.75],
    [[6, 15, 45], [4, 4, 5], [30, 50, 90], 34.00714285714286],
    [[6, 15, 45], [4, 4, 5], [30, 44, 78], 31.0078125],
    [[6, 15, 40], [4, 4, 5], [30, 36, 50], 25.449348085386415],
    [[3, 6, 13], [5, 5, 5.2], [12, 8, 6], 11.609272410558757],
  ] as const)('only the first %j, only the second %j, alike %j', (...[first, second, alike, expected]) => {
    const mass = ([rows, weight, squares]: readonly [number, number, number]) => ({ rows, weight, squares });
    const found = (one: readonly [number, number, number], other: readonly [number, number, number]) =>
      effectivePairs({ onlyFirst: mass(one), onlySecond: mass(other), alike: mass(alike) });
    expect(found(first, second)).toBeCloseTo(expected, 10);
    expect(found(second, first)).toBeCloseTo(expected, 10);
  });
});
