import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/gate/evaluate.ts';
import { flipCaveats, isAmongGroups } from '../../src/gate/flip-caveats.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import type { GateSettings, Rule } from '../../src/gate/rule.ts';
import { measure } from '../../src/metrics/measure.ts';
import { personsOf } from '../../src/metrics/persons.ts';
import { merge } from '../../src/tally/merge.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { featureOf, type GroupCells, ruleOf, settings } from './outcomes.ts';

interface How {
  readonly features: { readonly [name: string]: GroupCells };
  readonly using?: GateSettings;
  /** Of every row. */
  readonly weight?: number;
  /** Outcomes of other rules. */
  readonly others?: readonly Outcome[];
}

const anySize: GateSettings = { ...settings, small_groups: { min_count: 1, action: 'warn' } };

function tallyOf([tn, fp, fn, tp]: GroupCells[string], weight: number | undefined): Tally {
  const cells = { tn, fp, fn, tp };
  if (weight === undefined) return { cells };
  const times = (factor: number) => ({ tn: tn * factor, fp: fp * factor, fn: fn * factor, tp: tp * factor });
  return { cells, weighted: times(weight), weightedSquares: times(weight ** 2) };
}

/** What flips are found where the rules are judged on these features; the first has all rows. */
function flipsOf(
  rules: readonly (Partial<Rule> & Pick<Rule, 'metric'>)[],
  { features, using = anySize, weight, others = [] }: How,
) {
  const zeroDivision = undefined;
  const measured = Object.entries(features).map(([name, groups]) => {
    const tallies = Object.values(groups).map((cells) => tallyOf(cells, weight));
    return {
      feature: featureOf(Object.keys(groups), { name }),
      tallies,
      groups: tallies.map((tally) => measure(tally, { zeroDivision })),
      persons: tallies.map(personsOf),
    };
  });
  const whole = (measured[0]?.tallies ?? []).reduce(merge);
  const overall = { tally: whole, measurements: measure(whole, { zeroDivision }) };
  const all = rules.map((rule, at) => ruleOf({ id: `rule ${at}`, ...rule }));
  const outcomes = [...others, ...evaluate(all, { overall, features: measured }, using)];
  return flipCaveats(all, outcomes, { overall, features: measured, settings: { ...using, zeroDivision } });
}

const of = (features: GroupCells): How => ({ features: { region: features } });
const facts = (metric: string, status: 'pass' | 'fail') => ({ rule: 'rule 0', metric, feature: 'region', status });

/** Selection rates 40/100 and 30/100, a ratio of .75. */
const SELECTED: GroupCells = { a: [50, 10, 10, 30], b: [60, 10, 10, 20] };
const parity = { metric: 'demographic_parity_ratio', min: 0.8 };
const fourFifths = { ...parity, comparison: { kind: 'four_fifths' } } as const;
const toReference = {
  ...parity,
  max: 1.25,
  comparison: { kind: 'to_reference', aggregate: 'ratio', of: ['selection_rate'], otherwise: 'best' },
} as const;
// Two selected rows of a that belong to b: 38/98 and 32/102, a ratio of .809; one: 39/99 and 31/101, .779.
const TWO_OF_A = { code: 'group_flips', ...facts(parity.metric, 'fail'), rows: 2, groups: [['a'], ['b']] };

describe('presets that compare in ways of their own', () => {
  test.each([
    ['none', parity, undefined, [TWO_OF_A]],
    ['none, of weighted rows', parity, 2, [TWO_OF_A]],
    ['persons, which are the rows where nobody is weighted', fourFifths, undefined, [TWO_OF_A]],
    ['persons, where rows are weighted', fourFifths, 2, []],
    ['a reference group, which other flips would turn', toReference, undefined, []],
  ] as const)('%s', (_, rule, weight, expected) => {
    expect(flipsOf([rule], { ...of(SELECTED), ...(weight && { weight }) })).toStrictEqual(expected);
    expect(isAmongGroups(ruleOf(rule), tallyOf([1, 1, 1, 1], weight))).toBe(expected.length > 0);
  });
});

describe('which outcomes count', () => {
  const change: Outcome = {
    ...{ rule: 'change', metric: 'accuracy_score', feature: null, level: 'error', decide_by: 'estimate' },
    ...{ change: 'absolute', status: 'fail', value: 0.2, max: 0.1 },
  };

  test('what changed since a baseline says nothing of how few rows would turn it', () => {
    expect(flipsOf([parity], { ...of(SELECTED), others: [change] })).toStrictEqual([TWO_OF_A]);
    expect(flipsOf([], { ...of(SELECTED), others: [change] })).toStrictEqual([]);
  });

  test('each feature with its own groups', () => {
    // Accuracy .9 of 1000 each by region, .9 and .894 by sex: 45 mistakes more or fewer make .051.
    const features = {
      region: { north: [500, 50, 50, 400], south: [500, 50, 50, 400] },
      sex: { f: [500, 50, 50, 400], m: [500, 53, 53, 394] },
    } as const;
    const [labels] = flipsOf([{ metric: 'accuracy_score_difference', max: 0.05 }], { features });
    expect(labels).toMatchObject({ code: 'label_flips', feature: 'sex', rows: 45 });
  });
});

