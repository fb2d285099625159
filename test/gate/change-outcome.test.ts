import { describe, expect, test } from 'vitest';
import type { ChangeFound, ChangeRule, Changes } from '../../src/gate/change-outcome.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { rejudging } from '../../src/gate/rejudge.ts';
import { waive } from '../../src/gate/waivers.ts';
import { ruleOf, settings } from './outcomes.ts';

const NOTHING = { overall: { measurements: {} }, features: [] };

function changeRule(rule: Partial<ChangeRule> = {}): ChangeRule {
  return {
    ...ruleOf({ metric: 'demographic_parity_difference' }),
    id: 'worse',
    change: 'absolute',
    decide_by: 'interval',
    ...rule,
  };
}

/** A change with the same interval at every level. */
function changeBy(value: number | undefined, [low, high]: readonly [number, number] = [0, 0]): ChangeFound {
  return {
    value,
    before: 0.1,
    after: 0.1 + (value ?? 0),
    intervalAt: () => ({ low, high }),
    paired: true,
    groups: [['a'], ['b']],
    small: () => [],
    rows: 100,
    total: 250,
  };
}

function judged(rule: ChangeRule, found: ChangeFound): Outcome {
  const changes: Changes = { places: [{ feature: 'sex' }], find: () => found };
  const [outcome] = evaluate([], NOTHING, { ...settings, changes: { rules: [rule], found: changes } });
  return outcome as Outcome;
}

describe('the interval of a change against its limit', () => {
  test.each([
    ['below the limit', { max: 0.02 }, changeBy(0, [-0.01, 0.01]), 'pass', undefined],
    ['up to the limit', { max: 0.02 }, changeBy(0, [-0.01, 0.02]), 'pass', undefined],
    ['about the limit', { max: 0.02 }, changeBy(0.03, [0.01, 0.05]), 'inconclusive', 'interval_straddles'],
    ['above the limit', { max: 0.02 }, changeBy(0.04, [0.03, 0.05]), 'fail', undefined],
    ['a fall beyond its limit', { min: -0.02 }, changeBy(-0.04, [-0.05, -0.03]), 'fail', undefined],
    ['a fall where only a rise is limited', { max: 0.02 }, changeBy(-0.4, [-0.5, -0.3]), 'pass', undefined],
  ] as const)('%s', (_, limit, found, status, reason) => {
    const outcome = judged(changeRule(limit), found);
    expect([outcome.status, outcome.reason]).toEqual([status, reason]);
    expect(outcome).toMatchObject({ feature: 'sex', change: 'absolute', value: found.value });
  });

  test('by the estimate the value decides', () => {
    const rule = changeRule({ max: 0.02, decide_by: 'estimate' });
    expect(judged(rule, changeBy(0.03, [0.01, 0.05])).status).toBe('fail');
    expect(judged(rule, changeBy(0.02, [0.01, 0.05])).status).toBe('pass');
  });

  test('there may be no groups to name, and no value without the small ones', () => {
    const found: ChangeFound = {
      ...changeBy(0, [-0.01, 0.01]),
      groups: [],
      small: (judge) => (judge({ value: undefined }) === 'inconclusive' ? [] : [['b']]),
    };
    const facts = { rule: 'worse', metric: 'demographic_parity_difference', feature: 'sex', level: 'error' };
    expect(judged(changeRule({ max: 0.02 }), found)).toStrictEqual({
      ...{ ...facts, max: 0.02, decide_by: 'interval', change: 'absolute', status: 'pass', value: 0 },
      ...{ low: -0.01, high: 0.01, baseline: { value: 0.1, after: 0.1, paired: true } },
    });
    const byValue = changeRule({ max: 0.02, decide_by: 'estimate' });
    expect(judged(byValue, found)).toMatchObject({ status: 'pass' });
  });

  test('no interval leaves it undecided', () => {
    const found = { ...changeBy(0.5), intervalAt: () => undefined };
    expect(judged(changeRule({ max: 0.02 }), found)).toMatchObject({ status: 'inconclusive', reason: 'no_interval' });
  });

  test.each(['no_baseline', 'not_in_baseline', 'hidden_in_baseline', 'not_measured'] as const)(
    'no value is undecided, and says %s',
    (reason) => {
      const outcome = judged(changeRule({ max: 0.02 }), { ...changeBy(undefined), reason });
      expect(outcome).toMatchObject({ status: 'inconclusive', value: null, reason });
    },
  );

  test('it says what it is about, and nothing more', () => {
    const stated = { rule: 'worse', metric: 'demographic_parity_difference', feature: 'sex', level: 'error', max: 0.5 };
    expect(
      judged(changeRule({ max: 0.5, decide_by: 'estimate' }), { ...changeBy(0), intervalAt: undefined }),
    ).toStrictEqual({
      ...stated,
      decide_by: 'estimate',
      change: 'absolute',
      status: 'pass',
      value: 0,
      baseline: { value: 0.1, after: 0.1, paired: true },
      groups: [['a'], ['b']],
    });
    const nothing = { ...changeBy(undefined), before: undefined, after: undefined, groups: [] };
    expect(judged(changeRule({ max: 0.5 }), nothing)).toStrictEqual({
      ...stated,
      decide_by: 'interval',
      change: 'absolute',
      status: 'inconclusive',
      value: null,
      reason: 'no_baseline',
    });
    const gone = { ...changeBy(undefined), after: undefined, reason: 'not_in_baseline' as const };
    expect(judged(changeRule({ max: 0.5 }), gone)).toStrictEqual({
      ...stated,
      decide_by: 'interval',
      change: 'absolute',
      status: 'inconclusive',
      value: null,
      reason: 'not_in_baseline',
      baseline: { value: 0.1, paired: true },
    });
  });

  test.each([
    [
      { metric: 'equalized_odds_difference', agg: 'mean', method: 'to_overall' },
      { agg: 'mean', method: 'to_overall' },
    ],
    [{ metric: 'equalized_odds_difference' }, {}],
    // It has one rate alone, so there is nothing to join.
    [{ metric: 'demographic_parity_difference', agg: 'mean' }, {}],
  ] as const)('%j is compared as %j', (rule, how) => {
    const { method, agg } = judged(changeRule({ ...rule, max: 1 }), changeBy(0));
    expect({ ...(method && { method }), ...(agg && { agg }) }).toEqual(how);
  });

  test('a group that one side alone has a value for is named', () => {
    const found = { ...changeBy(undefined), reason: 'group_without_value' as const };
    expect(judged(changeRule({ max: 1 }), found).groups).toEqual([['a'], ['b']]);
    expect(judged(changeRule({ max: 1 }), { ...found, reason: 'not_measured' })).not.toHaveProperty('groups');
  });

  test('both sides stand beside the change', () => {
    const { baseline } = judged(changeRule({ max: 0.02 }), changeBy(0.4, [0.3, 0.5]));
    expect(baseline).toEqual({ value: 0.1, after: 0.5, paired: true });
  });
});

