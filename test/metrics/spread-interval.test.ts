import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Disparity } from '../../src/metrics/disparities.ts';
import { compare, criticalOf, disparities } from '../../src/metrics/disparities.ts';
import { measure } from '../../src/metrics/measure.ts';
import { count } from '../../src/tally/count.ts';
import { merge } from '../../src/tally/merge.ts';
import { rest } from '../../src/tally/rest.ts';
import type { Tally } from '../../src/tally/tally.ts';

const strict = { zeroDivision: undefined } as const;

/** Groups of which so many are selected, half of each kind of label. */
function found(
  name: string,
  groups: readonly (readonly [selected: number, rows: number])[],
  method = 'between_groups',
) {
  const tallies = groups.map(
    ([selected, rows]): Tally => ({ cells: { tn: rows - selected, fp: selected, fn: 0, tp: 0 } }),
  );
  const whole = tallies.reduce(merge);
  return compare(
    disparities.get(name) as Disparity,
    tallies.map((tally) => measure(tally, strict)),
    {
      method: method as 'between_groups' | 'to_overall',
      agg: 'worst_case',
      overall: measure(whole, strict),
      rest: tallies.map((tally) => measure(rest(whole, tally), strict)),
      level: 0.95,
    },
  );
}

// R. G. Newcombe (1998), table II by method 10: 56/70 − 48/80 from 0.0524 to 0.3339, 9/10 − 3/10 from 0.1705 to 0.8090.
describe('the mean of equalized odds', () => {
  const tallies: readonly Tally[] = [
    { cells: { tp: 56, fn: 14, fp: 9, tn: 1 } },
    { cells: { tp: 48, fn: 32, fp: 3, tn: 7 } },
  ];
  const mean = (name: string, { agg = 'mean', level = 0.95 }: { agg?: 'mean' | 'worst_case'; level?: number } = {}) =>
    compare(
      disparities.get(name) as Disparity,
      tallies.map((tally) => measure(tally, strict)),
      { method: 'between_groups', agg, overall: measure(tallies.reduce(merge), strict), level },
    );

  test('has the far bounds of both rates squared and added', () => {
    const { value, interval } = mean('equalized_odds_difference');
    expect(value).toBeCloseTo(0.4, 12);
    expect(interval?.high).toBeCloseTo(0.4 + Math.hypot(0.3339 - 0.2, 0.809 - 0.6) / 2, 4);
    const { value: ratio = 0, interval: ofRatio } = mean('equalized_odds_ratio');
    const [tpr, fpr] = ['true_positive_rate_ratio', 'false_positive_rate_ratio'].map((name) => mean(name));
    const reach = Math.hypot(0.75 - (tpr?.interval?.low ?? 0), 1 / 3 - (fpr?.interval?.low ?? 0)) / 2;
    expect(ofRatio?.low).toBeCloseTo(ratio - reach, 12);
  });

  test('has the mean of the near bounds, each with half of the error', () => {
    const half = ['true_positive_rate_difference', 'false_positive_rate_difference'].map(
      (name) => mean(name, { level: 0.975 }).interval?.low ?? 0,
    ) as [number, number];
    expect(mean('equalized_odds_difference').interval?.low).toBeCloseTo((half[0] + half[1]) / 2, 12);
  });

  test('stands at its critical values: further out on the near side alone', () => {
    const at = (name: string, agg: 'mean' | 'worst_case') =>
      criticalOf(disparities.get(name) as Disparity, { groups: 2, method: 'between_groups', agg, level: 0.95 });
    const [whole, half] = [1.959963984540054, 2.241402727604947];
    expect(at('equalized_odds_difference', 'mean').high).toBeCloseTo(whole, 9);
    expect(at('equalized_odds_difference', 'mean').low).toBeCloseTo(half, 6);
    expect(at('equalized_odds_ratio', 'mean').low).toBeCloseTo(whole, 9);
    expect(at('equalized_odds_ratio', 'mean').high).toBeCloseTo(half, 6);
    expect(at('equalized_odds_difference', 'worst_case').high).toBeCloseTo(half, 9);
  });
});

