import { describe, expect, test } from 'vitest';
import type { Group } from '../../src/data/groups.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { MeasuredFeature } from '../../src/gate/measured-feature.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { rejudging } from '../../src/gate/rejudge.ts';
import type { GateSettings, Rule } from '../../src/gate/rule.ts';
import { type Waiver, waive } from '../../src/gate/waivers.ts';
import { measure } from '../../src/metrics/measure.ts';
import { personsOf } from '../../src/metrics/persons.ts';
import { merge } from '../../src/tally/merge.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { featureOf, type GroupCells, ruleOf, settings } from './outcomes.ts';

const strict = { zeroDivision: undefined } as const;

function tallies(groups: GroupCells): readonly Tally[] {
  return Object.values(groups).map(([tn, fp, fn, tp]) => ({ cells: { tn, fp, fn, tp } }));
}

/** A feature of these groups, and what is over all of its rows. */
function measured(groups: GroupCells, strata?: { readonly [control: string]: GroupCells }) {
  const own = tallies(groups);
  const whole = own.reduce(merge);
  const of = (cells: GroupCells) => ({
    feature: featureOf(Object.keys(cells)),
    groups: tallies(cells).map((tally) => measure(tally, strict)),
    tallies: tallies(cells),
    persons: tallies(cells).map(personsOf),
  });
  const feature: MeasuredFeature = {
    ...of(groups),
    ...(strata && {
      strata: Object.entries(strata).map(([control, cells]) => ({
        ...of(cells),
        control: [control],
        overall: { measurements: measure(tallies(cells).reduce(merge), strict) },
      })),
    }),
  };
  return { overall: { tally: whole, measurements: measure(whole, strict) }, features: [feature] };
}

const WAIVER: Waiver = {
  rule: 'rule',
  feature: 'sex',
  reason: 'retraining',
  owner: '@org/ml',
  until: '2026-12-31',
};

interface How {
  readonly waiver?: Partial<Waiver>;
  readonly today?: string;
  readonly using?: Partial<GateSettings>;
  readonly unused?: 'warn' | 'fail';
  readonly strata?: { readonly [control: string]: GroupCells };
}

function waived(
  rule: Partial<Rule> & Pick<Rule, 'metric'>,
  groups: GroupCells,
  { waiver = {}, today = '2026-11-26', using = {}, unused = 'warn', strata }: How = {},
) {
  const rules = [ruleOf(rule)];
  const all = measured(groups, strata);
  const gate = { ...settings, ...using };
  return waive(evaluate(rules, all, gate), {
    waivers: [{ ...WAIVER, ...waiver }],
    unused,
    today,
    rules,
    features: all.features,
    judge: rejudging(rules, all, gate),
  });
}

const PARITY = { metric: 'demographic_parity_difference', max: 0.1 };
/** Selected: 60, 56 and 42 of 100. The gap is .18, without c .04, without b .18. */
const GAP: GroupCells = { a: [30, 20, 10, 40], b: [32, 18, 12, 38], c: [38, 12, 20, 30] };
/** Selected: 60 and 56. */
const NO_GAP: GroupCells = { a: [30, 20, 10, 40], b: [32, 18, 12, 38] };

const statusOf = ({ outcomes }: { readonly outcomes: readonly Outcome[] }) => outcomes[0]?.status;
const refusedOf = ({ outcomes }: { readonly outcomes: readonly Outcome[] }) => outcomes[0]?.waiver?.refused;

