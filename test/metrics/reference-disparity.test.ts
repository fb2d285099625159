import { describe, expect, test } from 'vitest';
import { type Measurement, measure } from '../../src/metrics/measure.ts';
import { referenceOf } from '../../src/metrics/reference.ts';
import { compareToReference } from '../../src/metrics/reference-disparity.ts';
import { merge } from '../../src/tally/merge.ts';
import type { Tally } from '../../src/tally/tally.ts';

/** By sex, of the reference model: Female, Male. */
const tallies: readonly Tally[] = [
  { cells: { tn: 4252, fp: 83, fn: 291, tp: 221 } },
  { cells: { tn: 6176, fp: 636, fn: 1340, tp: 1654 } },
];
const whole = tallies.reduce(merge);
const groups = tallies.map((tally) => measure(tally, { zeroDivision: undefined, whole }));
const of = (
  ...names: readonly ('selection_rate' | 'false_positive_rate' | 'true_positive_rate' | 'predicted_positive_share')[]
) => groups.map((group) => names.map((name) => group[name]));

const DIFFERENCE = { aggregate: 'difference', reference: 1, level: 0.95 } as const;
const RATIO = { aggregate: 'ratio', reference: 1, level: 0.95 } as const;

describe('Female against Male', () => {
  test.each([
    // statsmodels confint_proportions_2indep(304, 4847, 2290, 9806, compare='diff', method='newcomb')
    [
      'AIF360 statistical_parity_difference',
      of('selection_rate'),
      DIFFERENCE,
      -0.1708112837784187,
      -0.18148476904838454,
      -0.1598617787942398,
    ],
    // …(compare='ratio', method='score', correction=False)
    [
      'AIF360 disparate_impact',
      of('selection_rate'),
      RATIO,
      0.26856967304315554,
      0.23943101976994322,
      0.3010510806950852,
    ],
    // Square-and-add over statsmodels' proportion_confint(method='wilson') of the four rates, each halved.
    [
      'AIF360 average_odds_difference',
      of('false_positive_rate', 'true_positive_rate'),
      DIFFERENCE,
      -0.09750787662356866,
      -0.12076118939913072,
      -0.07376267104977119,
    ],
    // low/(1 − low) and high/(1 − high) of proportion_confint(304, 304 + 2290, method='wilson')
    [
      'Aequitas ppr_disparity',
      of('predicted_positive_share'),
      RATIO,
      304 / 2290,
      0.11779037183960502,
      0.1496119935197285,
    ],
  ] as const)('%s', (_, measured, how, value, low, high) => {
    const [found, ...others] = compareToReference(measured, how);
    expect(others).toEqual([]);
    expect(found?.at).toBe(0);
    expect(found?.value).toBeCloseTo(value, 12);
    expect(found?.interval?.low).toBeCloseTo(low, 10);
    expect(found?.interval?.high).toBeCloseTo(high, 10);
    // One comparison needs no correction.
    expect(found?.intervalOfAll).toEqual(found?.interval);
  });

  test('the sign says for whom it is less', () => {
    const [male] = compareToReference(of('selection_rate'), { ...DIFFERENCE, reference: 0 });
    expect(male?.value).toBeCloseTo(0.1708112837784187, 12);
  });
});

test('with several groups the intervals of all are wider', () => {
  const three = [...of('selection_rate'), of('selection_rate')[0]];
  for (const { interval, intervalOfAll } of compareToReference(three, DIFFERENCE)) {
    expect(intervalOfAll?.low).toBeLessThan(interval?.low as number);
    expect(intervalOfAll?.high).toBeGreaterThan(interval?.high as number);
  }
});

