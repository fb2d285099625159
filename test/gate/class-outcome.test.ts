import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { MeasuredClass } from '../../src/gate/measured-feature.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import type { GateSettings, Rule } from '../../src/gate/rule.ts';
import { measureRows } from '../../src/metrics/measured-rows.ts';
import { featureOf, ruleOf, settings } from './outcomes.ts';

/** For each group rows by label (down) and prediction (across). */
type Matrices = { readonly [group: string]: readonly (readonly number[])[] };

const LABELS = [1, 2, 3] as const;

function outcomeOf(
  rule: Partial<Rule> & Pick<Rule, 'metric'>,
  groups: Matrices,
  using: GateSettings = settings,
): Outcome {
  const rows = Object.values(groups).flatMap((matrix, group) =>
    matrix.flatMap((row, label) => row.flatMap((count, prediction) => Array(count).fill([group, label, prediction]))),
  ) as readonly (readonly [number, number, number])[];
  const { whole, divisions } = measureRows(
    {
      task: 'multiclass',
      labels: Uint8Array.from(rows, ([, label]) => label),
      predictions: Uint8Array.from(rows, ([, , prediction]) => prediction),
      classes: LABELS.length,
      classLabels: LABELS,
    },
    [{ codes: Uint8Array.from(rows, ([group]) => group), groups: Object.keys(groups).length }],
    { zeroDivision: undefined },
  );
  const { strata: _none, ...division } = divisions[0] as (typeof divisions)[number];
  const outcomes = evaluate(
    [ruleOf(rule)],
    {
      overall: whole.overall,
      classes: whole.classes as readonly MeasuredClass[],
      features: [{ feature: featureOf(Object.keys(groups)), ...division }],
    },
    { ...using, classLabels: LABELS },
  );
  return outcomes[0] as Outcome;
}

// 100 rows of each label. Recall of 1: 0.8 and 0.7; of 2: 0.6 and 0.9; of 3: 0.5 and 0.5.
// Selected as 1: 120/300 and 90/300; as 2: 90/300 and 130/300; as 3: 90/300 and 80/300.
const groups: Matrices = {
  a: [
    [80, 10, 10],
    [10, 60, 30],
    [30, 20, 50],
  ],
  b: [
    [70, 20, 10],
    [0, 90, 10],
    [20, 20, 60],
  ],
};

describe('a class against all others', () => {
  test.each([
    ['1', 120 / 300 - 90 / 300],
    ['1.0', 120 / 300 - 90 / 300],
    ['2', 130 / 300 - 90 / 300],
    ['3', 90 / 300 - 80 / 300],
  ])('class %s', (ofClass, value) => {
    const outcome = outcomeOf({ metric: 'demographic_parity_difference', max: 0.2, class: ofClass }, groups);
    expect(outcome).toMatchObject({ status: 'pass', class: ofClass, value: expect.closeTo(value, 12) as number });
    expect(outcome).not.toHaveProperty('worst_class');
  });

  test.each([
    ['demographic_parity_difference', 'worst'],
    ['selection_rate_difference', 'worst'],
    ['equal_opportunity_difference', 'worst'],
    ['equalized_odds_difference', 'worst'],
    ['true_positive_rate_difference', 'macro'],
    ['accuracy_score_difference', 'macro'],
    ['accuracy_score', 'macro'],
    ['selection_rate', 'worst'],
  ])('%s is of %s unless the policy says otherwise', (metric, ofClass) => {
    expect(outcomeOf({ metric, max: 0.9 }, groups).class).toBe(ofClass);
  });
});

