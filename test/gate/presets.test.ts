import { describe, expect, test } from 'vitest';
import type { Feature } from '../../src/data/features.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { presetWarnings } from '../../src/gate/preset-warnings.ts';
import type { GateSettings, Rule } from '../../src/gate/rule.ts';
import { measure } from '../../src/metrics/measure.ts';
import { personsOf } from '../../src/metrics/persons.ts';
import { merge } from '../../src/tally/merge.ts';
import type { Cells, Tally } from '../../src/tally/tally.ts';
import { featureOf } from './outcomes.ts';

type GroupCells = { readonly [group: string]: readonly [tn: number, fp: number, fn: number, tp: number] };

const settings: GateSettings = {
  small_groups: { min_count: 30, action: 'warn' },
  missing_group: 'keep',
  confidence: { level: 0.95 },
};
const acting = (action: 'exclude' | 'fail'): GateSettings => ({ ...settings, small_groups: { min_count: 30, action } });

const DEFAULTS = {
  id: 'rule',
  level: 'error',
  method: 'between_groups',
  agg: 'worst_case',
  inconclusive: 'warn',
  decide_by: 'estimate',
} as const;

const fourFifths = { metric: 'demographic_parity_ratio', min: 0.8, comparison: { kind: 'four_fifths' } } as const;

function reference(aggregate: 'difference' | 'ratio', ...of: readonly string[]): Pick<Rule, 'metric'> & Partial<Rule> {
  const limits = aggregate === 'ratio' ? { min: 0.8, max: 1.25 } : { min: -0.1, max: 0.1 };
  return { metric: 'any', ...limits, comparison: { kind: 'to_reference', aggregate, of, otherwise: 'majority' } };
}

interface How {
  readonly using?: GateSettings;
  readonly feature?: Partial<Feature>;
  /** Of each row of a group, by its cell. */
  readonly weights?: GroupCells;
}

function outcomeOf(
  rule: Partial<Rule> & Pick<Rule, 'metric'>,
  groups: GroupCells,
  { using = settings, feature = {}, weights }: How = {},
): Outcome {
  const tallies: Tally[] = Object.entries(groups).map(([name, [tn, fp, fn, tp]]) => {
    const cells: Cells = { tn, fp, fn, tp };
    const each = weights?.[name];
    if (each === undefined) return { cells };
    const sum = (power: number): Cells => ({
      tn: tn * each[0] ** power,
      fp: fp * each[1] ** power,
      fn: fn * each[2] ** power,
      tp: tp * each[3] ** power,
    });
    return { cells, weighted: sum(1), weightedSquares: sum(2) };
  });
  const whole = tallies.reduce(merge);
  const measured = (tally: Tally) => measure(tally, { zeroDivision: undefined, whole });
  const sex = featureOf(Object.keys(groups), feature);
  const one = { feature: sex, groups: tallies.map(measured), persons: tallies.map(personsOf) };
  const [first] = evaluate(
    [{ ...DEFAULTS, ...rule }],
    { overall: { measurements: measured(whole) }, features: [one] },
    using,
  );
  return first as Outcome;
}

/** Selected of rows, with half of both positive. */
const selected = (count: number, rows: number) => [rows - count, 0, 0, count] as const;

