import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveRows, fewWeighted, kishRows } from '../../src/stats/effective-rows.ts';
import type { Interval } from '../../src/stats/interval.ts';
import { koopman } from '../../src/stats/koopman.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { sidak } from '../../src/stats/sidak.ts';
import { skewedMean } from '../../src/stats/skewed-mean.ts';
import { squareAndAdd } from '../../src/stats/square-and-add.ts';
import { wilson } from '../../src/stats/wilson.ts';

const Z = criticalValue(0.95);

describe("Wilson's interval, as Newcombe (Statistics in Medicine 1998, 857) prints it", () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (successes, rows, low, high) => {
    expect(wilson(successes / rows, rows, Z)).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
  });

  test.each([0, 0.3, 1])('at z = 0 is the share: %s', (rate) => {
    expect(wilson(rate, 10, 0)).toEqual({ low: expect.closeTo(rate, 15), high: expect.closeTo(rate, 15) });
  });
});

describe("Newcombe's interval, as he prints it (Statistics in Medicine 1998, 873, method 10)", () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i less %i of %i', (a, m, b, n, low, high) => {
    const figures = [
      { value: a / m, ...wilson(a / m, m, Z) },
      { value: b / n, ...wilson(b / n, n, Z) },
    ];
    const found = squareAndAdd(figures, ([x = 0, y = 0]) => x - y);
    expect(found).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
  });
});