describe('shares of one whole', () => {
  test('of which two are not all: the first is a binomial share of both', () => {
    // 20, 30 and 50 of all who are selected; 20 against 30 is 20 of 50, by Wilson (1927)
    const [p, n, z] = [20 / 50, 50, 1.959963984540054];
    const [middle, reach] = [p + z ** 2 / (2 * n), z * Math.sqrt((p * (1 - p)) / n + (z / (2 * n)) ** 2)];
    const [low, high] = [-1, 1].map((sign) => (middle + sign * reach) / (1 + z ** 2 / n)) as [number, number];
    const all: readonly Tally[] = [20, 30, 50].map((fp) => ({ cells: { tn: 60, fp, fn: 0, tp: 0 } }));
    const of = all.map((tally) => [
      measure(tally, { zeroDivision: undefined, whole: all.reduce(merge) }).predicted_positive_share,
    ]);
    const [found] = compareToReference(of, RATIO);
    expect(found?.value).toBeCloseTo(2 / 3, 12);
    expect(found?.interval?.low).toBeCloseTo(low / (1 - low), 9);
    expect(found?.interval?.high).toBeCloseTo(high / (1 - high), 9);
  });
});

describe('without an interval', () => {
  test('where none is asked for', () => {
    const [found] = compareToReference(of('selection_rate'), { aggregate: 'difference', reference: 1 });
    expect(found).toStrictEqual({ at: 0, value: 304 / 4847 - 2290 / 9806 });
  });

  test('where it is not known how sure one of the two is', () => {
    const [first, second] = of('selection_rate') as [[Measurement], [Measurement]];
    const { estimate: _known, ...unsure } = first[0];
    expect(compareToReference([[unsure], second], DIFFERENCE)).toStrictEqual([
      { at: 0, value: 304 / 4847 - 2290 / 9806 },
    ]);
    expect(compareToReference([second, [unsure]], DIFFERENCE)).toStrictEqual([
      { at: 0, value: 2290 / 9806 - 304 / 4847 },
    ]);
    const [one, other] = of('false_positive_rate', 'true_positive_rate') as [Measurement[], Measurement[]];
    const { estimate: _too, ...halfSure } = one[1] as Measurement;
    const [half] = compareToReference([[one[0] as Measurement, halfSure], other], DIFFERENCE);
    expect(half).toStrictEqual({ at: 0, value: expect.closeTo(-0.09750787662356866, 12) });
  });

  test('the reference alone is compared with nobody', () => {
    expect(compareToReference([of('selection_rate')[0]], { ...DIFFERENCE, reference: 0 })).toEqual([]);
  });
});

describe('no value', () => {
  const rate = (selected: number, rows: number) => [
    measure({ cells: { tn: rows - selected, fp: 0, fn: 0, tp: selected } }, { zeroDivision: undefined }).selection_rate,
  ];

  test.each([
    [[rate(0, 10), rate(0, 10)], 'zero_by_zero'],
    [[rate(1, 10), rate(0, 10)], 'infinite'],
    [[rate(0, 0), rate(1, 10)], 'no_rows'],
    [[rate(1, 10), rate(0, 0)], 'no_rows'],
  ])('%#: %s', (measured, reason) => {
    expect(compareToReference(measured, RATIO)).toEqual([{ at: 0, reason }]);
  });

  test('of groups that are left out, and without a reference', () => {
    expect(compareToReference([undefined, rate(1, 10)], RATIO)).toEqual([]);
    expect(compareToReference([rate(1, 10), undefined], RATIO)).toEqual([]);
  });
});

describe('the reference group', () => {
  const groupsOf = { groups: [['a'], ['b'], [null]], rows: [5, 9, 9], rates: [0.5, 0.5, undefined] };

  test.each([
    [undefined, 'best', { at: 0, chosen: 'best' }],
    [undefined, 'majority', { at: 1, chosen: 'majority' }],
    ['majority', 'best', { at: 1, chosen: 'majority' }],
    [['b'], 'best', { at: 1, chosen: 'policy' }],
    [[null], 'best', { at: 2, chosen: 'policy' }],
    [['c'], 'best', { at: undefined, chosen: 'policy' }],
  ] as const)('%j, else the %s one', (named, otherwise, expected) => {
    expect(referenceOf(named, { ...groupsOf, otherwise })).toEqual(expected);
  });
});
