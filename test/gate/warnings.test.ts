import { describe, expect, test } from 'vitest';
import { reservedOutcomes } from '../../src/gate/reserved-outcomes.ts';
import { warningsOf as allWarningsOf } from '../../src/gate/warnings.ts';
import { measure } from '../../src/metrics/measure.ts';
import { judged, type Row, rowsOf } from '../judged.ts';
import { featureOf, ruleOf, settings } from './outcomes.ts';

async function warningsOf(rows: readonly Row[], policy: object = {}) {
  const rules = [
    { metric: 'selection_rate_difference', max: 1 },
    { metric: 'accuracy_score_difference', max: 1 },
    { metric: 'true_positive_rate_difference', max: 1 },
  ];
  return (await judged({}, rows, { rules, ...policy })).report.warnings;
}

/** b has six rows and three positives, c four negatives. */
const rows = rowsOf({ a: [5, 5, 5, 5], b: [2, 1, 1, 2], c: [2, 2, 0, 0] });
const small = (min_count: number, action: string) => ({ small_groups: { min_count, action } });

test('small groups, metrics with the same ones together, and groups without a value', async () => {
  const selected = ['selection_rate', 'accuracy_score'];
  const feature = 'group';
  const without = { code: 'groups_without_value', feature, metrics: ['true_positive_rate'], groups: [['c']] };
  expect(await warningsOf(rows, small(5, 'warn'))).toEqual([
    { code: 'small_groups', feature, metrics: selected, groups: [['c']], min_count: 5 },
    { code: 'small_groups', feature, metrics: ['true_positive_rate'], groups: [['b'], ['c']], min_count: 5 },
    without,
  ]);
  // Three positives are not fewer than three; no positives are.
  expect(await warningsOf(rows, small(3, 'exclude'))).toEqual([
    { code: 'small_groups_excluded', feature, metrics: ['true_positive_rate'], groups: [['c']], min_count: 3 },
    without,
  ]);
  expect(
    await warningsOf(
      rows.filter(({ group }) => group !== 'c'),
      small(3, 'warn'),
    ),
  ).toEqual([]);
});

test('only metrics that a rule in force compares on the feature', async () => {
  const rules = [
    { metric: 'selection_rate_difference', max: 1 },
    { metric: 'true_positive_rate_difference', max: 1, level: 'off' },
    { metric: 'accuracy_score', min: 0 },
  ];
  expect(await warningsOf(rows, { rules, ...small(5, 'warn') })).toEqual([
    { code: 'small_groups', feature: 'group', metrics: ['selection_rate'], groups: [['c']], min_count: 5 },
  ]);
  const features = { group: {}, label: { column: 'group' } };
  const named = await warningsOf(rows, {
    rules: [{ ...rules[0], features: ['label'] }],
    sensitive_features: features,
    ...small(5, 'warn'),
  });
  expect(named.map(({ feature }) => feature)).toEqual(['label']);
});

test('groups that are not named, that are alike, and rows that are dropped', async () => {
  const row = (group: string): Row => ({ group, label: 1, selected: 1 });
  expect(
    await warningsOf(['a', 'A', 'b', 'c', '', ''].map(row), {
      sensitive_features: { group: { groups: ['a', 'A', 'b'] } },
      missing_group: 'drop',
    }),
  ).toEqual([
    { code: 'unexpected_groups', feature: 'group', groups: [['c']] },
    { code: 'groups_alike', feature: 'group', groups: [['a'], ['A']] },
    { code: 'missing_group_dropped', feature: 'group', rows: 2 },
  ]);
  expect(await warningsOf(['a', 'b'].map(row), { sensitive_features: { group: { groups: ['a', 'b'] } } })).toEqual([]);
});

describe('with several classes, of a metric that has no mean over them', () => {
  // Positives of a: 50 in one class and 5 in the other; of b: 50 and none; of c 50 in each.
  const of = (...positives: readonly number[]) =>
    positives.map((tp) => measure({ cells: { tn: 50, fp: 0, fn: 0, tp } }, { zeroDivision: undefined }));
  const classes = [of(50, 50, 50), of(5, 0, 50)].map((groups) => ({ overall: { measurements: {} }, groups }));
  const feature = { feature: featureOf(['a', 'b', 'c']), groups: [{}, {}, {}], classes };
  const rules = [ruleOf({ metric: 'true_positive_rate_difference', max: 1 })];
  const acting = (action: 'warn' | 'fail') => ({ ...settings, small_groups: { min_count: 30, action } });

  test('a group is small if it is in one of them', () => {
    expect(reservedOutcomes(rules, { features: [feature] }, acting('fail'))).toMatchObject([
      { rule: 'small_groups', groups: [['a'], ['b']] },
    ]);
    const where = { feature: 'sex', metrics: ['true_positive_rate'] };
    expect(allWarningsOf(rules, [feature], acting('warn'))).toStrictEqual([
      { code: 'small_groups', ...where, groups: [['a'], ['b']], min_count: 30 },
      { code: 'groups_without_value', ...where, groups: [['b']] },
    ]);
  });
});