describe('small groups', () => {
  const rule = { metric: 'accuracy_score_group_min', min: 0.85 };
  const acting = (action: 'warn' | 'exclude'): GateSettings => ({
    ...settings,
    small_groups: { min_count: 30, action },
  });
  // Accuracy .9 and .89 of 1000: 41 mistakes more leave .849 of b.
  const large: GroupCells = { a: [500, 50, 50, 400], b: [490, 55, 55, 400] };

  test.each([
    ['left out, 29 rows are not flipped', 'exclude', [10, 1, 1, 17], 41, 'b'],
    // 26/30 keep .85, 25/30 do not.
    ['30 rows are not small', 'exclude', [10, 1, 2, 17], 2, 'c'],
    // 25/29 keep it, 24/29 do not.
    ['taking part, 29 rows are', 'warn', [10, 1, 1, 17], 3, 'c'],
  ] as const)('%s', (_, action, c, rows, group) => {
    const [labels] = flipsOf([rule], { ...of({ ...large, c }), using: acting(action) });
    expect(labels).toMatchObject({ code: 'label_flips', status: 'pass', rows, groups: [[group]] });
  });
});

test('of more than eight groups the extreme ones and the smallest', () => {
  // M is right on 103 of 200 rows, four fewer are under a half; seven groups of 110 to 122 rows are always right, which
  // half of the first and one more turn; the lowest, L with 5100 of 10,000, takes 101.
  const always = Object.fromEntries([110, 112, 114, 116, 118, 120, 122].map((rows) => [`S${rows}`, [rows, 0, 0, 0]]));
  const groups = { M: [50, 50, 47, 53], ...always, L: [2550, 2450, 2450, 2550] } as unknown as GroupCells;
  const [labels] = flipsOf([{ metric: 'accuracy_score_group_min', min: 0.5 }], of(groups));
  expect(labels).toMatchObject({ code: 'label_flips', rows: 56, groups: [['S110']] });
  const { S122: _, ...eight } = groups;
  expect(flipsOf([{ metric: 'accuracy_score_group_min', min: 0.5 }], of(eight))[0]).toMatchObject({
    rows: 4,
    groups: [['M']],
  });
});

test('rows change to or from an extreme group', () => {
  // .3, .5, and .4 of ten rows each in b and d. Three selected rows of b that belonged to d would make 1/7 and 7/13, a
  // difference of .396; moved to a or c they make .5 − 1/7 = .357. Four make .5 − 0. To d from a, (4 + k)/(10 + k) − .3
  // is above .37 from k = 9.
  const four: GroupCells = {
    ...{ a: [400, 100, 300, 200], b: [3, 2, 3, 2] },
    ...{ c: [300, 200, 200, 300], d: [3, 2, 3, 2] },
  };
  expect(flipsOf([{ metric: 'demographic_parity_difference', max: 0.37 }], of(four))).toStrictEqual([
    {
      code: 'group_flips',
      ...facts('demographic_parity_difference', 'pass'),
      ...{ rows: 4, groups: [['b'], ['a']] },
    },
  ]);
});

describe('no number of wrong labels is enough', () => {
  /** Accuracy .9 of 1000 each. */
  const even: GroupCells = { a: [500, 50, 50, 400], b: [500, 50, 50, 400] };
  const far = { metric: 'accuracy_score_difference', max: 0.5 };
  const beyond = { code: 'label_flips_beyond', rows: 200 };

  test('a tenth of the rows, rounded down', () => {
    expect(flipsOf([far], of(even))).toStrictEqual([beyond]);
    expect(flipsOf([far], of({ ...even, b: [500, 50, 50, 409] }))).toStrictEqual([beyond]);
  });

  test.each<[string, readonly (Partial<Rule> & Pick<Rule, 'metric'>)[]]>([
    ['where the least number is not known to be the least', [{ ...far, method: 'to_overall' }]],
    ['of the mean of two rates', [{ metric: 'equalized_odds_difference', max: 0.6, agg: 'mean' }]],
    ['of one rule that is not of rates', [far, { metric: 'balanced_accuracy_score_difference', max: 0.5 }]],
    ['where labels do not matter', [{ metric: 'demographic_parity_difference', max: 0.5 }]],
    ['where there is no such rule', []],
  ])('not said %s', (_, rules) => {
    expect(flipsOf(rules, of(even))).toStrictEqual([]);
  });

  test('nor of a rule that fails', () => {
    // .9 − .3 = .6: 200 rows move one of them by .2.
    const uneven: GroupCells = { ...even, b: [200, 350, 350, 100] };
    const found = flipsOf([{ metric: 'accuracy_score_difference', max: 0.3 }], of(uneven));
    expect(found.filter(({ code }) => code.startsWith('label'))).toStrictEqual([]);
  });

  test('nor beside a number that is enough', () => {
    const near = flipsOf([{ metric: 'accuracy_score_difference', max: 0.05 }], of(even));
    expect(near.map(({ code }) => code)).toStrictEqual(['label_flips', 'group_flips']);
    expect(near[0]).toMatchObject({ rows: 51, groups: [['a']] });
  });

  test('nor where nine groups are not all tried', () => {
    const nine = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}`, [500, 50, 50, 400]]));
    expect(flipsOf([{ ...far, max: 0.95 }], of(nine as unknown as GroupCells))).toStrictEqual([]);
    const { 0: _, ...eight } = nine;
    expect(flipsOf([{ ...far, max: 0.95 }], of(eight as unknown as GroupCells))).toStrictEqual([
      { ...beyond, rows: 800 },
    ]);
  });
});
