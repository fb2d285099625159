import { describe, expect, test } from 'vitest';
import type { Feature } from '../../src/data/features.ts';
import type { Group } from '../../src/data/groups.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { MeasuredFeature, MeasuredStratum } from '../../src/gate/measured-feature.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import type { GateSettings, Rule } from '../../src/gate/rule.ts';
import { verdictOf } from '../../src/gate/verdict.ts';
import { warningsOf } from '../../src/gate/warnings.ts';
import { measure } from '../../src/metrics/measure.ts';

/** Selected and other rows of each group, all with the positive label; a group named "" is the missing one. */
type Selected = { readonly [group: string]: readonly [selected: number, others: number] };

const settings: GateSettings = {
  small_groups: { min_count: 30, action: 'warn' },
  missing_group: 'keep',
  confidence: { level: 0.95 },
};

const rule: Rule = {
  id: 'rule',
  metric: 'demographic_parity_difference',
  max: 0.2,
  level: 'error',
  method: 'between_groups',
  agg: 'worst_case',
  inconclusive: 'warn',
  decide_by: 'estimate',
};

function of([tp, fn]: readonly [number, number]) {
  return measure({ cells: { tn: 0, fp: 0, fn, tp } }, { zeroDivision: undefined });
}

function groupsOf(selected: Selected): readonly Group[] {
  return Object.keys(selected).map((name) => [name === '' ? null : name]);
}

function feature(selected: Selected): Feature {
  return {
    name: 'sex',
    columns: ['sex'],
    groups: groupsOf(selected),
    codes: new Uint8Array(0),
    unobserved: [],
    absent: [],
    unexpected: [],
    alike: [],
    droppedRows: 0,
  };
}

function stratum([control, selected]: readonly [string, Selected]): MeasuredStratum {
  const sums = Object.values(selected).reduce(([a, b], [c, d]) => [a + c, b + d] as const, [0, 0] as const);
  return {
    control: [control === '' ? null : control],
    feature: feature(selected),
    groups: Object.values(selected).map(of),
    overall: { measurements: of(sums) },
  };
}

/** All rows, where nothing is amiss, and within strata. */
function within(strata: { readonly [control: string]: Selected }, all: Selected = { a: [50, 50], b: [50, 50] }) {
  const measured: MeasuredFeature = {
    feature: feature(all),
    groups: Object.values(all).map(of),
    strata: Object.entries(strata).map(stratum),
  };
  return { overall: { measurements: of([100, 100]) }, features: [measured] };
}

const told = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ rule: id, control, status, value, reason }) => [id, control?.[0], status, value, reason]);

describe('a rule within strata', () => {
  test('has one outcome each, in their order, and none over all of them', () => {
    // 0.6 − 0.5 and 0.8 − 0.5
    const measured = within({ x: { a: [60, 40], b: [50, 50] }, y: { a: [80, 20], b: [50, 50] } });
    expect(told(evaluate([rule], measured, settings))).toEqual([
      ['rule', 'x', 'pass', expect.closeTo(0.1, 12), undefined],
      ['rule', 'y', 'fail', expect.closeTo(0.3, 12), undefined],
    ]);
  });

  test('to_overall compares with all rows of the stratum', () => {
    // 60 of 100 and 20 of 100: all 80 of 200.
    const measured = within({ x: { a: [60, 40], b: [20, 80] } });
    const [outcome] = evaluate([{ ...rule, method: 'to_overall' }], measured, settings);
    expect(outcome?.value).toBeCloseTo(0.2, 12);
  });

  test('is undecided where one of them has a group alone, and fails where all have', () => {
    const some = within({ x: { a: [60, 40], b: [50, 50] }, y: { a: [60, 40] } });
    const outcomes = evaluate([rule], some, settings);
    expect(told(outcomes)).toEqual([
      ['rule', 'x', 'pass', expect.closeTo(0.1, 12), undefined],
      ['rule', 'y', 'inconclusive', null, 'not_measured'],
    ]);
    expect(verdictOf(outcomes)).toEqual({ verdict: 'pass' });
    expect(verdictOf(evaluate([{ ...rule, inconclusive: 'fail' }], some, settings)).verdict).toBe('fail');
    const none = evaluate([rule], within({ x: { a: [60, 40] }, y: { b: [60, 40] } }), settings);
    expect(told(none)).toEqual([
      ['rule', 'x', 'fail', null, 'not_measured'],
      ['rule', 'y', 'fail', null, 'not_measured'],
    ]);
  });

  test('fails where there is no stratum at all', () => {
    expect(told(evaluate([rule], within({}), settings))).toEqual([['rule', undefined, 'fail', null, 'not_measured']]);
  });

  test('rests on small groups of its stratum alone', () => {
    const measured = within({
      x: { a: [60, 40], b: [50, 50], c: [0, 29] },
      y: { a: [60, 40], b: [50, 50], c: [0, 30] },
    });
    // With c the gap is 0.6, without it 0.1; 30 rows are enough.
    expect(told(evaluate([rule], measured, settings))).toEqual([
      ['rule', 'x', 'inconclusive', 0.6, 'small_group'],
      ['rule', 'y', 'fail', 0.6, undefined],
    ]);
    expect(warningsOf([rule], measured.features, settings)).toEqual([
      {
        code: 'small_groups',
        feature: 'sex',
        control: ['x'],
        metrics: ['selection_rate'],
        groups: [['c']],
        min_count: 30,
      },
    ]);
  });
});

describe('reserved outcomes within strata', () => {
  const passing = { a: [50, 50], b: [50, 50] } as const;
  const reserved = (measured: ReturnType<typeof within>, using: Partial<GateSettings>) =>
    evaluate([rule], measured, { ...settings, ...using })
      .filter(({ rule: id }) => id !== 'rule')
      .map(({ rule: id, feature: name, control, status, groups }) => ({ id, name, control, status, groups }));

  test('small groups fail in the stratum where they are', () => {
    const measured = within({ x: passing, y: { a: [10, 10], b: [50, 50] } });
    expect(reserved(measured, { small_groups: { min_count: 30, action: 'fail' } })).toEqual([
      { id: 'small_groups', name: 'sex', control: ['y'], status: 'fail', groups: [['a']] },
    ]);
  });

  test('a missing control value fails with every group that has rows there', () => {
    const measured = within({ x: passing, '': passing });
    expect(reserved(measured, {})).toEqual([]);
    expect(reserved(measured, { missing_group: 'fail' })).toEqual([
      { id: 'missing_group', name: 'sex', control: [null], status: 'fail', groups: [['a'], ['b']] },
    ]);
  });

  test('a missing group is told once, whatever the strata in which it stands', () => {
    const missing = { ...passing, '': [50, 50] } as const;
    expect(reserved(within({ x: missing, y: missing }, missing), { missing_group: 'fail' })).toEqual([
      { id: 'missing_group', name: 'sex', control: undefined, status: 'fail', groups: [[null]] },
    ]);
  });
});
