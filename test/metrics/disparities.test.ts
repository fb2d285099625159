import { describe, expect, test } from 'vitest';
import {
  type CompareOptions,
  compare,
  criticalOf,
  type Disparity,
  disparities,
  rangeOf,
} from '../../src/metrics/disparities.ts';
import { type Measurement, type Measurements, measure } from '../../src/metrics/measure.ts';
import { merge } from '../../src/tally/merge.ts';
import { rest } from '../../src/tally/rest.ts';
import type { Tally } from '../../src/tally/tally.ts';

const strict = { zeroDivision: undefined } as const;
const named = (name: string) => disparities.get(name) as Disparity;

/** True positives of so many positives, and false ones of so many negatives. */
type Rates = readonly [tp: number, positives: number, fp: number, negatives: number];

function found(name: string, groups: readonly Rates[], more: Partial<CompareOptions> = {}) {
  const tallies = groups.map(
    ([tp, positives, fp, negatives]): Tally => ({ cells: { tn: negatives - fp, fp, fn: positives - tp, tp } }),
  );
  const whole = tallies.reduce(merge);
  return compare(
    named(name),
    tallies.map((tally) => measure(tally, strict)),
    {
      method: 'between_groups',
      agg: 'worst_case',
      overall: measure(whole, strict),
      rest: tallies.map((tally) => measure(rest(whole, tally), strict)),
      ...more,
    },
  );
}

describe('the range of a disparity', () => {
  const of = ['selection_rate', 'average_odds_difference'] as const;

  test.each([
    ['difference', [0, 2]],
    ['ratio', [0, 1]],
    ['group_min', [-1, 1]],
    ['group_max', [-1, 1]],
  ] as const)('%s of several takes in that of each', (aggregate, range) => {
    expect(rangeOf({ name: 'several', aggregate, of, hasAgg: false })).toEqual(range);
    expect(rangeOf({ name: 'several', aggregate, of: of.toReversed(), hasAgg: false })).toEqual(range);
  });

  test('no ratio is derived from what may be negative', () => {
    expect(disparities.has('average_odds_difference_ratio')).toBe(false);
    expect(disparities.has('average_odds_difference_difference')).toBe(true);
    expect(disparities.has('count_difference')).toBe(false);
    expect(disparities.get('equalized_odds_ratio')?.hasAgg).toBe(true);
    expect(disparities.get('equal_opportunity_ratio')?.hasAgg).toBe(false);
  });
});

describe('equalized odds', () => {
  // true positive rates 0.8 and 0.6, false ones 0.5 and 0.1
  const groups: readonly Rates[] = [
    [80, 100, 50, 100],
    [60, 100, 10, 100],
  ];

  test('without a level have no interval', () => {
    expect(found('equalized_odds_difference', groups)).toStrictEqual({
      value: 0.4,
      lowest: 1,
      highest: 0,
      withoutValue: [],
    });
    expect(found('equalized_odds_difference', groups, { agg: 'mean' })).toStrictEqual({
      value: expect.closeTo(0.3, 12),
      withoutValue: [],
    });
  });

  test.each([
    ['equalized_odds_difference', Math.max],
    ['equalized_odds_ratio', Math.min],
  ] as const)('%s at its worst has the further of both bounds, each with half of the error', (name, most) => {
    const suffix = name.replace('equalized_odds_', '');
    for (const method of ['between_groups', 'to_overall'] as const) {
      const { interval } = found(name, groups, { level: 0.95, method });
      const [tpr, fpr] = ['true_positive_rate', 'false_positive_rate'].map(
        (rate) => found(`${rate}_${suffix}`, groups, { level: 0.975, method }).interval,
      ) as [{ low: number; high: number }, { low: number; high: number }];
      expect(interval?.low).toBeCloseTo(most(tpr.low, fpr.low), 12);
      expect(interval?.high).toBeCloseTo(most(tpr.high, fpr.high), 12);
    }
  });

  test('of which one rate has no value are the other one, and say so', () => {
    const one = groups.map(
      ([, , fp, negatives], at): Rates => (at === 0 ? [8, 10, fp, negatives] : [0, 0, fp, negatives]),
    );
    expect(found('equalized_odds_difference', one, { level: 0.95 })).toStrictEqual({
      value: 0.4,
      lowest: 1,
      highest: 0,
      withoutValue: [1],
      partial: 'fewer_than_two_groups',
    });
    expect(found('equalized_odds_difference', one, { level: 0.95, agg: 'mean' })).toStrictEqual({
      reason: 'fewer_than_two_groups',
      withoutValue: [1],
    });
  });

  test('of nobody have no value, and nothing is partial', () => {
    const nobody: readonly Rates[] = [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ];
    const spread = found('equalized_odds_difference', nobody, { level: 0.95 });
    expect(spread.value).toBeUndefined();
    expect(spread).not.toHaveProperty('partial');
    expect(spread).not.toHaveProperty('interval');
  });

  test('groups without a value are listed once, in their order', () => {
    // no positives in the third and the eleventh, no negatives in the third and the second
    const many = Array.from({ length: 12 }, (_, at): Rates => {
      const [positives, negatives] = [at === 2 || at === 10 ? 0 : 10, at === 2 || at === 1 ? 0 : 10];
      return [positives / 2, positives, negatives / 2, negatives];
    });
    for (const agg of ['worst_case', 'mean'] as const) {
      expect(found('equalized_odds_difference', many, { agg }).withoutValue).toEqual([1, 2, 10]);
    }
  });

  test('the mean has no interval where one of the rates has none', () => {
    const without = (measurements: Measurements): Measurements => {
      const { estimate: _known, ...unsure } = measurements.true_positive_rate as Measurement;
      return { ...measurements, true_positive_rate: unsure };
    };
    const tallies: readonly Tally[] = [
      { cells: { tn: 50, fp: 50, fn: 20, tp: 80 } },
      { cells: { tn: 90, fp: 10, fn: 40, tp: 60 } },
    ];
    const measured = tallies.map((tally) => without(measure(tally, strict)));
    const overall = measure(tallies.reduce(merge), strict);
    for (const agg of ['mean', 'worst_case'] as const) {
      const spread = compare(named('equalized_odds_difference'), measured, {
        method: 'between_groups',
        agg,
        overall,
        level: 0.95,
      });
      expect(spread.value).toBeCloseTo(agg === 'mean' ? 0.3 : 0.4, 12);
      expect(spread).not.toHaveProperty('interval');
    }
  });
});

