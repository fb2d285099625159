import { describe, expect, test } from 'vitest';
import { baseRatesOf } from '../../src/gate/base-rates.ts';
import type { Rule } from '../../src/gate/rule.ts';
import { measure } from '../../src/metrics/measure.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { featureOf, ruleOf } from './outcomes.ts';

type Counts = readonly [tn: number, fp: number, fn: number, tp: number];

/** tn, fp, fn, tp of the reference model by sex. */
const FEMALE: Counts = [4252, 83, 291, 221];
const MALE: Counts = [6176, 636, 1340, 1654];

function talliedFeature(groups: { readonly [name: string]: Counts }) {
  const tallies = Object.values(groups).map(([tn, fp, fn, tp]): Tally => ({ cells: { tn, fp, fn, tp } }));
  const measured = tallies.map((tally) => measure(tally, { zeroDivision: undefined }));
  return { feature: featureOf(Object.keys(groups)), tallies, groups: measured };
}

const settings = { confidence: { level: 0.95 }, zeroDivision: undefined };

test('the reference model by sex: a perfect predictor has a demographic parity ratio of .346', () => {
  const found = baseRatesOf([], talliedFeature({ Female: FEMALE, Male: MALE }), settings);
  // 512/4847 and 2994/9806
  expect(found?.ratio.toFixed(3)).toBe('0.346');
  expect(found?.ratio).toBeCloseTo(512 / 4847 / (2994 / 9806), 14);
  expect(found).toEqual({
    code: 'base_rates',
    feature: 'sex',
    groups: [['Female'], ['Male']],
    rates: [512 / 4847, 2994 / 9806],
    ratio: expect.any(Number) as number,
    difference: 2994 / 9806 - 512 / 4847,
    broken: [],
  });
});

describe('the rules that a model without a mistake breaks', () => {
  test.each<[Rule, Partial<{ value: number; wrong: number }> | undefined]>([
    // wrong: .8 · 2994/9806 of 4847 rows less 512 are selected without being positive, of 14,653
    [
      ruleOf({ id: 'demographic_parity_ratio', metric: 'demographic_parity_ratio', min: 0.8 }),
      { value: 512 / 4847 / (2994 / 9806), wrong: (0.8 * (2994 / 9806) * 4847 - 512) / 14653 },
    ],
    [ruleOf({ id: 'demographic_parity_ratio', metric: 'demographic_parity_ratio', min: 0.34 }), undefined],
    [ruleOf({ id: 'selection_rate_difference', metric: 'selection_rate_difference', max: 0.2 }), undefined],
    [
      ruleOf({ id: 'selection_rate_difference', metric: 'selection_rate_difference', max: 0.1 }),
      { value: 2994 / 9806 - 512 / 4847, wrong: ((2994 / 9806 - 512 / 4847 - 0.1) * 4847) / 14653 },
    ],
    // Against all rows, 3506/14653 of which are positive; how few mistakes keep it is not worked out.
    [
      ruleOf({
        id: 'demographic_parity_difference',
        metric: 'demographic_parity_difference',
        max: 0.1,
        method: 'to_overall',
      }),
      { value: 3506 / 14653 - 512 / 4847 },
    ],
    [ruleOf({ id: 'selection_rate_group_min', metric: 'selection_rate_group_min', min: 0.2 }), { value: 512 / 4847 }],
    [ruleOf({ id: 'equalized_odds_difference', metric: 'equalized_odds_difference', max: 0 }), undefined],
    [ruleOf({ id: 'accuracy_score_group_min', metric: 'accuracy_score_group_min', min: 1 }), undefined],
    // Who is selected: 512 and 2994 of 3506.
    [ruleOf({ id: 'shares', metric: 'predicted_positive_share_difference', max: 0.5 }), { value: (2994 - 512) / 3506 }],
    // How few mistakes keep other limits is not worked out.
    [ruleOf({ id: 'prevalence', metric: 'prevalence_difference', max: 0.1 }), { value: 2994 / 9806 - 512 / 4847 }],
    [ruleOf({ id: 'highest', metric: 'selection_rate_group_max', max: 0.3 }), { value: 2994 / 9806 }],
    [ruleOf({ id: 'far', metric: 'selection_rate_ratio', max: 0.3 }), { value: 512 / 4847 / (2994 / 9806) }],
    [ruleOf({ id: 'apart', metric: 'selection_rate_difference', min: 0.3 }), { value: 2994 / 9806 - 512 / 4847 }],
    // Both false positive rates are 0, so that their ratio has no value.
    [ruleOf({ id: 'equalized_odds_ratio', metric: 'equalized_odds_ratio', min: 0.8 }), undefined],
    [ruleOf({ id: 'demographic_parity_ratio', metric: 'demographic_parity_ratio', min: 0.8, level: 'off' }), undefined],
    [
      ruleOf({ id: 'demographic_parity_ratio', metric: 'demographic_parity_ratio', min: 0.8, features: ['race'] }),
      undefined,
    ],
    [ruleOf({ id: 'selection_rate', metric: 'selection_rate', min: 0.9 }), undefined],
  ])('%o', (one, expected) => {
    const broken = baseRatesOf([one], talliedFeature({ Female: FEMALE, Male: MALE }), settings)?.broken ?? [];
    if (expected === undefined) return expect(broken).toEqual([]);
    const close = Object.entries(expected).map(([key, value]) => [key, expect.closeTo(value as number, 12)]);
    return expect(broken).toStrictEqual([{ rule: one.id, metric: one.metric, ...Object.fromEntries(close) }]);
  });
});

