import { describe, expect, test } from 'vitest';
import type { Feature } from '../../src/data/features.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { presetWarnings } from '../../src/gate/preset-warnings.ts';
import { judgeReference } from '../../src/gate/reference-outcome.ts';
import type { GateSettings, Rule, ToReference } from '../../src/gate/rule.ts';
import { type Measurements, measure } from '../../src/metrics/measure.ts';
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

  describe('small groups', () => {
    const large = { a: selected(28, 100), b: selected(30, 100) };
    const stated = { rule: 'rule', metric: fourFifths.metric, feature: 'sex', level: 'error', decide_by: 'estimate' };
    const bounds = { low: expect.any(Number) as number, high: expect.any(Number) as number };
    const ab = { ...stated, min: 0.8, ...bounds, value: 0.28 / 0.3, status: 'pass', groups: [['a'], ['b']] };

    test.each<[string, 'warn' | 'exclude', GroupCells, object]>([
      ['are left out where the policy says so', 'exclude', { c: selected(2, 20) }, { ...ab, excluded: [['c']] }],
      ['there are none', 'exclude', {}, ab],
      ['nor here', 'warn', {}, ab],
      [
        'leave it undecided',
        'warn',
        { c: selected(2, 20) },
        { ...ab, value: 0.1 / 0.3, status: 'inconclusive', reason: 'small_group', groups: [['c']] },
      ],
      ['29 rows are one', 'exclude', { c: selected(0, 29) }, { ...ab, excluded: [['c']] }],
      [
        '30 rows are none',
        'exclude',
        { c: selected(3, 30) },
        { ...ab, value: 0.1 / 0.3, status: 'fail', groups: [['c'], ['b']] },
      ],
      ['make no difference', 'warn', { c: selected(6, 20) }, ab],
    ])('%s', (_, action, more, expected) => {
      const using = { ...settings, small_groups: { min_count: 30, action } };
      expect(outcomeOf(fourFifths, { ...large, ...more }, { using })).toStrictEqual(expected);
    });

    test('without which nobody is selected', () => {
      // 0/100 by 5/20 keeps the maximum; 0/100 by 0/100 is 0/0.
      const groups = { a: selected(0, 100), b: selected(0, 100), c: selected(5, 20) };
      expect(outcomeOf({ ...fourFifths, min: undefined, max: 0.5 }, groups)).toMatchObject({
        ...{ status: 'inconclusive', reason: 'small_group', value: 0, groups: [['c']] },
      });
    });

    test('are not the reason where the limit is inside the interval', () => {
      // Without c all of the interval would keep it.
      const groups = { a: selected(5000, 10000), b: selected(5050, 10000), c: selected(12, 25) };
      expect(outcomeOf({ ...fourFifths, decide_by: 'interval' }, groups)).toMatchObject({
        ...{ status: 'inconclusive', reason: 'interval_straddles', value: 0.48 / 0.505, groups: [['c'], ['b']] },
      });
    });
  });

  test('nobody selected and one group alone have no value', () => {
    const stated = { rule: 'rule', metric: fourFifths.metric, feature: 'sex', level: 'error', decide_by: 'estimate' };
    expect(outcomeOf(fourFifths, { a: selected(0, 100), b: selected(0, 100) })).toStrictEqual({
      ...{ ...stated, min: 0.8, status: 'inconclusive', value: null, reason: 'zero_by_zero' },
    });
    expect(outcomeOf({ ...fourFifths, inconclusive: 'fail' }, { a: selected(5, 100) })).toStrictEqual({
      ...{ ...stated, min: 0.8, inconclusive: 'fail', status: 'fail', value: null, reason: 'not_measured' },
    });
  });

  test('a group of nobody is compared with none', () => {
    const groups = { nobody: selected(0, 0), a: selected(24, 100), b: selected(30, 100) };
    const using = { ...settings, small_groups: { min_count: 0, action: 'warn' } } as const;
    expect(outcomeOf(fourFifths, groups, { using })).toMatchObject({ status: 'pass', groups: [['a'], ['b']] });
    expect(outcomeOf(fourFifths, { nobody: selected(0, 0), a: selected(24, 100) }, { using })).toMatchObject({
      ...{ status: 'fail', reason: 'not_measured' },
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
  const odds = reference('difference', 'false_positive_rate', 'true_positive_rate');
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
    const stated = { rule: 'rule', metric: 'any', feature: 'sex', level: 'error', decide_by: 'estimate' };
    expect(outcomeOf(impact, three, { feature: { reference: ['d'] } })).toStrictEqual({
      ...{ ...stated, min: 0.8, max: 1.25, method: 'to_reference' },
      ...{ status: 'fail', reason: 'not_measured', value: null },
    });
  });

  // .8/.79 = 1.0127 and 1.262/1.25 = 1.0096, though 1.262 − 1.25 = .012 and .8 − .79 = .01
  test('ratios are compared on their own scale: 0.79 lies further out than 1.262', () => {
    const groups = { a: selected(395, 1000), b: selected(1000, 2000), c: selected(631, 1000) };
    expect(outcomeOf(impact, groups)).toMatchObject({ status: 'fail', value: 0.79, groups: [['a'], ['b']] });
  });

  // a .3, b .5 (most rows), c .7, and d as b
  test.each<[string, typeof parity, Partial<Rule>, Partial<Outcome>]>([
    [
      'a greatest difference',
      parity,
      { min: undefined, max: 0.1 },
      { status: 'fail', value: 0.7 - 0.5, groups: [['b'], ['c']] },
    ],
    [
      'a least difference',
      parity,
      { min: -0.3, max: undefined },
      { status: 'pass', value: 0.3 - 0.5, groups: [['a'], ['b']] },
    ],
    ['a greatest ratio', impact, { min: undefined, max: 1.5 }, { status: 'pass', value: 0.7 / 0.5 }],
    ['a least ratio', impact, { min: 0.8, max: undefined }, { status: 'fail', value: 0.3 / 0.5 }],
  ])('%s alone', (_, rule, limit, expected) => {
    const groups = { d: selected(500, 1000), a: selected(300, 1000), b: selected(1000, 2000), c: selected(700, 1000) };
    expect(outcomeOf({ ...rule, ...limit }, groups)).toMatchObject(expected);
  });

  test('groups that do not differ from it stand behind it', () => {
    const groups = { a: selected(120, 400), b: selected(150, 500) };
    expect(outcomeOf(parity, groups)).toMatchObject({ status: 'pass', value: 0, groups: [['b'], ['a']] });
    expect(outcomeOf(impact, groups)).toMatchObject({ status: 'pass', value: 1, groups: [['b'], ['a']] });
  });

  test('average odds are the mean of two differences', () => {
    // FPR .1 and .2, TPR .5 and .9: ½(−.1 − .4) = −.25
    const groups = { a: [90, 10, 50, 50], b: [800, 200, 100, 900] } as const;
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
      [
        'something over nothing, beside a small group',
        reference('ratio', 'false_positive_rate'),
        { a: [90, 10, 50, 50], b: [300, 0, 60, 60], c: [10, 5, 1, 1] },
        { status: 'fail', reason: 'not_measured', groups: [['a'], ['c']] },
      ],
      [
        'the reference alone has a value',
        opportunity,
        { a: [50, 50, 0, 0], b: [150, 150, 50, 50] },
        { status: 'fail', reason: 'not_measured', value: null, groups: [['a']] },
      ],
      [
        'the reference has one value of two',
        odds,
        { a: [50, 50, 50, 50], b: [150, 150, 0, 0] },
        { status: 'fail', reason: 'not_measured', value: null, groups: [['b']] },
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

    test.each([
      [29, { status: 'inconclusive', reason: 'small_group', groups: [['c']] }],
      [30, { status: 'fail', value: 1 / 0.3, groups: [['b'], ['c']] }],
    ])('are those of fewer than 30 rows: %i', (rows, expected) => {
      expect(outcomeOf(impact, { ...groups, c: selected(rows, rows) })).toMatchObject(expected);
    });

    test('are those with few rows of one kind', () => {
      // c has 10 positives. Of a and b the rates are alike; of c the TPR is .8 above, their mean .4.
      const few = { a: [90, 10, 80, 20], b: [180, 20, 160, 40], c: [90, 10, 0, 10] } as const;
      expect(outcomeOf(odds, few)).toMatchObject({ status: 'inconclusive', reason: 'small_group', groups: [['c']] });
    });

    test('are not the reason where a limit is inside an interval', () => {
      const few = { a: selected(3000, 10000), b: selected(3100, 10001), c: selected(6, 20) };
      expect(outcomeOf({ ...parity, decide_by: 'interval' }, few)).toMatchObject({
        ...{ status: 'inconclusive', reason: 'interval_straddles', groups: [['c'], ['b']] },
      });
    });

    test.each<[string, 'warn' | 'exclude', GroupCells, object]>([
      ['are not said to be left out', 'warn', { c: selected(6, 20) }, {}],
      ['there are none', 'exclude', {}, {}],
      ['are left out', 'exclude', { c: selected(6, 20) }, { excluded: [['c']] }],
    ])('%s', (_, action, more, excluded) => {
      const using = { ...settings, small_groups: { min_count: 30, action } };
      const two = { a: selected(24, 100), b: selected(33, 110) };
      const stated = { rule: 'rule', metric: 'any', feature: 'sex', level: 'error', decide_by: 'estimate' };
      expect(outcomeOf(impact, { ...two, ...more }, { using })).toStrictEqual({
        ...{ ...stated, min: 0.8, max: 1.25, method: 'to_reference', reference: ['b'], ...excluded },
        ...{ status: 'pass', value: 0.24 / 0.3, groups: [['a'], ['b']] },
        ...{ low: expect.any(Number) as number, high: expect.any(Number) as number },
      });
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
        'all of one beyond on the other side',
        { a: selected(395, 1000), b: selected(400, 1001), c: selected(700, 1000) },
        { status: 'fail', groups: [['b'], ['c']] },
      ],
      [
        'the worst within, a smaller group less sure',
        { a: selected(2200, 10000), b: selected(3000, 10001), c: selected(12, 50) },
        { status: 'inconclusive', reason: 'interval_straddles', groups: [['c'], ['b']] },
      ],
    ])('%s', (_, groups, expected) => {
      expect(outcomeOf(by(parity), groups)).toMatchObject(expected);
    });

    test('a figure of which nobody knows how sure it is decides nothing, and hides no failure', () => {
      const unknown = (cells: GroupCells, at: number) => {
        const groups = Object.values(cells).map(([tn, fp, fn, tp], position): Measurements => {
          const all = measure({ cells: { tn, fp, fn, tp } }, { zeroDivision: undefined });
          const { estimate: _, ...selection_rate } = all.selection_rate;
          return position === at ? { ...all, selection_rate } : all;
        });
        const feature = { feature: featureOf(Object.keys(cells)), groups };
        return judgeReference({ ...DEFAULTS, ...by(parity) }, parity.comparison as ToReference, { feature, settings });
      };
      const within = { a: selected(3000, 10000), b: selected(3100, 10001), c: selected(3050, 10000) };
      const undecided = unknown(within, 2);
      expect(undecided).toMatchObject({ status: 'inconclusive', reason: 'no_interval', groups: [['c'], ['b']] });
      expect(undecided).not.toHaveProperty('low');
      const beyond = { ...within, a: selected(1000, 10000) };
      expect(unknown(beyond, 2)).toMatchObject({ status: 'fail', groups: [['a'], ['b']] });
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
