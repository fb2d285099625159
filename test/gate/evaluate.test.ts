import { describe, expect, test } from 'vitest';
import { exclude, type GroupCells, outcomesOf, settings } from './outcomes.ts';

// selection rates: a 40/100, b 30/100, each with 50 positives and 50 negatives
const plain: GroupCells = { a: [40, 10, 20, 30], b: [45, 5, 25, 25] };

describe('a rule on groups that are large and have values', () => {
  test.each([
    [{ metric: 'demographic_parity_difference', max: 0.1 }, 'pass', 0.4 - 0.3],
    [{ metric: 'demographic_parity_difference', max: 0.09 }, 'fail', 0.4 - 0.3],
    [{ metric: 'demographic_parity_ratio', min: 0.8 }, 'fail', 0.3 / 0.4],
    [{ metric: 'demographic_parity_ratio', min: 0.75 }, 'pass', 0.3 / 0.4],
    // TPR 30/50 and 25/50, FPR 10/50 and 5/50: both differences are 0.1, ratios 5/6 and 1/2
    [{ metric: 'equalized_odds_difference', max: 0.05 }, 'fail', 0.6 - 0.5],
    [{ metric: 'equalized_odds_ratio', min: 0.5 }, 'pass', 0.5],
    [{ metric: 'equalized_odds_ratio', min: 0.6, agg: 'mean' }, 'pass', (25 / 30 + 0.5) / 2],
    [{ metric: 'equal_opportunity_difference', max: 0.2 }, 'pass', 0.6 - 0.5],
    [{ metric: 'accuracy_score_group_min', min: 0.7 }, 'pass', 0.7],
    [{ metric: 'accuracy_score_group_min', min: 0.71 }, 'fail', 0.7],
    [{ metric: 'false_positive_rate_group_max', max: 0.15 }, 'fail', 0.2],
    // overall selection rate 70/200 = 0.35
    [{ metric: 'selection_rate_difference', max: 0.06, method: 'to_overall' }, 'pass', 0.4 - 0.35],
  ] as const)('%o: %s', (rule, status, value) => {
    const [outcome] = outcomesOf(rule, plain);
    expect(outcome).toMatchObject({ status, feature: 'sex', metric: rule.metric });
    expect(outcome?.value).toBeCloseTo(value, 14);
  });

  test('a rule on a base metric judges all rows once', () => {
    expect(outcomesOf({ metric: 'selection_rate', min: 0.4 }, plain)).toEqual([
      {
        rule: 'rule',
        metric: 'selection_rate',
        level: 'error',
        min: 0.4,
        decide_by: 'estimate',
        feature: null,
        status: 'fail',
        value: 0.35,
        // Wilson's for 70 of 200, by scipy.stats.binomtest(70, 200).proportion_ci(method='wilson')
        low: expect.closeTo(0.28728824127358077, 12) as number,
        high: expect.closeTo(0.4183653566395992, 12) as number,
        // (2.80159 · 0.0683654/1.959964 / 0.05)² times the data
        rows_needed: { factor: expect.closeTo(3.8198, 3) as number, rows: 764, total: 764 },
      },
    ]);
  });

  test('the groups that made the value are named, the lowest first', () => {
    expect(outcomesOf({ metric: 'demographic_parity_ratio', min: 0.8 }, plain)[0]?.groups).toEqual([['b'], ['a']]);
    expect(outcomesOf({ metric: 'accuracy_score_group_min', min: 0.8 }, plain)[0]?.groups).toEqual([['a']]);
  });

  test('a rule that is off or names another feature has no outcome', () => {
    expect(outcomesOf({ metric: 'demographic_parity_ratio', min: 0.8, level: 'off' }, plain)).toEqual([]);
    expect(outcomesOf({ metric: 'demographic_parity_ratio', min: 0.8, features: ['race'] }, plain)).toEqual([]);
  });
});

