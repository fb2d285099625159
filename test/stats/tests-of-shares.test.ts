import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fisherExact } from '../../src/stats/fisher.ts';
import { holm } from '../../src/stats/holm.ts';
import { twoProportionTest } from '../../src/stats/two-proportions.ts';

/** scipy.stats.fisher_exact([[a, b], [c, d]])[1], SciPy 1.17.1. */
test.each([
  [[8, 2, 1, 5], 0.034965034965034975],
  [[0, 5, 5, 0], 0.007936507936507938],
  [[3, 0, 0, 3], 0.10000000000000002],
  [[1, 9, 11, 3], 0.0027594561852200836],
  [[0, 10, 10, 200], 1],
  [[12, 3, 40, 2000], 7.75311860512082e-18],
  [[5, 5, 5, 5], 1],
  [[0, 0, 3, 4], 1],
  [[2, 23, 5, 30], 0.6881775189320791],
  [[1, 99, 60, 40], 1.7125776278467024e-22],
] as const)('Fisher exact %j: p = %d', ([a, b, c, d], p) => {
  expect(fisherExact(a, b, c, d) / p).toBeCloseTo(1, 11);
});

test('Fisher exact is the same, whichever way the table is turned', () => {
  const cell = fc.nat(40);
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const p = fisherExact(a, b, c, d);
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
      for (const turned of [fisherExact(c, d, a, b), fisherExact(b, a, d, c), fisherExact(a, c, b, d)]) {
        expect(turned / p).toBeCloseTo(1, 9);
      }
    }),
  );
});

/** statsmodels.stats.proportion.proportions_ztest([x1, x2], [n1, n2])[1], statsmodels 0.14. */
describe('two proportions', () => {
  test.each([
    [[304, 4847, 2290, 9806], 2.7351763673560127e-143],
    [[102, 1436, 2334, 12505], 8.572313279903141e-28],
    [[12, 40, 48, 80], 0.0019457736937391545],
    [[5, 10, 5, 10], 1],
    [[0, 10, 3, 10], 0.060289173990602164],
    [[1, 1000, 2, 1000], 0.5634101143894148],
    [[0, 10, 0, 20], 1],
    [[10, 10, 20, 20], 1],
  ] as const)('%j: p = %d', ([x1, n1, x2, n2], p) => {
    expect(twoProportionTest(x1, n1, x2, n2) / p).toBeCloseTo(1, 9);
  });
});

/** statsmodels.stats.multitest.multipletests(p, method='holm')[1]. */
test.each([
  [
    [0.01, 0.04, 0.03],
    [0.03, 0.06, 0.06],
  ],
  [
    [0.001, 0.9, 0.02, 0.02, 0.5],
    [0.005, 1, 0.08, 0.08, 1],
  ],
  [[0.2], [0.2]],
  [[], []],
])('Holm of %j', (p, adjusted) => {
  expect(holm(p).map((one) => Number(one.toPrecision(12)))).toEqual(adjusted);
});