describe('what a waiver covers', () => {
  test('a value beyond the limit, with the facts of both', () => {
    const { outcomes, warnings } = waived(PARITY, GAP);
    expect(outcomes).toEqual([
      expect.objectContaining({ status: 'waived', value: expect.closeTo(0.18, 12), max: 0.1 }),
    ]);
    const facts = { until: '2026-12-31', owner: '@org/ml', reason: 'retraining' };
    expect(outcomes[0]?.waiver).toStrictEqual(facts);
    expect(warnings).toStrictEqual([]);
    const more = waived(PARITY, GAP, { waiver: { groups: [['c']], limit: 0.18 } }).outcomes;
    expect(more[0]?.waiver).toStrictEqual({ ...facts, groups: [['c']], limit: 0.18 });
  });

  test.each([
    ['the last day', '2026-12-31', 'waived', undefined, 0],
    ['the day before', '2026-12-30', 'waived', undefined, 1],
    ['a fortnight before', '2026-12-17', 'waived', undefined, 14],
    ['a day earlier', '2026-12-16', 'waived', undefined, undefined],
    ['the day after', '2027-01-01', 'fail', 'expired', undefined],
    ['a year after', '2027-12-31', 'fail', 'expired', undefined],
  ] as const)('%s', (_, today, status, refused, days) => {
    const found = waived(PARITY, GAP, { today });
    expect([statusOf(found), refusedOf(found)]).toEqual([status, refused]);
    const named = { rule: 'rule', feature: 'sex', owner: '@org/ml', until: '2026-12-31' };
    if (refused) expect(found.warnings).toStrictEqual([{ code: 'waiver_expired', ...named }]);
    else if (days === undefined) expect(found.warnings).toEqual([]);
    else expect(found.warnings).toEqual([{ code: 'waiver_ends_soon', ...named, days }]);
  });

  test.each([
    ['without the group that makes the gap', { groups: [['c']] }, 'waived', undefined],
    ['without another one', { groups: [['b']] }, 'fail', 'fails_without_groups'],
    ['without both', { groups: [['b'], ['c']] }, 'fail', 'fails_without_groups'],
    ['without all but those with no gap', { groups: [['a'], ['c']] }, 'fail', 'fails_without_groups'],
    ['a limit that is kept', { limit: 0.2 }, 'waived', undefined],
    ['a limit that is met', { limit: 0.18 }, 'waived', undefined],
    ['a limit that is not', { limit: 0.17 }, 'fail', 'beyond_limit'],
    ['both hold', { groups: [['c']], limit: 0.18 }, 'waived', undefined],
    ['the groups mend it, the limit is not kept', { groups: [['c']], limit: 0.17 }, 'fail', 'beyond_limit'],
    ['the limit is kept, the groups do not mend it', { groups: [['b']], limit: 0.2 }, 'fail', 'fails_without_groups'],
  ] as const)('%s: %j', (_, waiver, status, refused) => {
    const found = waived(PARITY, GAP, { waiver });
    expect([statusOf(found), refusedOf(found)]).toEqual([status, refused]);
  });

  test('a minimum has its limit below', () => {
    // 42 over 60 is .7.
    const rule = { metric: 'demographic_parity_ratio', min: 0.8 };
    const statuses = [0.6, 0.7, 0.71].map((limit) => statusOf(waived(rule, GAP, { waiver: { limit } })));
    expect(statuses).toEqual(['waived', 'waived', 'fail']);
    expect(statusOf(waived(rule, GAP, { waiver: { groups: [['c']] } }))).toBe('waived');
  });

  test('of two limits the one that is broken is replaced', () => {
    // The lowest rate is .42.
    const rule = { metric: 'selection_rate_group_min', min: 0.5, max: 0.9 };
    expect(statusOf(waived(rule, GAP, { waiver: { limit: 0.4 } }))).toBe('waived');
    expect(statusOf(waived(rule, GAP, { waiver: { limit: 0.95 } }))).toBe('fail');
  });

  test('all rows stay what they are when groups are left out', () => {
    // Of all 158/300 are selected: a is .0733 above, b .0333 above, c .1067 below.
    const rule = { ...PARITY, method: 'to_overall' } as const;
    expect(statusOf(waived(rule, GAP, { waiver: { groups: [['c']] } }))).toBe('waived');
    expect(refusedOf(waived({ ...rule, max: 0.07 }, GAP, { waiver: { groups: [['c']] } }))).toBe(
      'fails_without_groups',
    );
  });

  test('the four fifths of persons, and each group against the reference', () => {
    const fourFifths = { metric: 'demographic_parity_ratio', min: 0.8, comparison: { kind: 'four_fifths' } } as const;
    expect(statusOf(waived(fourFifths, GAP, { waiver: { groups: [['c']] } }))).toBe('waived');
    expect(statusOf(waived(fourFifths, GAP, { waiver: { limit: 0.7 } }))).toBe('waived');
    expect(statusOf(waived(fourFifths, GAP, { waiver: { limit: 0.701 } }))).toBe('fail');
    const toReference = {
      metric: 'selection_rate_difference',
      min: -0.1,
      max: 0.1,
      comparison: { kind: 'to_reference', aggregate: 'difference', of: ['selection_rate'], otherwise: 'best' },
    } as const;
    // c is .18 below a, the best.
    expect(waived(toReference, GAP).outcomes[0]).toMatchObject({ status: 'waived', value: expect.closeTo(-0.18, 12) });
    expect(statusOf(waived(toReference, GAP, { waiver: { groups: [['c']] } }))).toBe('waived');
    expect(statusOf(waived(toReference, GAP, { waiver: { groups: [['b']] } }))).toBe('fail');
    expect(statusOf(waived(toReference, GAP, { waiver: { limit: -0.2 } }))).toBe('waived');
    expect(statusOf(waived(toReference, GAP, { waiver: { limit: 0.2 } }))).toBe('fail');
  });

  test('an interval keeps the limit as a whole', () => {
    const large = Object.fromEntries(
      Object.entries(GAP).map(([name, cells]) => [name, cells.map((count) => 100 * count)]),
    ) as unknown as GroupCells;
    const rule = { ...PARITY, decide_by: 'interval' } as const;
    const { outcomes } = waived(rule, large);
    expect(outcomes[0]).toMatchObject({ status: 'waived' });
    const { high = 0 } = outcomes[0] as Outcome;
    expect(high).toBeGreaterThan(0.18);
    expect(statusOf(waived(rule, large, { waiver: { limit: high + 0.001 } }))).toBe('waived');
    // The value keeps this one, its interval does not.
    expect(refusedOf(waived(rule, large, { waiver: { limit: high - 0.001 } }))).toBe('beyond_limit');
  });

  test('a rule on all rows needs no feature', () => {
    const all = measured(GAP);
    // 208 of 300 are right.
    const rules = [ruleOf({ metric: 'accuracy_score', min: 0.7 })];
    const { feature: _, ...overall } = WAIVER;
    const by = { unused: 'warn', today: '2026-11-26', rules, features: all.features } as const;
    const judge = rejudging(rules, all, settings);
    const outcomes = evaluate(rules, all, settings);
    const statuses = [0.69, 0.695].map((limit) =>
      statusOf(waive(outcomes, { ...by, judge, waivers: [{ ...overall, limit }] })),
    );
    expect(statuses).toEqual(['waived', 'fail']);
  });

  test('typed groups by value, the missing one by null', () => {
    const groups: readonly Group[] = [[1], [2], [null]];
    const all = measured(GAP);
    const [only] = all.features as [MeasuredFeature];
    const features = [{ ...only, feature: { ...only.feature, groups } }];
    const rules = [ruleOf(PARITY)];
    const found = waive(evaluate(rules, { ...all, features }, settings), {
      waivers: [{ ...WAIVER, groups: [['1.0'], [null]] }],
      unused: 'warn',
      today: '2026-11-26',
      rules,
      features,
      judge: rejudging(rules, { ...all, features }, settings),
    });
    expect(found.outcomes[0]?.waiver?.groups).toEqual([[1], [null]]);
  });
});

