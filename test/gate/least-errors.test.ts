import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GroupRate, leastErrors, type SelectionLimit } from '../../src/gate/least-errors.ts';

describe('by hand', () => {
  // Reference model by sex: 4847 rows, 512 positive, and 9806 rows, 2994 positive. To .8: raise the first from .10563 to
  // .8 · .30532 = .24426, wrong on 4847 · .13863 = 671.9 rows; or lower the second to .10563 / .8 = .13204, wrong on
  // 9806 · .17328 = 1699.2.
  const sex = [
    { share: 4847 / 14653, rate: 512 / 4847 },
    { share: 9806 / 14653, rate: 2994 / 9806 },
  ];
  test('a ratio', () => {
    expect(14653 * (leastErrors(sex, { ratio: 0.8 }) as number)).toBeCloseTo(0.8 * 2994 * (4847 / 9806) - 512, 9);
  });

  // The difference is .19969; to .1 it must shrink by .09969, in the smaller group: 4847 · .09969 rows.
  test('a difference', () => {
    const wrong = 14653 * (leastErrors(sex, { difference: 0.1 }) as number);
    expect(wrong).toBeCloseTo(4847 * (2994 / 9806 - 512 / 4847 - 0.1), 9);
  });

  test('nothing where base rates keep the limit', () => {
    expect(leastErrors(sex, { ratio: 0.34 })).toBe(0);
    expect(leastErrors(sex, { difference: 0.2 })).toBe(0);
  });

  // To no difference at all: the smaller group at the rate of the larger.
  test.each([{ ratio: 1 }, { difference: 0 }])('rates that are to be equal: %j', (limit) => {
    expect(14653 * (leastErrors(sex, limit) as number)).toBeCloseTo(2994 * (4847 / 9806) - 512, 9);
  });

  test('no limit that selection rates can keep', () => {
    expect(leastErrors(sex, { ratio: 1.1 })).toBeUndefined();
    expect(leastErrors(sex, { difference: -0.1 })).toBeUndefined();
  });
});

/** Whole rows: every number of selected rows in each group, and the mistakes that it costs at least. */
describe('no selection of whole rows does with fewer', () => {
  const group = fc
    .nat(8)
    .chain((positives) =>
      fc.record({ positives: fc.constant(positives), rows: fc.integer({ min: Math.max(positives, 1), max: 9 }) }),
    );
  const limits: readonly SelectionLimit[] = [{ ratio: 0.8 }, { ratio: 0.5 }, { difference: 0.1 }, { difference: 0.3 }];

  test.each(limits)('%j', (limit) => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 3 }), (groups) => {
        const total = groups.reduce((sum, { rows }) => sum + rows, 0);
        const rates = groups.map(({ rows, positives }): GroupRate => ({ share: rows / total, rate: positives / rows }));
        const least = leastErrors(rates, limit) as number;
        const best = Math.min(...selections(groups, limit)) / total;
        expect(best).toBeGreaterThanOrEqual(least - 1e-12);
        expect(least).toBeLessThanOrEqual(fine(rates, limit) + 1e-12);
        expect(least).toBeGreaterThan(fine(rates, limit) - 0.002);
      }),
      { numRuns: 100 },
    );
  });

  function selections(
    groups: readonly { rows: number; positives: number }[],
    limit: SelectionLimit,
  ): readonly number[] {
    const all = groups.reduce<readonly (readonly number[])[]>(
      (lists, { rows }) =>
        lists.flatMap((list) => Array.from({ length: rows + 1 }, (_, selected) => [...list, selected])),
      [[]],
    );
    return all.flatMap((selected) => {
      const rates = selected.map((count, at) => count / (groups[at]?.rows ?? 1));
      const [low, high] = [Math.min(...rates), Math.max(...rates)];
      const keeps = 'ratio' in limit ? low >= limit.ratio * high - 1e-12 : high - low <= limit.difference + 1e-12;
      return keeps
        ? [selected.reduce((sum, count, at) => sum + Math.abs(count - (groups[at]?.positives ?? 0)), 0)]
        : [];
    });
  }

  /** The least over a fine grid of ranges. */
  function fine(groups: readonly GroupRate[], limit: SelectionLimit): number {
    let least = Number.POSITIVE_INFINITY;
    for (let top = 0.001; top <= 1; top += 0.001) {
      const bottom = 'ratio' in limit ? limit.ratio * top : Math.max(0, top - limit.difference);
      const wrong = groups.map(({ share, rate }) => share * Math.max(0, bottom - rate, rate - top));
      least = Math.min(
        least,
        wrong.reduce((sum, one) => sum + one, 0),
      );
    }
    return least;
  }
});