describe('the four-fifths rule', () => {
  test.each<[string, GroupCells, Partial<Outcome>]>([
    ['exactly four fifths', { a: selected(24, 100), b: selected(30, 100) }, { status: 'pass', groups: [['a'], ['b']] }],
    ['one fewer', { a: selected(23, 100), b: selected(30, 100) }, { status: 'fail', value: 23 / 30 }],
    [
      'nobody selected',
      { a: selected(0, 100), b: selected(0, 100) },
      { status: 'inconclusive', reason: 'zero_by_zero' },
    ],
    ['one group', { a: selected(5, 100) }, { status: 'fail', reason: 'not_measured', value: null }],
    [
      'a small group that alone is below',
      { a: selected(28, 100), b: selected(30, 100), c: selected(2, 20) },
      { status: 'inconclusive', reason: 'small_group', groups: [['c']], value: 0.1 / 0.3 },
    ],
    [
      'a small group that is the best',
      { a: selected(28, 100), b: selected(30, 100), c: selected(19, 20) },
      { status: 'inconclusive', reason: 'small_group', groups: [['c']] },
    ],
    [
      'a small group that changes nothing',
      { a: selected(10, 100), b: selected(30, 100), c: selected(2, 20) },
      { status: 'fail', groups: [['a'], ['b']] },
    ],
  ])('%s', (_, groups, expected) => {
    expect(outcomeOf(fourFifths, groups)).toMatchObject(expected);
  });

  test('small groups are left out where the policy says so', () => {
    const groups = { a: selected(28, 100), b: selected(30, 100), c: selected(2, 20) };
    expect(outcomeOf(fourFifths, groups, { using: acting('exclude') })).toMatchObject({
      status: 'pass',
      excluded: [['c']],
    });
  });

  test('persons count, not weights', () => {
    const groups = { a: selected(24, 100), b: selected(30, 100) };
    const weights = { a: [9, 1, 1, 1], b: [1, 1, 1, 9] } as const;
    expect(outcomeOf({ metric: 'demographic_parity_ratio', min: 0.8 }, groups, { weights }).status).toBe('fail');
    expect(outcomeOf(fourFifths, groups, { weights })).toMatchObject({ status: 'pass', value: 0.24 / 0.3 });
  });

  test('another limit is compared as it is written', () => {
    // 27/100 is nine tenths of 30/100; 0.9·0.3 is 0.27000000000000002 in float64.
    const groups = { a: selected(27, 100), b: selected(30, 100) };
    expect(outcomeOf({ ...fourFifths, min: 0.9 }, groups).status).toBe('pass');
    expect(outcomeOf({ ...fourFifths, min: 0.9000000000001 }, groups).status).toBe('fail');
    expect(outcomeOf({ ...fourFifths, max: 0.9 }, groups).status).toBe('pass');
    expect(outcomeOf({ ...fourFifths, max: 0.8999999999999 }, groups).status).toBe('fail');
  });

  test.each([
    // statsmodels, score interval of the ratio: [0.2933, 0.7939], [0.6246, 1.1209] and so on, mirrored at 1.
    ['fail', { a: selected(12, 40), b: selected(48, 80) }],
    ['inconclusive', { a: selected(280, 1000), b: selected(330, 1000) }],
    ['pass', { a: selected(5000, 10000), b: selected(5050, 10000) }],
  ] as const)('by the interval: %s', (status, groups) => {
    const outcome = outcomeOf({ ...fourFifths, decide_by: 'interval' }, groups);
    expect(outcome.status).toBe(status);
    expect(outcome.low).toBeLessThan(outcome.value as number);
    expect(outcome.high).toBeGreaterThan(outcome.value as number);
  });
});