describe('what cannot be decided is not a pass', () => {
  // c has no positives: no true positive rate
  const noPositives: GroupCells = { ...plain, c: [90, 10, 0, 0] };
  // d has 6 rows, all selected: selection rate 1
  const small: GroupCells = { ...plain, d: [0, 3, 0, 3] };
  const nobody: GroupCells = { a: [50, 0, 50, 0], b: [60, 0, 40, 0] };

  // true positive rates 30/50 and 25/50, false positive rates 1/5 and 1/5
  const fewNegatives: GroupCells = { a: [4, 1, 20, 30], b: [4, 1, 25, 25] };
  test.each([
    ['kept, one rate known of small groups only', 0.15, settings, 'inconclusive', 'small_group'],
    ['kept, one rate of no group at all', 0.15, exclude, 'inconclusive', 'small_group'],
    ['broken by the other rate', 0.05, settings, 'fail', undefined],
    ['broken by the other rate, and one of no group at all', 0.05, exclude, 'fail', undefined],
  ] as const)('equalized odds %s', (_, max, using, status, reason) => {
    const [outcome] = outcomesOf({ metric: 'equalized_odds_difference', max }, fewNegatives, { using });
    expect([outcome?.status, outcome?.reason]).toEqual([status, reason]);
    expect(outcome?.groups).toEqual(status === 'fail' ? [['b'], ['a']] : [['a'], ['b']]);
  });

  test.each([
    // true positive rates 30/50 and 25/50; the false positive rates are 0/50 twice, and their ratio is 0/0
    ['kept by the true positive rates is undecided', 0.8, 'inconclusive', 'zero_by_zero'],
    ['broken by the true positive rates fails', 0.9, 'fail', undefined],
  ] as const)('equalized odds of a model without false positives, %s', (_, min, status, reason) => {
    const [outcome] = outcomesOf({ metric: 'equalized_odds_ratio', min }, { a: [50, 0, 20, 30], b: [50, 0, 25, 25] });
    expect(outcome).toMatchObject({ status, value: 0.5 / 0.6 });
    expect(outcome?.reason).toBe(reason);
  });

  test.each([
    [
      'a group without a value, otherwise kept',
      { metric: 'true_positive_rate_difference', max: 0.2 },
      noPositives,
      'inconclusive',
      'group_without_value',
      [['c']],
    ],
    [
      'a group without a value, broken by the others',
      { metric: 'true_positive_rate_difference', max: 0.05 },
      noPositives,
      'fail',
      undefined,
      [['b'], ['a']],
    ],
    [
      'equalized odds with a group without positives',
      { metric: 'equalized_odds_difference', max: 0.15 },
      noPositives,
      'inconclusive',
      'group_without_value',
      [['c']],
    ],
    [
      'a minimum that a group without a value could break',
      { metric: 'recall_score_group_min', min: 0.4 },
      noPositives,
      'inconclusive',
      'group_without_value',
      [['c']],
    ],
    [
      'a maximum that no further group could lower',
      { metric: 'recall_score_group_max', min: 0.5 },
      noPositives,
      'pass',
      undefined,
      [['a']],
    ],
    [
      'a maximum that a group without a value could raise',
      { metric: 'recall_score_group_max', min: 0.7 },
      noPositives,
      'inconclusive',
      'group_without_value',
      [['c']],
    ],
    [
      'broken only by a small group',
      { metric: 'demographic_parity_ratio', min: 0.7 },
      small,
      'inconclusive',
      'small_group',
      [['d']],
    ],
    [
      'broken with and without the small group',
      { metric: 'demographic_parity_ratio', min: 0.8 },
      small,
      'fail',
      undefined,
      [['b'], ['d']],
    ],
    [
      'kept only by a small group',
      { metric: 'selection_rate_group_max', min: 0.9 },
      small,
      'inconclusive',
      'small_group',
      [['d']],
    ],
    [
      'kept with and without the small group',
      { metric: 'demographic_parity_difference', max: 0.8 },
      small,
      'pass',
      undefined,
      [['b'], ['d']],
    ],
    [
      'nothing left without the small group',
      { metric: 'demographic_parity_difference', max: 0.9 },
      { a: [40, 10, 20, 30], d: [1, 1, 1, 1] },
      'inconclusive',
      'small_group',
      [['d']],
    ],
    [
      'nobody selected',
      { metric: 'demographic_parity_ratio', min: 0.8 },
      nobody,
      'inconclusive',
      'zero_by_zero',
      undefined,
    ],
    [
      'one group alone',
      { metric: 'demographic_parity_ratio', min: 0.8 },
      { a: [40, 10, 20, 30] },
      'fail',
      'not_measured',
      undefined,
    ],
    [
      'no group with a value',
      { metric: 'recall_score_difference', max: 0.8 },
      { a: [40, 10, 0, 0], b: [40, 10, 0, 0] },
      'fail',
      'not_measured',
      [['a'], ['b']],
    ],
    ['no scores', { metric: 'roc_auc_score_difference', max: 0.8 }, plain, 'fail', 'not_measured', [['a'], ['b']]],
    [
      'precision over all rows of nobody selected',
      { metric: 'precision_score', min: 0.5 },
      nobody,
      'inconclusive',
      'zero_by_zero',
      undefined,
    ],
    [
      'recall over all rows without positives',
      { metric: 'recall_score', min: 0.5 },
      { a: [40, 10, 0, 0] },
      'fail',
      'not_measured',
      undefined,
    ],
  ] as const)('%s', (_, rule, groups, status, reason, named) => {
    const [outcome] = outcomesOf(rule, groups as GroupCells);
    expect(outcome).toMatchObject({ status });
    expect(outcome?.reason).toBe(reason);
    expect(outcome?.groups).toEqual(named);
  });

  test('the rows that count are those the rate divides by', () => {
    // d has 40 rows, 4 of them positives: large for a selection rate, small for a true positive rate
    const groups: GroupCells = { ...plain, d: [20, 16, 4, 0] };
    expect(outcomesOf({ metric: 'demographic_parity_difference', max: 0.05 }, groups)[0]?.status).toBe('fail');
    expect(outcomesOf({ metric: 'true_positive_rate_difference', max: 0.3 }, groups)[0]).toMatchObject({
      status: 'inconclusive',
      reason: 'small_group',
    });
  });

  test('small groups that are excluded take no part and are listed', () => {
    expect(outcomesOf({ metric: 'demographic_parity_ratio', min: 0.7 }, small, { using: exclude })).toMatchObject([
      { status: 'pass', value: 0.3 / 0.4, excluded: [['d']], groups: [['b'], ['a']] },
    ]);
  });
});