describe('what a waiver does not cover', () => {
  test('a rule that could not be measured', () => {
    const found = waived(
      { metric: 'equal_opportunity_difference', max: 0.1 },
      { a: [50, 50, 0, 0], b: [50, 50, 0, 0] },
    );
    expect(found.outcomes[0]).toMatchObject({ status: 'fail', reason: 'not_measured' });
    expect(found.outcomes[0]).not.toHaveProperty('waiver');
    expect(found.warnings).toEqual([]);
  });

  test('a rule that is undecided', () => {
    const found = waived(PARITY, { ...NO_GAP, c: [12, 0, 0, 0] });
    expect(found.outcomes[0]).toMatchObject({ status: 'inconclusive', reason: 'small_group' });
    expect(found.outcomes[0]).not.toHaveProperty('waiver');
    expect(found.warnings).toEqual([]);
  });

  test('a reserved outcome', () => {
    const small = { small_groups: { min_count: 30, action: 'fail' as const } };
    const found = waived(PARITY, { ...GAP, d: [12, 0, 0, 8] }, { using: small, waiver: { rule: 'small_groups' } });
    expect(found.outcomes.filter(({ rule }) => rule === 'small_groups')).toEqual([
      expect.objectContaining({ status: 'fail', reason: 'small_group' }),
    ]);
  });

  test('what holds without its groups only because little is left', () => {
    const groups: GroupCells = { ...GAP, d: [8, 6, 3, 3] };
    // Of a and d, which has 20 rows, nothing can be told.
    expect(refusedOf(waived(PARITY, groups, { waiver: { groups: [['b'], ['c']] } }))).toBe('fails_without_groups');
  });

  test('another feature, and another rule', () => {
    for (const waiver of [{ feature: 'race' }, { rule: 'other' }, { feature: undefined }]) {
      const found = waived(PARITY, GAP, { waiver });
      expect(found.outcomes[0]).toMatchObject({ status: 'fail' });
      expect(found.outcomes[0]).not.toHaveProperty('waiver');
      expect(found.warnings).toMatchObject([{ code: 'waiver_unused', unused: 'no_outcome' }]);
    }
  });
});