describe('against a reference group', () => {
  const parity = reference('difference', 'selection_rate');
  const impact = reference('ratio', 'selection_rate');
  const three = { a: selected(120, 400), b: selected(150, 500), c: selected(80, 200) };

  test('the group furthest beyond the limits is the value, lowest first', () => {
    // a 0.3, b 0.3 (most rows), c 0.4: c − b = 0.1, which float64 makes 0.10000000000000003.
    expect(outcomeOf(parity, three)).toMatchObject({
      status: 'pass',
      value: 0.4 - 0.3,
      method: 'to_reference',
      reference: ['b'],
      groups: [['b'], ['c']],
    });
    expect(outcomeOf(impact, three)).toMatchObject({ status: 'fail', value: 0.4 / 0.3, groups: [['b'], ['c']] });
  });

  test('the policy names another one', () => {
    const feature = { reference: ['c'] };
    expect(outcomeOf(impact, three, { feature })).toMatchObject({
      status: 'fail',
      value: 0.3 / 0.4,
      reference: ['c'],
      groups: [['a'], ['c']],
    });
  });

  test('one that does not occur measures nothing', () => {
    const outcome = outcomeOf(impact, three, { feature: { reference: ['d'] } });
    expect(outcome).toMatchObject({ status: 'fail', reason: 'not_measured', value: null });
    expect(outcome.reference).toBeUndefined();
  });

  test('ratios are compared on their own scale: 0.78 lies further out than 1.26', () => {
    const groups = { a: selected(390, 1000), b: selected(1000, 2000), c: selected(630, 1000) };
    expect(outcomeOf(impact, groups)).toMatchObject({ status: 'fail', value: 0.78, groups: [['a'], ['b']] });
  });

  test('average odds are the mean of two differences', () => {
    // FPR .1 and .2, TPR .5 and .9: ½(−.1 − .4) = −.25
    const groups = { a: [90, 10, 50, 50], b: [800, 200, 100, 900] } as const;
    const odds = reference('difference', 'false_positive_rate', 'true_positive_rate');
    expect(outcomeOf(odds, groups).value).toBeCloseTo(-0.25, 12);
  });

  describe('what cannot be measured', () => {
    const opportunity = reference('difference', 'true_positive_rate');
    test.each<[string, Partial<Rule> & Pick<Rule, 'metric'>, GroupCells, Partial<Outcome>]>([
      [
        'a group without a value could turn a pass',
        opportunity,
        { a: [50, 50, 50, 50], b: [60, 60, 60, 60], c: [50, 50, 0, 0] },
        { status: 'inconclusive', reason: 'group_without_value', groups: [['c']] },
      ],
      [
        'but no fail',
        opportunity,
        { a: [50, 50, 90, 10], b: [60, 60, 60, 60], c: [50, 50, 0, 0] },
        { status: 'fail', groups: [['a'], ['b']] },
      ],
      [
        'the reference has no value',
        opportunity,
        { a: [50, 50, 50, 50], b: [150, 150, 0, 0] },
        { status: 'fail', reason: 'not_measured', value: null, groups: [['b']] },
      ],
      [
        'something over nothing is beyond any limit',
        reference('ratio', 'false_positive_rate'),
        { a: [90, 10, 50, 50], b: [300, 0, 60, 60] },
        { status: 'fail', reason: 'not_measured', groups: [['a']] },
      ],
      [
        'nothing over nothing',
        reference('ratio', 'false_positive_rate'),
        { a: [90, 0, 50, 50], b: [300, 0, 60, 60] },
        { status: 'inconclusive', reason: 'zero_by_zero', value: null },
      ],
      ['one group alone', impact, { a: selected(10, 100) }, { status: 'fail', reason: 'not_measured' }],
    ])('%s', (_, rule, groups, expected) => {
      expect(outcomeOf(rule, groups)).toMatchObject(expected);
    });
  });

  describe('small groups', () => {
    const groups = { a: selected(30, 100), b: selected(33, 110), c: selected(20, 20) };

    test('leave it undecided where they turn it', () => {
      expect(outcomeOf(impact, groups)).toMatchObject({
        status: 'inconclusive',
        reason: 'small_group',
        groups: [['c']],
      });
    });

    test('do nothing where they do not', () => {
      expect(outcomeOf(impact, { ...groups, a: selected(10, 100) })).toMatchObject({ status: 'fail' });
    });

    test('nothing is decided where the reference is one', () => {
      const outcome = outcomeOf(impact, groups, { feature: { reference: 'best' } });
      expect(outcome).toMatchObject({ status: 'inconclusive', reason: 'small_group', reference: ['c'] });
    });

    test('are left out where the policy says so', () => {
      const how = { using: acting('exclude') };
      expect(outcomeOf(impact, groups, how)).toMatchObject({ status: 'pass', value: 1, excluded: [['c']] });
    });

    test('a small group over a reference of 0 decides nothing alone', () => {
      const rule = reference('ratio', 'false_positive_rate');
      const outcome = outcomeOf(rule, { a: [200, 0, 1, 1], b: [300, 0, 1, 1], c: [10, 5, 1, 1] });
      expect(outcome).toMatchObject({ status: 'inconclusive', reason: 'small_group', value: null, groups: [['c']] });
    });
  });

  describe('by the interval', () => {
    const by = (rule: typeof parity) => ({ ...rule, decide_by: 'interval' as const });

    test.each<[string, GroupCells, Partial<Outcome>]>([
      [
        'all of every interval within',
        { a: selected(3000, 10000), b: selected(3100, 10001), c: selected(3050, 10000) },
        { status: 'pass', groups: [['a'], ['b']] },
      ],
      [
        'all of one beyond',
        { a: selected(100, 1000), b: selected(400, 1001), c: selected(395, 1000) },
        { status: 'fail', groups: [['a'], ['b']] },
      ],
      [
        'the worst within, a smaller group less sure',
        { a: selected(2200, 10000), b: selected(3000, 10001), c: selected(12, 50) },
        { status: 'inconclusive', reason: 'interval_straddles', groups: [['c'], ['b']] },
      ],
    ])('%s', (_, groups, expected) => {
      expect(outcomeOf(by(parity), groups)).toMatchObject(expected);
    });

    test('a single comparison is decided by its own interval, several by wider ones', () => {
      const two = { a: selected(345, 2000), b: selected(600, 2001) };
      // Newcombe of 345/2000 − 600/2001 at 95 %: −0.1531 to −0.1013 (statsmodels).
      expect(outcomeOf(by(parity), two)).toMatchObject({ status: 'fail' });
      const more = { ...two, c: selected(600, 2000), d: selected(601, 2000), e: selected(599, 2000) };
      expect(outcomeOf(by(parity), more)).toMatchObject({ status: 'inconclusive', value: 345 / 2000 - 600 / 2001 });
    });
  });
});

describe('warnings of presets that report', () => {
  const features = [
    { name: 'sex', columns: ['sex'] },
    { name: 'both', columns: ['sex', 'race'] },
  ];
  const rule: Rule = { ...DEFAULTS, metric: 'selection_rate', min: 0.1 };

  test.each([
    ['no preset', [], [], []],
    ['a preset beside a rule', [{ name: 'nyc_ll144_selection' }], [rule], []],
    ['no rule', [{ name: 'nyc_ll144_selection' }], [], [{ code: 'report_only' }]],
    ['a rule that is off', [{ name: 'nyc_ll144_selection' }], [{ ...rule, level: 'off' }], [{ code: 'report_only' }]],
    [
      'no intersection among its features',
      [{ name: 'nyc_ll144_scoring', features: ['sex'] }],
      [rule],
      [{ code: 'preset_without_intersection', preset: 'nyc_ll144_scoring' }],
    ],
    ['a preset of rules needs none', [{ name: 'aequitas', features: ['sex'] }], [rule], []],
  ] as const)('%s', (_, named, rules, expected) => {
    expect(presetWarnings(named, { rules, features })).toEqual(expected);
  });
});
