import { describe, expect, test } from 'vitest';
import { classOf, facts, metricsInForce } from '../../src/gate/rule.ts';
import { disparities } from '../../src/metrics/disparities.ts';
import { ruleOf } from './outcomes.ts';

describe('the metrics that rules compare between the groups of a feature', () => {
  const comparison = { kind: 'to_reference', aggregate: 'ratio', of: ['precision_score'], otherwise: 'best' } as const;
  test.each([
    [
      'those that a disparity is made of',
      [{ metric: 'equalized_odds_ratio' }],
      ['true_positive_rate', 'false_positive_rate'],
    ],
    ['each once', [{ metric: 'selection_rate_ratio' }, { metric: 'demographic_parity_ratio' }], ['selection_rate']],
    ['those that a preset names', [{ metric: 'selection_rate_ratio', comparison }], ['precision_score']],
    [
      'of a preset that compares persons those of the metric',
      [{ metric: 'selection_rate_ratio', comparison: { kind: 'four_fifths' } }],
      ['selection_rate'],
    ],
    ['none of all rows', [{ metric: 'accuracy_score' }], []],
    ['none of a rule that is off', [{ metric: 'selection_rate_ratio', level: 'off' }], []],
    ['of a rule on this feature', [{ metric: 'selection_rate_ratio', features: ['race', 'sex'] }], ['selection_rate']],
    ['none of a rule on another', [{ metric: 'selection_rate_ratio', features: ['race'] }], []],
  ] as const)('%s', (_, rules, expected) => {
    expect(
      metricsInForce(
        rules.map((rule) => ruleOf(rule)),
        'sex',
      ),
    ).toEqual(expected);
  });
});

test.each([
  ['true_positive_rate_difference', undefined, 'macro'],
  ['true_positive_rate_difference', '1', '1'],
  ['equal_opportunity_difference', undefined, 'worst'],
  ['equalized_odds_difference', undefined, 'worst'],
  ['demographic_parity_ratio', 'macro', 'macro'],
  ['selection_rate_ratio', undefined, 'worst'],
  ['accuracy_score', undefined, 'macro'],
  ['selection_rate', undefined, 'worst'],
] as const)('%s with class %s is about %s', (metric, written, expected) => {
  expect(classOf(ruleOf({ metric, class: written }), disparities.get(metric))).toBe(expected);
});

test('an outcome repeats of its rule what is said', () => {
  const stated = { rule: 'rule', metric: 'selection_rate', level: 'error', decide_by: 'estimate' };
  expect(facts(ruleOf({ metric: 'selection_rate', min: 0 }))).toStrictEqual({ ...stated, min: 0 });
  expect(facts(ruleOf({ metric: 'selection_rate', max: 0, loosened: true, inconclusive: 'pass' }))).toStrictEqual({
    ...{ ...stated, max: 0, loosened: true, inconclusive: 'pass' },
  });
});