describe('intervals of what is compared between groups', () => {
  test("two groups: Newcombe's own 56/70 − 48/80", () => {
    const { interval } = found('demographic_parity_difference', [
      [56, 70],
      [48, 80],
    ]);
    expect(interval).toEqual({ low: expect.closeTo(0.0524, 4), high: expect.closeTo(0.3339, 4) });
  });

  test("two groups: the inverse of Koopman's own 36/40 over 16/80", () => {
    const { interval } = found('demographic_parity_ratio', [
      [36, 40],
      [16, 80],
    ]);
    expect(interval).toEqual({ low: expect.closeTo(1 / 7.15, 3), high: expect.closeTo(1 / 2.94, 3) });
  });

  test('a group against all rows: (1 − share) of Newcombe against the rest', () => {
    // the shares of the groups are 7/15 and 8/15, so both lie 0.2·8/15 and 0.2·7/15 from all rows
    const { value, interval } = found(
      'demographic_parity_difference',
      [
        [56, 70],
        [48, 80],
      ],
      'to_overall',
    );
    expect(value).toBeCloseTo((0.2 * 8) / 15, 12);
    expect(interval?.high).toBeCloseTo((0.3339 * 8) / 15, 4);
    expect(interval?.low).toBeGreaterThan(0);
    expect(interval?.low).toBeLessThan((0.0524 * 8) / 15);
  });

  test('equal groups: a gap of nothing is never excluded', () => {
    const groups = Array.from({ length: 10 }, () => [15, 50] as const);
    expect(found('demographic_parity_difference', groups).interval?.low).toBe(0);
    expect(found('demographic_parity_ratio', groups).interval?.high).toBe(1);
    expect(found('demographic_parity_difference', groups, 'to_overall').interval?.low).toBe(0);
  });

  test('a ratio of many groups tells them apart only where their difference does', () => {
    // 3 of 30 and 0 of 100 where one of 50 is selected everywhere: the score of one pair is 3.2 at 3.16 for ten groups.
    const few: [number, number][] = [
      [3, 30],
      [0, 100],
      ...Array.from({ length: 8 }, (): [number, number] => [20, 1000]),
    ];
    expect(found('demographic_parity_ratio', few).interval?.high).toBe(1);
    const share = fc.integer({ min: 5, max: 400 }).chain((rows) => fc.tuple(fc.nat(rows), fc.constant(rows)));
    fc.assert(
      fc.property(fc.array(share, { minLength: 3, maxLength: 8 }), (groups) => {
        const { value, interval } = found('demographic_parity_ratio', groups);
        fc.pre(value !== undefined);
        if ((interval?.high ?? 1) === 1) return;
        expect(found('demographic_parity_difference', groups).interval?.low).toBeGreaterThan(0);
      }),
    );
  });

  test('the bound of a minimum that any group can breach is the wider one', () => {
    const groups = Array.from({ length: 10 }, () => [15, 50] as const);
    const { value = Number.NaN, interval } = found('selection_rate_group_min', groups);
    expect((interval?.high ?? 0) - value).toBeGreaterThan(value - (interval?.low ?? 0));
  });
});

describe('an AUC, which cannot be taken apart', () => {
  // Scores of 40 positives and 40 negatives in each of two groups: those of the second overlap more.
  const rows = Array.from({ length: 160 }, (_, at) => ({ group: at % 2, label: at % 4 < 2 ? 1 : 0, step: at >> 2 }));
  const [groups = [], [whole] = []] = count(
    {
      labels: Uint8Array.from(rows, ({ label }) => label),
      predictions: new Uint8Array(rows.length),
      scores: Float64Array.from(rows, ({ group, label, step }) => (step + label * (group === 0 ? 25 : 5)) / 70),
    },
    [
      { codes: Uint8Array.from(rows, ({ group }) => group), size: 2 },
      { codes: new Uint8Array(rows.length), size: 1 },
    ],
  );
  const between = (name: string, method: 'between_groups' | 'to_overall') =>
    compare(
      disparities.get(name) as Disparity,
      groups.map((tally) => measure(tally, strict)),
      {
        method,
        agg: 'worst_case',
        overall: measure(whole!, strict),
        rest: groups.map((tally) => measure(rest(whole!, tally), strict)),
        level: 0.95,
      },
    );

  test.each(['roc_auc_score_difference', 'roc_auc_score_ratio', 'roc_auc_score_group_min'])('%s has bounds', (name) => {
    const { value, interval } = between(name, 'between_groups');
    expect(interval?.low).toBeLessThan(value!);
    expect(interval?.high).toBeGreaterThan(value!);
  });

  test.each(['roc_auc_score_difference', 'roc_auc_score_ratio'])('%s has none against all rows', (name) => {
    const { value, interval } = between(name, 'to_overall');
    expect(value).toBeGreaterThan(0);
    expect(interval).toBeUndefined();
  });
});