describe('an interval to all rows', () => {
  const tallies: readonly Tally[] = [
    { cells: { tn: 50, fp: 50, fn: 0, tp: 0 } },
    { cells: { tn: 90, fp: 10, fn: 0, tp: 0 } },
  ];
  const overall = () => measure(tallies.reduce(merge), strict);
  const of = (name: string, rests: CompareOptions['rest']) =>
    compare(
      named(name),
      tallies.map((tally) => measure(tally, strict)),
      { method: 'to_overall', agg: 'worst_case', overall: overall(), rest: rests, level: 0.95 },
    );
  const others = () => tallies.toReversed().map((tally) => measure(tally, strict));

  test('needs the rows outside of each group, and how sure their figure is', () => {
    expect(of('demographic_parity_difference', others()).interval).toBeDefined();
    expect(of('demographic_parity_difference', undefined)).not.toHaveProperty('interval');
    const [first, second] = others() as [Measurements, Measurements];
    const { estimate: _known, ...unsure } = first.selection_rate as Measurement;
    expect(of('demographic_parity_difference', [{ ...first, selection_rate: unsure }, second])).not.toHaveProperty(
      'interval',
    );
  });

  test('is none of an extreme, which is that between groups', () => {
    for (const name of ['selection_rate_group_min', 'selection_rate_group_max']) {
      const between = found(
        name,
        [
          [0, 0, 50, 100],
          [0, 0, 10, 100],
        ],
        { level: 0.95 },
      );
      expect(of(name, undefined).interval).toEqual(between.interval);
    }
  });
});

test('extremes stand at the same critical values by either method', () => {
  // Šidák of three: qnorm((1 + 0.95^(1/3)) / 2) = 2.387737
  const at = (name: string, method: 'to_overall' | 'between_groups') =>
    criticalOf(named(name), { groups: 3, method, agg: 'worst_case', level: 0.95 });
  for (const method of ['to_overall', 'between_groups'] as const) {
    const [least, greatest] = [at('selection_rate_group_min', method), at('selection_rate_group_max', method)];
    expect(least).toEqual({ low: expect.closeTo(1.959964, 5), high: expect.closeTo(2.387737, 5) });
    expect(greatest).toEqual({ low: expect.closeTo(2.387737, 5), high: expect.closeTo(1.959964, 5) });
  }
  // three pairs by the studentised range, 3.314493/√2; three groups against all rows by Šidák
  expect(at('demographic_parity_difference', 'between_groups').low).toBeCloseTo(3.314493 / Math.SQRT2, 5);
  expect(at('demographic_parity_difference', 'to_overall').low).toBeCloseTo(2.387737, 5);
});
