import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fisherExact } from '../../src/stats/fisher.ts';
import { holm } from '../../src/stats/holm.ts';
import { limitTest } from '../../src/stats/limit-test.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { tango } from '../../src/stats/tango.ts';
import { twoSharesTest } from '../../src/stats/two-shares.ts';
import { wilson } from '../../src/stats/wilson.ts';

describe("Fisher's exact test", () => {
  const outcomes = (successes: number, failures: number) => ({ successes, failures });

  // scipy.stats.fisher_exact of scipy 1.17.1; those of over 10,000 rows by mpmath with 40 digits, of which scipy has 9
  test.each([
    [8, 2, 1, 5, 0.034965034965034975],
    [10, 0, 0, 10, 1.082508822446903e-5],
    [3, 1, 1, 3, 0.48571428571428565], // the lady tasting tea, two-sided: 17/35
    [2, 3, 6, 4, 0.6083916083916083],
    [7, 12, 30, 11, 0.010474732375210842],
    [100, 200, 150, 180, 0.001973363265725189],
    [12_000, 100, 15_000, 200, 0.00010929041940595274],
    [5000, 15_000, 5200, 14_800, 0.0224373147427184],
    [500_000, 1_500_000, 501_500, 1_498_500, 0.0836245361472546],
    [1, 1_000_000, 8, 1_000_000, 0.0390620781377616],
    [0, 5, 0, 9, 1],
    [5, 0, 9, 0, 1],
    [0, 0, 3, 4, 1],
  ])('%i, %i and %i, %i', (a, b, c, d, expected) => {
    expect(fisherExact(outcomes(a, b), outcomes(c, d)) / expected).toBeCloseTo(1, 11);
  });

  test('does not depend on which is which', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact(outcomes(a, b), outcomes(c, d));
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        for (const other of [
          fisherExact(outcomes(c, d), outcomes(a, b)),
          fisherExact(outcomes(b, a), outcomes(d, c)),
          fisherExact(outcomes(a, c), outcomes(b, d)),
        ]) {
          expect(other / p).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('is the sum over tables that are no likelier, in whole numbers', () => {
    const choose = (n: number, k: number): bigint => {
      let ways = 1n;
      for (let at = 1; at <= k; at++) ways = (ways * BigInt(n - k + at)) / BigInt(at);
      return ways;
    };
    const count = fc.integer({ min: 0, max: 25 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const ways = (x: number) => choose(a + b, x) * choose(c + d, a + c - x);
        const seen = ways(a);
        let [sum, all] = [0n, 0n];
        for (let x = Math.max(0, a - d); x <= Math.min(a + b, a + c); x++) {
          all += ways(x);
          if (ways(x) <= seen) sum += ways(x);
        }
        expect((fisherExact(outcomes(a, b), outcomes(c, d)) * Number(all)) / Number(sum)).toBeCloseTo(1, 9);
      }),
    );
  });

  test.each([-1, 0.5, Number.NaN])('a count of %s is refused', (count) => {
    for (const [first, second] of [
      [outcomes(count, 2), outcomes(3, 4)],
      [outcomes(1, count), outcomes(3, 4)],
      [outcomes(1, 2), outcomes(count, 4)],
      [outcomes(1, 2), outcomes(3, count)],
    ] as const) {
      expect(() => fisherExact(first, second)).toThrow(new RangeError(`count: ${count}`));
    }
  });
});

describe('the score test of two shares', () => {
  // statsmodels 0.15.0: proportions_ztest
  test.each([
    [50, 100, 35, 100, 0.03190525523659651],
    [1, 30, 9, 40, 0.023339534574920526],
    [0, 20, 6, 35, 0.04979357360268752],
  ])('%i of %i and %i of %i', (a, m, b, n, expected) => {
    expect(twoSharesTest({ rate: a / m, rows: m }, { rate: b / n, rows: n })).toBeCloseTo(expected, 12);
  });

  test.each([0, 1])('a rate of %s in both differs in nothing', (rate) => {
    expect(twoSharesTest({ rate, rows: 10 }, { rate, rows: 30 })).toBe(1);
  });
});

describe("Holm's adjustment", () => {
  // statsmodels 0.15.0: multipletests(method='holm')
  test.each([
    [
      [0.01, 0.04, 0.03],
      [0.03, 0.06, 0.06],
    ],
    [
      [0.001, 0.8, 0.02, 0.02, 0.5, 0.0003],
      [0.005, 1, 0.08, 0.08, 1, 0.0018],
    ],
    [[0.2], [0.2]],
    [[], []],
  ])('of %j', (ps, expected) => {
    expect(holm(ps)).toEqual(expected.map((p) => expect.closeTo(p, 14)));
  });
});

describe('the p-value of a limit', () => {
  // Wilson's bounds are the shares that the score test keeps: Φ(−|p − π|/√(π(1 − π)/n)), by scipy.stats.norm.sf
  test.each([
    [0.3, 100, 0.2, 'low', 0.006209665325776138],
    [0.05, 400, 0.08, 'high', 0.013496143136201124],
    [0.75, 40, 0.6, 'low', 0.02640375570805679],
  ] as const)('a share of %s in %i rows, limit %s', (rate, rows, limit, side, expected) => {
    expect(limitTest((z) => wilson(rate, rows, z)[side], limit, side) / expected).toBeCloseTo(1, 6);
  });

  test('a limit that is kept, exactly or not, has ½; one far away the least p', () => {
    const bound = (z: number) => 0.5 - 0.01 * z;
    expect(limitTest(bound, 0.5, 'low')).toBe(0.5);
    expect(limitTest(bound, 0.7, 'low')).toBe(0.5);
    for (const side of ['low', 'high'] as const) expect(limitTest(() => 0.5, 0.5, side)).toBe(0.5);
    expect(limitTest(bound, 0.1, 'low')).toBeCloseTo(6.220960574271785e-16, 24);
    expect(limitTest((z) => -bound(z), -0.4, 'high')).toBeCloseTo(6.220960574271785e-16, 24);
  });

  test('agrees with the interval at its level', () => {
    const bound = (z: number) => wilson(0.31, 90, z).low;
    const p = limitTest(bound, 0.2, 'low');
    expect(bound(criticalValue(1 - 2 * (p * 1.001)))).toBeGreaterThan(0.2);
    expect(bound(criticalValue(1 - 2 * (p * 0.999)))).toBeLessThan(0.2);
  });
});

describe("Tango's interval", () => {
  const Z = criticalValue(0.95);

  // The examples of Fagerland, Lydersen and Laake's "Statistical Analysis of Contingency Tables" (2017), chapter 8, and of
  // the R package PropCIs, with others at the edges: roots of the score by mpmath with 30 digits.
  test.each([
    [1, 7, 21, -0.517232276421, -0.0260030324809],
    [6, 16, 161, -0.124023432464, -0.00543339573168],
    [40, 20, 160, 0.0308645331331, 0.218064244167],
    [0, 0, 30, -0.113513393174, 0.113513393174],
    [30, 0, 30, 0.772973213652, 1],
    [0, 30, 30, -1, -0.772973213652],
    [0, 1, 44, -0.118077096982, 0.0593932311166],
    [8, 0, 50, 0.0772367850053, 0.28514216063],
  ])('%i and %i discordant of %i', (first, second, pairs, low, high) => {
    const found = tango({ first, second, pairs }, Z);
    expect(found).toEqual({ low: expect.closeTo(low, 10), high: expect.closeTo(high, 10) });
  });

  test('has the square of McNemar at 0: it excludes 0 where (b − c)²/(b + c) exceeds z²', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 60 }), (first, second, others) => {
        const { low, high } = tango({ first, second, pairs: first + second + others }, Z);
        const square = first + second === 0 ? 0 : (first - second) ** 2 / (first + second);
        fc.pre(Math.abs(square - Z * Z) > 1e-6);
        expect(low > 0 || high < 0).toBe(square > Z * Z);
      }),
    );
  });

  test('at z = 0 is the difference', () => {
    const { low, high } = tango({ first: 3, second: 8, pairs: 50 }, 0);
    expect([low, high]).toEqual([expect.closeTo(-0.1, 12), expect.closeTo(-0.1, 12)]);
  });
});