describe('the worst class', () => {
  test.each([
    // differences of the recalls: 0.1, 0.3, 0.1; ratios 0.875, 0.667, 0.833
    ['true_positive_rate_difference', { max: 0.2 }, 'fail', 2, 0.3],
    ['true_positive_rate_ratio', { min: 0.6 }, 'pass', 2, 60 / 90],
    ['true_positive_rate_group_min', { min: 0.55 }, 'fail', 3, 0.5],
    ['true_positive_rate_group_max', { max: 0.95 }, 'pass', 2, 0.9],
    // selected over all rows: 210, 220, 170 of 600
    ['selection_rate', { max: 0.4 }, 'pass', 2, 220 / 600],
    ['selection_rate', { min: 0.3 }, 'fail', 3, 170 / 600],
    // nearest to either limit, or furthest beyond it
    ['selection_rate', { min: 0.2, max: 0.4 }, 'pass', 2, 220 / 600],
    ['selection_rate', { min: 0.3, max: 0.5 }, 'fail', 3, 170 / 600],
    ['selection_rate', { min: 0.3, max: 0.32 }, 'fail', 2, 220 / 600],
    ['selection_rate', { min: 0.31, max: 0.36 }, 'fail', 3, 170 / 600],
  ] as const)('%s %o', (metric, limit, status, worst, value) => {
    expect(outcomeOf({ metric, ...limit, class: 'worst' }, groups)).toMatchObject({
      status,
      class: 'worst',
      worst_class: worst,
      value: expect.closeTo(value, 12) as number,
    });
  });

  test('an interval with a third of the error, so that those of three classes hold together', () => {
    const rule = { metric: 'selection_rate', max: 0.4 };
    // statsmodels.stats.proportion.proportion_confint(220, 600, alpha=.05/3, method='wilson')
    expect(outcomeOf({ ...rule, class: 'worst' }, groups)).toMatchObject({
      low: expect.closeTo(0.32103718650033974, 12) as number,
      high: expect.closeTo(0.4148192197103907, 12) as number,
    });
    // … alpha=.05
    expect(outcomeOf({ ...rule, class: '2' }, groups)).toMatchObject({
      low: expect.closeTo(0.32906950577084787, 12) as number,
      high: expect.closeTo(0.4059602811661391, 12) as number,
    });
  });

  test('three times the least p-value, and what chance would show of any class', () => {
    const holm: GateSettings = { ...settings, confidence: { level: 0.95, adjust: 'holm' } };
    const rule = { metric: 'true_positive_rate_difference', max: 0.05, decide_by: 'interval' } as const;
    const second = outcomeOf({ ...rule, class: '2' }, groups, holm);
    const worst = outcomeOf({ ...rule, class: 'worst' }, groups, holm);
    expect(worst.p_value).toBeCloseTo(3 * (second.p_value ?? 1), 12);
    const each = LABELS.map((label) => outcomeOf({ ...rule, class: String(label) }, groups).by_chance);
    expect(worst.by_chance?.value).toBe(Math.max(...each.map((chance) => chance?.value ?? 0)));
    expect(worst.by_chance?.p).toBeCloseTo(3 * Math.min(...each.map((chance) => chance?.p ?? 1)), 12);
  });

  test('of several that are as bad the first', () => {
    // Differences of the recalls: .3, .3 and 0.
    const alike: Matrices = {
      a: [
        [80, 10, 10],
        [10, 60, 30],
        [30, 20, 50],
      ],
      b: [
        [50, 25, 25],
        [5, 90, 5],
        [25, 25, 50],
      ],
    };
    const rule = { metric: 'true_positive_rate_group_max', class: 'worst' } as const;
    expect(outcomeOf({ ...rule, max: 0.9 }, groups).worst_class).toBe(2);
    const difference = { metric: 'true_positive_rate_difference', class: 'worst' } as const;
    expect(outcomeOf({ ...difference, max: 0.2 }, { a: alike.a, b: alike.a } as Matrices).worst_class).toBe(1);
    expect(outcomeOf({ ...difference, max: 0.5 }, { a: alike.b, b: alike.b } as Matrices).worst_class).toBe(1);
  });

  const stated = { rule: 'rule', level: 'error', decide_by: 'estimate', class: 'worst', status: 'pass' };
  const number = expect.any(Number) as number;

  test.each<[Partial<Rule> & Pick<Rule, 'metric'>, object]>([
    [
      { metric: 'true_positive_rate_difference', max: 0.5 },
      { feature: 'sex', max: 0.5, groups: [['a'], ['b']], by_chance: { value: number, p: number } },
    ],
    [
      { metric: 'true_positive_rate_ratio', min: 0.4 },
      { feature: 'sex', min: 0.4, groups: [['a'], ['b']], by_chance: { value: number, p: number } },
    ],
    [
      { metric: 'true_positive_rate_group_max', max: 0.99 },
      { feature: 'sex', max: 0.99, groups: [['b']] },
    ],
    // Shares of one whole are not drawn one by one: b has 130 of 220.
    [
      { metric: 'predicted_positive_share_difference', max: 0.5 },
      { feature: 'sex', max: 0.5, groups: [['a'], ['b']], low: undefined, high: undefined },
    ],
    [
      { metric: 'selection_rate', max: 0.5 },
      { feature: null, max: 0.5 },
    ],
  ])('of %o is said what is known of any class', (rule, expected) => {
    const { metric } = rule;
    const outcome = outcomeOf({ ...rule, class: 'worst' }, groups);
    const bounds = outcome.low === undefined ? {} : { low: number, high: number };
    const { low: _low, high: _high, ...facts } = { low: 0, high: 0, ...expected };
    expect(outcome).toStrictEqual({ ...stated, metric, ...facts, ...bounds, worst_class: 2, value: number });
  });

  test('the ratio that chance would show is the least of any class', () => {
    const rule = { metric: 'true_positive_rate_ratio', min: 0.4 };
    const worst = outcomeOf({ ...rule, class: 'worst' }, groups).by_chance;
    const each = LABELS.map((label) => outcomeOf({ ...rule, class: String(label) }, groups).by_chance);
    expect(worst?.value).toBe(Math.min(...each.map((chance) => chance?.value ?? 1)));
  });

  test('a p-value is of the least likely class', () => {
    const holm: GateSettings = { ...settings, confidence: { level: 0.95, adjust: 'holm' } };
    // 210, 220 and 170 of 600 are above .24, all of their intervals too.
    const rule = { metric: 'selection_rate', max: 0.24, decide_by: 'interval' } as const;
    const each = LABELS.map((label) => outcomeOf({ ...rule, class: String(label) }, groups, holm).p_value ?? 1);
    expect(Math.min(...each)).toBeLessThan(Math.max(...each));
    expect(outcomeOf({ ...rule, class: 'worst' }, groups, holm).p_value).toBeCloseTo(3 * Math.min(...each), 14);
  });

  test('as many replicates as p-values of three classes ask for', () => {
    // No redraw is as far apart as .9 and .1 of a hundred: 1 of 6,001, three times.
    const apart: Matrices = {
      a: [
        [90, 5, 5],
        [20, 60, 20],
        [20, 20, 60],
      ],
      b: [
        [10, 45, 45],
        [20, 60, 20],
        [20, 20, 60],
      ],
    };
    const outcome = outcomeOf({ metric: 'true_positive_rate_difference', max: 0.5, class: 'worst' }, apart);
    expect(outcome).toMatchObject({ worst_class: 1, by_chance: { p: expect.closeTo(3 / 6001, 12) as number } });
  });

  test('there is no other class', () => {
    expect(() => outcomeOf({ metric: 'selection_rate', max: 0.5, class: '4' }, groups)).toThrow('There is no class 4.');
  });

  test('nothing measured of one class is undecided, unless another fails', () => {
    const empty = [0, 0, 0];
    const twoLabels: Matrices = { a: [[80, 20, 0], [40, 60, 0], empty], b: [[70, 30, 0], [10, 90, 0], empty] };
    const rule = { metric: 'equal_opportunity_difference', class: 'worst' } as const;
    expect(outcomeOf({ ...rule, max: 0.4 }, twoLabels)).toMatchObject({
      status: 'inconclusive',
      reason: 'not_measured',
      worst_class: 3,
    });
    expect(outcomeOf({ ...rule, max: 0.2 }, twoLabels)).toMatchObject({ status: 'fail', worst_class: 2 });
    expect(outcomeOf({ ...rule, class: '3', max: 0.4 }, twoLabels).status).toBe('fail');
    const nobody = { a: [empty, empty, empty], b: [empty, empty, empty] };
    expect(outcomeOf({ ...rule, max: 0.4 }, nobody)).toMatchObject({ status: 'fail', reason: 'not_measured' });
  });

  test('small is counted in each class', () => {
    // 20 rows of label 3 in a: enough of the others
    const few: Matrices = {
      ...groups,
      a: [
        [80, 10, 10],
        [10, 60, 30],
        [0, 0, 20],
      ],
    };
    const rule = { metric: 'equal_opportunity_difference', max: 0.35 } as const;
    expect(outcomeOf({ ...rule, class: '2' }, few).status).toBe('pass');
    expect(outcomeOf({ ...rule, class: '3' }, few)).toMatchObject({ status: 'inconclusive', reason: 'small_group' });
  });
});