describe('what rests on few rows', () => {
  const found = (without: number): ChangeFound => ({
    ...changeBy(0.04, [0.03, 0.05]),
    small: (judge) =>
      judge({ value: without, intervalAt: () => ({ low: without - 0.01, high: without + 0.01 }) }) === 'fail'
        ? []
        : [['b']],
  });

  test('is undecided where it would be another outcome without them', () => {
    const outcome = judged(changeRule({ max: 0.02 }), found(0));
    expect(outcome).toMatchObject({ status: 'inconclusive', reason: 'small_group', groups: [['b']] });
  });

  test('is undecided where nothing is left without them, or nothing is known of that', () => {
    const nothing = (change: { value: number | undefined }): ChangeFound => ({
      ...changeBy(0.04, [0.03, 0.05]),
      small: (judge) => (judge(change) === 'inconclusive' ? [['b']] : []),
    });
    expect(judged(changeRule({ max: 0.02 }), nothing({ value: undefined })).reason).toBe('small_group');
    expect(judged(changeRule({ max: 0.02 }), nothing({ value: 0.04 })).reason).toBe('small_group');
  });

  test('what is undecided by itself says why, and not that groups are small', () => {
    const found = { ...changeBy(0.03, [0.01, 0.05]), small: () => [['b']] };
    expect(judged(changeRule({ max: 0.02 }), found).reason).toBe('interval_straddles');
  });

  test('stands where it would be the same', () => {
    expect(judged(changeRule({ max: 0.02 }), found(0.04)).status).toBe('fail');
  });
});