describe('reserved outcomes', () => {
  const rule = { metric: 'demographic_parity_ratio', min: 0.7 } as const;

  test('a named group that is absent fails', () => {
    expect(outcomesOf(rule, plain, { feature: { absent: [['x']] } }).at(-1)).toEqual({
      rule: 'expected_groups',
      feature: 'sex',
      level: 'error',
      status: 'fail',
      reason: 'group_absent',
      groups: [['x']],
    });
  });

  test('small groups fail where the policy says so, in the metrics that rules compare', () => {
    const using = { ...settings, small_groups: { min_count: 60, action: 'fail' } } as const;
    expect(outcomesOf(rule, plain, { using })).toHaveLength(1);
    // 50 positives in each group
    const outcomes = outcomesOf({ metric: 'equal_opportunity_ratio', min: 0.7 }, plain, { using });
    expect(outcomes.at(-1)).toMatchObject({ rule: 'small_groups', status: 'fail', groups: [['a'], ['b']] });
  });

  test('missing values fail where the policy says so', () => {
    const groups: GroupCells = { ...plain, missing: [40, 10, 20, 30] };
    expect(outcomesOf(rule, groups)).toHaveLength(1);
    expect(outcomesOf(rule, groups, { using: { ...settings, missing_group: 'fail' } }).at(-1)).toMatchObject({
      rule: 'missing_group',
      status: 'fail',
      reason: 'missing_values',
      groups: [[null]],
    });
  });
});

describe('a rule that decides by the interval', () => {
  // Newcombe 1998, table II: 56/70 − 48/80 lies in 0.0524 to 0.3339; 9/10 − 3/10 in 0.1705 to 0.8090
  const large: GroupCells = { a: [7, 28, 7, 28], b: [16, 24, 16, 24] };
  test.each([
    [0.4, 'pass', undefined],
    [0.333, 'inconclusive', 'interval_straddles'],
    [0.2, 'inconclusive', 'interval_straddles'],
    [0.06, 'inconclusive', 'interval_straddles'],
    [0.05, 'fail', undefined],
  ])('at most %s: %s', (max, status, reason) => {
    const [outcome] = outcomesOf({ metric: 'demographic_parity_difference', max, decide_by: 'interval' }, large);
    expect(outcome).toMatchObject({
      status,
      decide_by: 'interval',
      low: expect.closeTo(0.0524, 4) as number,
      high: expect.closeTo(0.3339, 4) as number,
    });
    expect(outcome?.reason).toBe(reason);
  });

  test('a rule on all rows', () => {
    const rule = { metric: 'selection_rate', decide_by: 'interval' } as const;
    expect(outcomesOf({ ...rule, min: 0.28 }, plain)[0]?.status).toBe('pass');
    expect(outcomesOf({ ...rule, min: 0.3 }, plain)[0]?.status).toBe('inconclusive');
    expect(outcomesOf({ ...rule, min: 0.42 }, plain)[0]?.status).toBe('fail');
  });

  test('where no interval is known nothing is decided', () => {
    const scores = { metric: 'roc_auc_score', min: 0.1, decide_by: 'interval' } as const;
    expect(outcomesOf(scores, plain)[0]?.status).toBe('fail'); // no scores at all: nothing can be measured
    const shares = { metric: 'predicted_positive_share_difference', max: 1, method: 'to_overall' } as const;
    expect(outcomesOf({ ...shares, decide_by: 'interval' }, plain)[0]).toMatchObject({
      status: 'inconclusive',
      reason: 'no_interval',
    });
  });
});