describe('by outcomes as they come', () => {
  const failing: Outcome = { rule: 'rule', feature: 'sex', level: 'error', status: 'fail', value: 0.3, max: 0.1 };
  const race: Outcome = { ...failing, feature: 'race' };
  const accuracy: Outcome = { ...failing, feature: null };
  const groups: readonly Group[] = [
    ['f', 'old'],
    ['f', 'young'],
  ];
  const by = {
    unused: 'fail',
    today: '2026-12-31',
    rules: [{ id: 'other', loosened: true }, { id: 'rule' }],
    features: [{ feature: featureOf(['x']) }, { feature: featureOf([], { name: 'race', groups }) }],
    judge: (): Outcome => ({ ...failing, status: 'pass' }),
  } as const;
  const named = { rule: 'rule', owner: '@org/ml', until: '2026-12-31' };
  const endsSoon = { code: 'waiver_ends_soon', ...named, days: 0 };
  const { feature: _sex, ...onAllRows } = WAIVER;

  test('only that of its rule and feature', () => {
    const others: readonly Outcome[] = [race, accuracy, { ...failing, rule: 'other' }];
    const found = waive([failing, ...others], { ...by, waivers: [WAIVER] });
    expect(found.outcomes.map(({ status }) => status)).toEqual(['waived', 'fail', 'fail', 'fail']);
    expect(found.warnings).toStrictEqual([{ ...endsSoon, feature: 'sex' }]);
    const overall = waive([failing, ...others], { ...by, waivers: [onAllRows] });
    expect(overall.outcomes.map(({ status }) => status)).toEqual(['fail', 'fail', 'waived', 'fail']);
    expect(overall.warnings).toStrictEqual([endsSoon]);
  });

  test.each<[string, Partial<Outcome>]>([
    ['there is no value', { value: null }],
    ['there is a reason', { reason: 'not_measured' }],
    ['it passes', { status: 'pass' }],
    ['it is undecided', { status: 'inconclusive' }],
  ])('not where %s', (_, facts) => {
    const outcome = { ...failing, ...facts };
    expect(waive([outcome], { ...by, unused: 'warn', waivers: [WAIVER] }).outcomes).toStrictEqual([outcome]);
  });

  test.each([
    ['is as the data have it', [['f', 'old']], undefined],
    ['differs in a column', [['f', 'middle']], 'no_group'],
    ['has one column more', [['f', 'old', 'x']], 'no_group'],
    ['is one of several', [['m'], ['f', 'young']], undefined],
  ] as const)('a group that %s', (_, written, unused) => {
    const waivers = [{ ...WAIVER, feature: 'race', groups: written }];
    const { outcomes, warnings } = waive([race], { ...by, unused: 'warn', waivers });
    expect(outcomes[0]?.waiver?.groups).toEqual(written);
    expect(warnings.slice(1)).toStrictEqual(
      unused === undefined ? [] : [{ code: 'waiver_unused', ...named, feature: 'race', unused }],
    );
  });

  test('a group is told as the data of its own feature have it', () => {
    const typed = { ...by.features[1].feature, groups: [[1], [2]] };
    const features = [{ feature: featureOf(['1', '2']) }, { feature: typed }];
    const waivers = [{ ...WAIVER, feature: 'race', groups: [['1.0'], ['3']] }];
    const { outcomes } = waive([race], { ...by, features, waivers });
    expect(outcomes[0]?.waiver?.groups).toEqual([[1], ['3']]);
  });

  test('not where nothing can be judged', () => {
    const waivers = [{ ...WAIVER, limit: 0.5 }];
    const { outcomes } = waive([failing], { ...by, judge: () => undefined, waivers });
    expect(outcomes).toMatchObject([{ status: 'fail', waiver: { refused: 'beyond_limit' } }]);
  });

  test('a rule that is loosened is excused, whatever is of others', () => {
    const rules = [{ id: 'rule', loosened: true }, { id: 'other' }] as const;
    const { outcomes, warnings } = waive([{ ...failing, status: 'pass' }], { ...by, rules, waivers: [WAIVER] });
    expect(outcomes).toHaveLength(1);
    expect(warnings.at(-1)).toMatchObject({ code: 'waiver_unused', unused: 'passes' });
  });

  test('another rule that is loosened does not excuse one that is unused', () => {
    const passing: Outcome = { ...failing, status: 'pass' };
    const { outcomes } = waive([passing], { ...by, waivers: [WAIVER] });
    expect(outcomes).toMatchObject([{ status: 'pass' }, { rule: 'unused_waivers', status: 'fail', feature: 'sex' }]);
    const overall = waive([{ ...passing, feature: null }], { ...by, waivers: [onAllRows] });
    expect(overall.outcomes[1]).toMatchObject({ rule: 'unused_waivers', feature: null });
  });
});