// 12/60 and 18/60: Newcombe's interval of the difference is −.055 to .249, by statsmodels
// confint_proportions_2indep(18, 60, 12, 60, method='newcomb').
test('base rates that differ by chance alone are not said to differ', () => {
  expect(baseRatesOf([], talliedFeature({ a: [48, 0, 0, 12], b: [42, 0, 0, 18] }), settings)).toBeUndefined();
});

test('weighted rows count with their weight', () => {
  // Positives of a weigh 3, all others 1: 3·30/(3·30 + 70) = .5625 by 60/100.
  const groups = { a: [60, 10, 10, 20], b: [10, 30, 40, 20], c: [90, 0, 0, 10] } as const;
  const tallies = Object.entries(groups).map(([name, [tn, fp, fn, tp]]): Tally => {
    const times = (weight: number) => ({ tn, fp, fn: fn * weight, tp: tp * weight });
    const weight = name === 'a' ? 3 : 1;
    return { cells: { tn, fp, fn, tp }, weighted: times(weight), weightedSquares: times(weight ** 2) };
  });
  const measured = tallies.map((tally) => measure(tally, { zeroDivision: undefined }));
  const all = { feature: featureOf(Object.keys(groups)), tallies, groups: measured };
  const parity = ruleOf({ metric: 'demographic_parity_difference', max: 0.4 });
  const found = baseRatesOf([parity], all, settings);
  // a .5625, b .6, c .1: c is .5 behind b. To .4 c has to be at .2, wrong on 10 of a weight of 160 + 100 + 100, or b at .5
  // and a at .5, wrong on 10 + 10.
  expect(found).toMatchObject({ groups: [['c'], ['b']], rates: [0.1, 0.6], ratio: 0.1 / 0.6, difference: 0.5 });
  expect(found?.broken).toStrictEqual([
    { rule: 'rule', metric: parity.metric, value: 0.5, wrong: expect.closeTo(10 / 360, 12) as number },
  ]);
  const first = { ...all, tallies: tallies.slice(0, 1).concat(tallies.slice(2)) };
  const two = { ...first, feature: featureOf(['a', 'c']), groups: [measured[0], measured[2]] as typeof measured };
  expect(baseRatesOf([], two, settings)).toMatchObject({ ratio: 0.1 / 0.5625, difference: 0.5625 - 0.1 });
});

test('a group of nobody changes nothing', () => {
  const parity = ruleOf({ metric: 'demographic_parity_ratio', min: 0.8 });
  const of = (groups: Parameters<typeof talliedFeature>[0]) => baseRatesOf([parity], talliedFeature(groups), settings);
  expect(of({ Female: FEMALE, Male: MALE, Nobody: [0, 0, 0, 0] })).toStrictEqual(of({ Female: FEMALE, Male: MALE }));
});

test('one group has nothing to differ from', () => {
  expect(baseRatesOf([], talliedFeature({ a: FEMALE }), settings)).toBeUndefined();
  expect(baseRatesOf([], talliedFeature({}), settings)).toBeUndefined();
});
