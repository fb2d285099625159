import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalMeans } from '../../src/stats/equal-means.ts';
import { equalRates } from '../../src/stats/equal-rates.ts';
import { largestGap } from '../../src/stats/largest-gap.ts';
import { uniforms } from '../../src/stats/uniform.ts';

const share = (successes: number, rows: number) => ({ rate: successes / rows, rows });

test('the furthest pair is the one that looking at all pairs finds', () => {
  const figure = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 2, maxLength: 12 }),
      fc.integer({ min: -25, max: 25 }),
      (figures, center) => {
        const values = Float64Array.from(figures, ([value]) => value);
        const variances = Float64Array.from(figures, ([, variance]) => variance / 3);
        let furthest = 0;
        for (let a = 0; a < values.length; a++) {
          for (let b = 0; b < a; b++) {
            if (values[a] === values[b]) continue;
            const error = Math.sqrt(variances[a]! + variances[b]!);
            furthest = Math.max(furthest, Math.abs(values[a]! - values[b]!) / error);
          }
        }
        const found = largestGap(values.length)(values, variances, center);
        if (furthest === Number.POSITIVE_INFINITY) expect(found).toBe(furthest);
        else expect(found).toBeCloseTo(furthest, 9);
      },
    ),
    { numRuns: 2000 },
  );
});

describe('equal rates', () => {
  // Every table with these rows, weighed by its chance at the pooled rate (numpy and scipy.stats.binom): the chance of a
  // statistic at least as large as that seen, and the medians. Sampled ones may stray by four standard errors.
  test.each([
    {
      groups: [share(12, 30), share(5, 40)],
      p: 0.007343212,
      standardized: 2.655277659,
      medians: [0.7105, 0.0667, 0.75],
    },
    {
      groups: [share(2, 8), share(6, 12), share(9, 20)],
      p: 0.542477452,
      standardized: 1.107980814,
      medians: [1.1314, 0.2333, 0.5625],
    },
    { groups: [share(1, 5), share(0, 9)], p: 0.175684668, standardized: 1.392286443, medians: [0.7735, 0.1111, 0] },
  ])('$groups', ({ groups, p, standardized, medians }) => {
    const replicates = 40_000;
    const found = equalRates(groups, { uniform: uniforms(1), replicates })!;
    expect(found.standardized).toBeCloseTo(standardized, 8);
    expect(Math.abs(found.p - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / replicates));
    expect(Math.abs(found.medians.standardized - medians[0]!)).toBeLessThan(0.02);
    expect(Math.abs(found.medians.difference - medians[1]!)).toBeLessThan(0.01);
    expect(Math.abs(found.medians.ratio! - medians[2]!)).toBeLessThan(0.01);
  });

  // P(range ≤ 9 of 100) = .417, P(≤ 10) = .517: five independent binomials by scipy.stats.binom.cdf
  test('five groups of 100 at a rate of .3 show .10 or more in half of all samples', () => {
    const groups = Array.from({ length: 5 }, () => share(30, 100));
    const found = equalRates(groups, { uniform: uniforms(2), replicates: 20_000 })!;
    expect(found.medians.difference).toBeCloseTo(0.1, 12);
    expect(found.p).toBe(1);
    expect(found.standardized).toBe(0);
  });

  // scipy.stats.studentized_range.ppf(.5, 5, inf) / √2 = 1.59586
  test('large groups have the studentised range', () => {
    const groups = Array.from({ length: 5 }, () => share(300_000, 1_000_000));
    const found = equalRates(groups, { uniform: uniforms(3), replicates: 20_000 })!;
    expect(Math.abs(found.medians.standardized - 1.59586)).toBeLessThan(0.025);
  });

  test.each([0, 1])('a rate of %s everywhere leaves nothing to chance', (rate) => {
    const found = equalRates([share(rate * 5, 5), share(rate * 9, 9)], { uniform: uniforms(4), replicates: 99 });
    const medians = { difference: 0, standardized: 0, ...(rate === 1 && { ratio: 1 }) };
    expect(found).toEqual({ p: 1, standardized: 0, medians });
  });

  test('p is never 0, groups without rows are passed over, and one group is no comparison', () => {
    const options = { uniform: uniforms(5), replicates: 99 };
    const apart = [share(0, 500), { rate: 0.5, rows: 0.4 }, share(500, 500)];
    expect(equalRates(apart, options)?.p).toBe(0.01);
    expect(equalRates(apart.slice(0, 2), options)).toBeUndefined();
  });
});

describe('equal means', () => {
  // Two normal groups of 10 with one variance: Student's t with 18 degrees of freedom. scipy: 2·t.sf(2.5, 18),
  // t.ppf(.75, 18).
  test('two groups are the t test', () => {
    const variance = 0.04;
    const gap = 2.5 * Math.sqrt((2 * variance) / 10);
    const groups = [
      { rows: 10, mean: 1, variance },
      { rows: 10, mean: 1 + gap, variance },
    ];
    const found = equalMeans(groups, { uniform: uniforms(6), replicates: 40_000 })!;
    expect(found.standardized).toBeCloseTo(2.5, 12);
    expect(Math.abs(found.p - 0.022308)).toBeLessThan(4 * Math.sqrt(0.0223 / 40_000));
    expect(Math.abs(found.medians.standardized - 0.688364)).toBeLessThan(0.02);
    // The median of |N(0, 2σ²/n)| is .67449·√(2σ²/n).
    expect(Math.abs(found.medians.difference - 0.67449 * Math.sqrt(0.008))).toBeLessThan(0.0015);
    expect(found.medians.ratio).toBeGreaterThan(0.9);
  });

  // scipy.stats.studentized_range: ppf(.5, 5, inf) / √2 and sf(3·√2, 5, inf)
  test('large groups have the studentised range, whatever their variances', () => {
    const groups = [1, 1, 1, 1, 1].map((mean) => ({ rows: 100_000, mean, variance: 0.25 }));
    groups[4] = { ...groups[4]!, mean: 1 + 3 * Math.sqrt(0.5 / 100_000) };
    const found = equalMeans(groups, { uniform: uniforms(7), replicates: 20_000 })!;
    expect(found.standardized).toBeCloseTo(3, 9);
    expect(Math.abs(found.p - 0.022659)).toBeLessThan(4 * Math.sqrt(0.0227 / 20_000));
    expect(Math.abs(found.medians.standardized - 1.59586)).toBeLessThan(0.025);
  });

  test('means below 0 have no ratio, and no median of one', () => {
    const groups = [20, 30].map((rows) => ({ rows, mean: -3, variance: 0.1 }));
    const found = equalMeans(groups, { uniform: uniforms(10), replicates: 99 })!;
    expect(found.medians.ratio).toBeUndefined();
    expect(found.medians.difference).toBeGreaterThan(0);
  });

  test('groups of one row are passed over', () => {
    const one = { rows: 1, mean: 0.3, variance: 0 };
    const two = { rows: 20, mean: 0.3, variance: 0.1 };
    expect(equalMeans([one, two], { uniform: uniforms(8), replicates: 9 })).toBeUndefined();
  });

  test('rows that are all alike leave nothing to chance', () => {
    const groups = [4, 9].map((rows) => ({ rows, mean: 0.3, variance: 0 }));
    const found = equalMeans(groups, { uniform: uniforms(9), replicates: 9 });
    expect(found).toMatchObject({ p: 1, standardized: 0, medians: { difference: expect.closeTo(0, 15) } });
  });
});