describe('in strata', () => {
  const strata = { north: GAP, south: NO_GAP };

  test('each is waived by itself', () => {
    const { outcomes, warnings } = waived(PARITY, GAP, { strata, waiver: { groups: [['c']] } });
    expect(outcomes.map(({ control, status }) => [control, status])).toEqual([
      [['north'], 'waived'],
      [['south'], 'pass'],
    ]);
    expect(warnings).toEqual([]);
  });

  test('the rule has to hold without the groups in the one that fails', () => {
    // Selected in the south: 60 and 40; there is no c.
    const south: GroupCells = { a: [30, 20, 10, 40], b: [40, 10, 20, 30] };
    const { outcomes } = waived(PARITY, GAP, { strata: { north: GAP, south }, waiver: { groups: [['c']] } });
    expect(outcomes.map(({ status, waiver }) => [status, waiver?.refused])).toEqual([
      ['waived', undefined],
      ['fail', 'fails_without_groups'],
    ]);
  });

  test('a tighter limit is one that all of them keep', () => {
    // .18 in the north, .20 in the south.
    const south: GroupCells = { a: [30, 20, 10, 40], b: [40, 10, 20, 30] };
    const { warnings } = waived(PARITY, GAP, { strata: { north: GAP, south }, waiver: { limit: 0.3 } });
    expect(warnings).toMatchObject([{ code: 'waiver_limit_beaten', limit: 0.2 }]);
    // In the south there is no c.
    const some = waived(PARITY, GAP, { strata: { north: GAP, south }, waiver: { groups: [['c']], limit: 0.3 } });
    expect(some.outcomes.map(({ status }) => status)).toEqual(['waived', 'fail']);
    expect(some.warnings).toEqual([]);
    const beyond = waived(PARITY, GAP, { strata: { north: GAP, south }, waiver: { limit: 0.19 } });
    expect(beyond.outcomes.map(({ status }) => status)).toEqual(['waived', 'fail']);
    expect(beyond.warnings).toEqual([]);
  });
});