/** (1.96 + 0.8416)² · (0.01/1.96)² / 0.005² = 8.17 times the data; normal with twice the variance: Φ(−0.005/(√2 · 0.0051)) = .244. */
test('how many rows would decide, and how easily it would turn', () => {
  const outcome = judged(changeRule({ max: 0.02 }), changeBy(0.025, [0.015, 0.035]));
  expect(outcome.rows_needed).toEqual({
    factor: expect.closeTo(8.173, 2),
    rows: expect.closeTo(818, 0),
    total: expect.closeTo(2044, 0),
  });
  expect(outcome.flip_chance).toBeCloseTo(0.244, 3);
});

test('a rule that is off makes no outcome, and one on all rows has no feature', () => {
  const found = changeBy(0);
  const changes: Changes = { places: [{ feature: 'sex' }, { feature: 'race' }], find: () => found };
  const rules = [
    changeRule({ id: 'off', max: 1, level: 'off' }),
    changeRule({ id: 'overall', metric: 'selection_rate', max: 1 }),
    changeRule({ id: 'one', max: 1, features: ['race'] }),
    changeRule({ id: 'each', max: 1 }),
  ];
  const outcomes = evaluate([], NOTHING, { ...settings, changes: { rules, found: changes } });
  expect(outcomes.map(({ rule, feature }) => [rule, feature])).toEqual([
    ['overall', null],
    ['one', 'race'],
    ['each', 'sex'],
    ['each', 'race'],
  ]);
});

describe('a waiver of a change', () => {
  const waiver = { rule: 'worse', feature: 'sex', reason: 'retraining', owner: '@org/ml', until: '2026-12-31' };
  const waived = (rule: ChangeRule, found: ChangeFound, limit?: number) => {
    const changes: Changes = { places: [{ feature: 'sex' }], find: () => found };
    const all = { ...settings, changes: { rules: [rule], found: changes } };
    return waive(evaluate([], NOTHING, all), {
      waivers: [{ ...waiver, limit }],
      unused: 'warn',
      today: '2026-06-30',
      rules: [rule],
      features: [],
      judge: rejudging([], NOTHING, all),
    });
  };

  test.each([
    ['of any size', undefined, changeBy(0.04, [0.03, 0.05]), 'waived'],
    ['within its limit', 0.06, changeBy(0.04, [0.03, 0.05]), 'waived'],
    ['beyond its limit', 0.025, changeBy(0.04, [0.03, 0.05]), 'fail'],
    ['about its limit', 0.04, changeBy(0.04, [0.03, 0.05]), 'fail'],
    ['of a fall within its limit', 0.06, changeBy(-0.04, [-0.05, -0.03]), 'waived'],
    ['of a fall beyond its limit', 0.025, changeBy(-0.04, [-0.05, -0.03]), 'fail'],
  ] as const)('%s', (_, limit, found, status) => {
    const { outcomes } = waived(changeRule({ min: -0.02, max: 0.02 }), found, limit);
    expect(outcomes.map((outcome) => outcome.status)).toEqual([status]);
  });

  test('each outcome is looked at again by itself: its rule, its feature, its stratum', () => {
    const places = [
      { feature: 'race', control: ['x'] },
      { feature: 'sex', control: ['x'] },
      { feature: 'sex', control: ['y'] },
    ];
    // The waived rule is beyond the waiver's limit in one stratum alone; all else would be within it.
    const rules = [changeRule({ id: 'other', max: 0.02 }), changeRule({ max: 0.02 })];
    const found: Changes = {
      places,
      find: ({ id }, place) =>
        changeBy(
          0.04,
          id === 'worse' && place?.feature === 'sex' && place.control?.[0] === 'y' ? [0.07, 0.08] : [0.03, 0.05],
        ),
    };
    const all = { ...settings, changes: { rules, found } };
    const { outcomes } = waive(evaluate([], NOTHING, all), {
      waivers: [{ ...waiver, limit: 0.06 }],
      unused: 'warn',
      today: '2026-06-30',
      rules,
      features: [],
      judge: rejudging([], NOTHING, all),
    });
    const told = outcomes.map(({ rule, feature, control, status }) => `${rule} ${feature} ${control}: ${status}`);
    expect(told).toEqual([
      'other race x: fail',
      'other sex x: fail',
      'other sex y: fail',
      'worse race x: fail',
      'worse sex x: waived',
      'worse sex y: fail',
    ]);
  });

  test('a tighter limit is said as how far, for a fall too', () => {
    const { warnings } = waived(changeRule({ min: -0.02 }), changeBy(-0.04, [-0.05, -0.03]), 0.06);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'waiver_limit_beaten', limit: 0.05 }));
  });
});