describe("Koopman's interval", () => {
  test('of his own example: 36 of 40 over 16 of 80', () => {
    const found = koopman({ rate: 36 / 40, rows: 40 }, { rate: 16 / 80, rows: 80 }, Z);
    expect(found).toEqual({ low: expect.closeTo(2.94, 2), high: expect.closeTo(7.15, 2) });
  });

  // Where Koopman's sum of two squares crosses z², by halving, the likeliest shares being the root of Nam's quadratic:
  // mpmath 1.4.1 with 40 digits.
  test.each([
    [36, 40, 16, 80, Z, 2.939569192214994, 7.15222343486603],
    [40, 40, 16, 80, Z, 3.3282030494294945, 7.87225283203742],
    [40, 40, 79, 80, Z, 0.9235860321758165, 1.0723431661477505],
    [40, 40, 80, 80, Z, 0.9123783988027133, 1.0480182352586767],
    [12, 40, 40, 40, Z, 0.18074845229746528, 0.4543001881814494],
    [3, 500, 9, 20_000, Z, 3.9087013287232906, 45.286864596124964],
    [0, 30, 7, 50, Z, 0, 0.8425839119682483],
    [7, 50, 0, 30, Z, 1.1868254138202483, Number.POSITIVE_INFINITY],
    [5.5, 17.25, 2.25, 80.5, 1.2, 4.774298064809486, 27.123441841586136],
    [30, 60, 40, 90, 6, 0.37219242735241914, 3.10981653523144],
    [30, 60, 40, 90, Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY],
  ])('of %s in %s over %s in %s at z = %s', (a, m, b, n, z, low, high) => {
    const found = koopman({ rate: a / m, rows: m }, { rate: b / n, rows: n }, z);
    expect(found).toEqual({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 10) });
  });

  test('at the z at which all successes begin to be likeliest, however it is rounded', () => {
    // Of 43 of 43 over 119 of 150, z² = 43²·(31/150)/162: there p₁ = 1 and p₂ = 162/193.
    const square = (43 * 43 * (31 / 150)) / 162;
    for (const parts of [-1e-13, -1e-15, -5e-16, -1e-16, 0, 1e-16, 1e-15, 1e-13]) {
      const { low } = koopman({ rate: 1, rows: 43 }, { rate: 119 / 150, rows: 150 }, Math.sqrt(square * (1 + parts)));
      expect(low).toBeCloseTo(193 / 162, 11);
    }
  });

  test('is the inverse when the shares change places, and contains the ratio', () => {
    const share = fc
      .integer({ min: 1, max: 60 })
      .chain((rows) => fc.integer({ min: 0, max: rows }).map((successes) => ({ rate: successes / rows, rows })));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const one = koopman(a, b, Z);
        const other = koopman(b, a, Z);
        expect(other.low).toBeCloseTo(1 / one.high, 6);
        if (b.rate > 0) {
          expect(one.low).toBeLessThanOrEqual(a.rate / b.rate + 1e-9);
          expect(one.high).toBeGreaterThanOrEqual(a.rate / b.rate - 1e-9);
        } else expect(one.high).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe('the interval of a mean of skewed figures', () => {
  test("without skewness is Student's", () => {
    const { low, high } = skewedMean({ rows: 30, mean: 1, variance: 4, skewness: 0 }, Z);
    const half = 2.045229642132703 * Math.sqrt(4 / 30);
    expect([low, high]).toEqual([expect.closeTo(1 - half, 9), expect.closeTo(1 + half, 9)]);
  });

  test('ends where the mean is a quantile away by the variance that goes with the end', () => {
    const [rows, mean, variance, skewness] = [30, 1, 4, 2];
    const { low, high } = skewedMean({ rows, mean, variance, skewness }, Z);
    // scipy.stats.t.ppf(0.975, 1/(1/29 + 4/60))
    const t = 2.2316152399303704;
    const score = (end: number) => (end - mean) / Math.sqrt((variance + skewness * 2 * (end - mean)) / rows);
    expect(score(low)).toBeCloseTo(-t, 9);
    expect(score(high)).toBeCloseTo(t, 9);
  });

  test('of ten events among very many rows is the score interval of a Poisson count', () => {
    const [rows, mean] = [1e9, 1e-8];
    const { low, high } = skewedMean({ rows, mean, variance: mean, skewness: 1 / Math.sqrt(mean) }, Z);
    // x + t²/2 ± t√(x + t²/4), t with 2x degrees of freedom: scipy.stats.t.ppf(0.975, 20).
    const t = 2.0859634472658364;
    const half = t * Math.sqrt(10 + (t * t) / 4);
    expect(low * rows).toBeCloseTo(10 + (t * t) / 2 - half, 6);
    expect(high * rows).toBeCloseTo(10 + (t * t) / 2 + half, 6);
  });

  test('says nothing of one row, nothing more than the mean of rows that are alike, and all at any level', () => {
    const open = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    const moments = { rows: 12, mean: 0.3, variance: 0.2, skewness: 1 };
    expect(skewedMean({ ...moments, rows: 1.9 }, Z)).toEqual(open);
    expect(skewedMean({ ...moments, rows: 2 }, Z).high).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(skewedMean({ ...moments, variance: 0 }, 40)).toEqual({ low: 0.3, high: 0.3 });
    expect(skewedMean(moments, 40)).toEqual(open);
  });

  test('mirrors figures that are skewed the other way', () => {
    const moments = { rows: 12, mean: 0.3, variance: 0.2 };
    const [one, other] = [1.5, -1.5].map((skewness) => skewedMean({ ...moments, skewness }, Z)) as [Interval, Interval];
    expect(one.high - 0.3).toBeCloseTo(0.3 - other.low, 12);
    expect(one.low - 0.3).toBeCloseTo(0.3 - other.high, 12);
  });

  test('goes on without end on the skewed side, and to where the variance ends on the other', () => {
    const moments = { rows: 40, mean: 0.1, variance: 0.1, skewness: 1 / Math.sqrt(0.1) };
    const levels = [0.5, 1, 2, 4, 6, 8].map((z) => skewedMean(moments, z));
    levels.slice(1).forEach(({ low, high }, at) => {
      const nearer = levels[at] as Interval;
      expect(high).toBeGreaterThan(nearer.high);
      expect(low).toBeLessThan(nearer.low);
      expect(low).toBeGreaterThanOrEqual(-1e-12);
    });
  });
});

describe('effective rows', () => {
  test('that few of 30 weighted rows count makes an interval that of fewer rows still', () => {
    // scipy.stats.t.ppf(0.975, 29) and (0.975, 9)
    expect(fewWeighted(30, 10, Z)).toBeCloseTo((2.045229642132703 / 2.262157162798205) ** 2, 12);
    expect(fewWeighted(30, 30, Z)).toBe(1);
    // One degree of freedom is always left; its quantile is tan(0.475π).
    expect(fewWeighted(30, 1, Z)).toBeCloseTo((2.045229642132703 / Math.tan(0.475 * Math.PI)) ** 2, 12);
  });

  test.each([0, 1e-9, 8, 40])('and is told for any critical value: %s', (z) => {
    expect(fewWeighted(30, 10, z)).toBeGreaterThan(0);
    expect(fewWeighted(30, 10, z)).toBeLessThanOrEqual(1);
  });

  test('equal weights change nothing', () => {
    expect(effectiveRows({ rows: 30, weight: 60, squares: 120 }, { rows: 70, weight: 140, squares: 280 })).toBeCloseTo(
      100,
      9,
    );
  });

  test('an outcome without weight leaves the number of Kish', () => {
    const [none, weightless, some] = [
      { rows: 0, weight: 0, squares: 0 },
      { rows: 5, weight: 0, squares: 0 },
      { rows: 3, weight: 6, squares: 14 },
    ] as const;
    for (const other of [none, weightless]) {
      expect(effectiveRows(other, some)).toBe(36 / 14);
      expect(effectiveRows(some, other)).toBe(36 / 14);
      expect(effectiveRows(other, other)).toBe(0);
    }
    expect(kishRows(6, 14)).toBe(36 / 14);
  });

  // R(1 − R)/v with v summed as the docstring has it, and Kish's number where the mean weights differ by chance, by Python.
  test.each([
    [[8, 20, 60], [12, 15, 25], 15.3125],
    [[8, 20, 60], [12, 24, 60], 16.133333333333333],
    [[8, 20, 60], [12, 22.2, 50], 16.189454545454545],
    [[8, 20, 60], [12, 19, 40], 15.21],
    [[5, 5, 5.5], [40, 90, 210], 85.37642885297595],
  ] as const)('of successes %j and failures %j', (...[success, failure, expected]) => {
    const mass = ([rows, weight, squares]: readonly [number, number, number]) => ({ rows, weight, squares });
    expect(effectiveRows(mass(success), mass(failure))).toBeCloseTo(expected, 10);
    expect(effectiveRows(mass(failure), mass(success))).toBeCloseTo(expected, 10);
  });

  test('successes that weigh three times as much: R(1 − R) / v by hand', () => {
    // 50 rows of weight 3, 50 of weight 1: R = 3/4, κ = 1, v = [(1/4)²·150²/50 + (3/4)²·50²/50] / 200² = 56.25 / 40000
    const found = effectiveRows({ rows: 50, weight: 150, squares: 450 }, { rows: 50, weight: 50, squares: 50 });
    expect(found).toBeCloseTo((0.75 * 0.25 * 40_000) / 56.25, 9);
  });
});

test('Šidák: independent intervals at the level of each hold together at the level of all', () => {
  expect(sidak(0.95, 5) ** 5).toBeCloseTo(0.95, 14);
});