describe('what is said of a waiver', () => {
  test.each([
    ['its rule passes', NO_GAP, {}, 'passes'],
    ['its rule passes, whatever its limit', NO_GAP, { limit: 0.2 }, 'passes'],
    ['none of its groups occurs', GAP, { groups: [['x'], ['y']] }, 'no_group'],
    ['there is no such outcome', GAP, { rule: 'other' }, 'no_outcome'],
  ] as const)('unused: %s', (_, groups, waiver, unused) => {
    const warning = {
      code: 'waiver_unused',
      rule: 'rule',
      feature: 'sex',
      owner: '@org/ml',
      until: '2026-12-31',
      unused,
    };
    const { rule = 'rule' } = waiver as { readonly rule?: string };
    expect(waived(PARITY, groups, { waiver }).warnings).toEqual([{ ...warning, rule }]);
    const failing = waived(PARITY, groups, { waiver, unused: 'fail' });
    expect(failing.warnings).toEqual([]);
    expect(failing.outcomes.at(-1)).toEqual({
      rule: 'unused_waivers',
      feature: 'sex',
      level: 'error',
      status: 'fail',
      reason: 'waiver_unused',
      waiver: expect.objectContaining({ rule, unused, owner: '@org/ml', reason: 'retraining', until: '2026-12-31' }),
    });
  });

  test('one that has ended is not unused', () => {
    const { outcomes, warnings } = waived(PARITY, NO_GAP, { today: '2027-01-01', unused: 'fail' });
    expect(outcomes.map(({ status }) => status)).toEqual(['pass']);
    expect(warnings).toMatchObject([{ code: 'waiver_expired' }]);
  });

  test('one whose rule a branch loosens may be needed elsewhere, and only warns', () => {
    for (const level of ['error', 'off'] as const) {
      const found = waived({ ...PARITY, level, loosened: true }, NO_GAP, { unused: 'fail' });
      expect(found.outcomes.filter(({ rule }) => rule === 'unused_waivers')).toEqual([]);
      expect(found.warnings).toMatchObject([{ code: 'waiver_unused' }]);
    }
  });

  test('some of its groups occur', () => {
    const found = waived(PARITY, GAP, { waiver: { groups: [['x'], ['c']] } });
    expect(found.outcomes[0]).toMatchObject({ status: 'waived', waiver: { groups: [['x'], ['c']] } });
    expect(found.warnings).toEqual([]);
  });

  test('its limit could be tighter', () => {
    expect(waived(PARITY, GAP, { waiver: { limit: 0.25 } }).warnings).toEqual([
      { code: 'waiver_limit_beaten', rule: 'rule', feature: 'sex', owner: '@org/ml', until: '2026-12-31', limit: 0.18 },
    ]);
    expect(waived(PARITY, GAP, { waiver: { limit: 0.18 } }).warnings).toEqual([]);
    expect(waived(PARITY, GAP, { waiver: { limit: 0.1 } }).warnings).toEqual([]);
  });
});
