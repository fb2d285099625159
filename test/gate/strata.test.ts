import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { MeasuredFeature } from '../../src/gate/measured-feature.ts';
import type { GateSettings, Rule } from '../../src/gate/rule.ts';
import { verdictOf } from '../../src/gate/verdict.ts';
import { warningsOf } from '../../src/gate/warnings.ts';
import { measure } from '../../src/metrics/measure.ts';
import { merge } from '../../src/tally/merge.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { exclude, featureOf, type GroupCells, ruleOf, settings } from './outcomes.ts';

const strict = { zeroDivision: undefined } as const;

/** A feature in whose strata these groups occur. */
function stratified(
  strata: { readonly [control: string]: GroupCells },
  absent: readonly string[] = [],
): MeasuredFeature {
  const measured = (groups: GroupCells) => {
    const tallies = Object.values(groups).map(([tn, fp, fn, tp]): Tally => ({ cells: { tn, fp, fn, tp } }));
    const whole = tallies.reduce(merge);
    return {
      feature: featureOf(Object.keys(groups)),
      groups: tallies.map((tally) => measure(tally, strict)),
      tallies,
      overall: { tally: whole, measurements: measure(whole, strict) },
    };
  };
  const all = measured(Object.assign({}, ...Object.values(strata)) as GroupCells);
  return {
    ...all,
    feature: featureOf(Object.keys(Object.assign({}, ...Object.values(strata))), {
      absent: absent.map((name) => [name]),
    }),
    strata: Object.entries(strata).map(([control, groups]) => ({ control: [control], ...measured(groups) })),
  };
}

function judged(rule: Partial<Rule> & Pick<Rule, 'metric'>, feature: MeasuredFeature, using: GateSettings = settings) {
  const overall = { measurements: measure({ cells: { tn: 50, fp: 50, fn: 50, tp: 50 } }, strict) };
  return evaluate([ruleOf(rule)], { overall, features: [feature] }, using);
}

// selection rates 0.4 and 0.3, and 0.5 and 0.3
const young: GroupCells = { a: [40, 10, 20, 30], b: [45, 5, 25, 25] };
const old: GroupCells = { a: [35, 15, 15, 35], b: [45, 5, 25, 25] };
const parity = { metric: 'demographic_parity_difference', max: 0.15 };

describe('a rule within strata', () => {
  test('is judged in each of them, and on no groups as a whole', () => {
    const outcomes = judged(parity, stratified({ young, old }));
    expect(outcomes.map(({ control, status }) => [control, status])).toEqual([
      [['young'], 'pass'],
      [['old'], 'fail'],
    ]);
    expect(outcomes[1]?.value).toBeCloseTo(0.2, 12);
    expect(verdictOf(outcomes)).toEqual({ verdict: 'fail' });
  });

  test('compares with the rows of the stratum, not with all', () => {
    // 0.4 against 0.35 of the stratum; all rows have 0.5
    const [outcome] = judged({ ...parity, method: 'to_overall' }, stratified({ young }));
    expect(outcome?.value).toBeCloseTo(0.05, 12);
  });

  test('a rule on all rows has one outcome', () => {
    expect(judged({ metric: 'selection_rate', min: 0.1 }, stratified({ young, old }))).toHaveLength(1);
  });

  test('a group that is absent from a stratum has no part there', () => {
    const outcomes = judged(parity, stratified({ young, old: { ...old, c: [30, 10, 20, 40] } }));
    expect(outcomes.map(({ groups }) => groups)).toEqual([
      [['b'], ['a']],
      [['b'], ['a']],
    ]);
    expect(outcomes[0]?.reason).toBeUndefined();
  });

  test('nothing measured in one stratum is undecided there; in all it fails', () => {
    const alone: GroupCells = { a: [35, 15, 15, 35] };
    expect(judged(parity, stratified({ young, old: alone })).map(({ status, reason }) => [status, reason])).toEqual([
      ['pass', undefined],
      ['inconclusive', 'not_measured'],
    ]);
    expect(judged(parity, stratified({ young: alone, old: alone })).map(({ status }) => status)).toEqual([
      'fail',
      'fail',
    ]);
    const none = { ...stratified({ young }), strata: [] };
    expect(judged(parity, none)).toMatchObject([{ status: 'fail', value: null, reason: 'not_measured' }]);
  });

  test('undecided in every stratum is nothing decided', () => {
    const small: GroupCells = { a: [4, 1, 2, 3], b: [3, 2, 1, 4] };
    const outcomes = judged(parity, stratified({ young: small, old: small }));
    expect(outcomes.map(({ reason }) => reason)).toEqual(['small_group', 'small_group']);
    expect(verdictOf(outcomes)).toEqual({ verdict: 'fail', reason: 'nothing_decided' });
  });

  test('what chance shows and what is needed are those of the stratum', () => {
    const [small, large] = judged(
      parity,
      stratified({ young, old: { a: [400, 100, 200, 300], b: [450, 50, 250, 250] } }),
    );
    expect(small?.by_chance?.value).toBeCloseTo(0.05, 12);
    expect(large?.by_chance?.value).toBeLessThan(0.02);
    expect(small?.rows_needed).toMatchObject({ factor: expect.any(Number) as number });
    expect(large?.rows_needed).toBeUndefined();
  });
});

describe('small groups within strata', () => {
  const feature = stratified({ young: { ...young, c: [2, 1, 1, 2] }, old: { ...old, c: [30, 10, 20, 40] } });

  test('are left out where they are small, and listed there', () => {
    const outcomes = judged(parity, feature, exclude);
    expect(outcomes.map(({ excluded }) => excluded)).toEqual([[['c']], undefined]);
    expect(warningsOf([ruleOf(parity)], [feature], exclude)).toEqual([
      {
        code: 'small_groups_excluded',
        feature: 'sex',
        control: ['young'],
        metrics: ['selection_rate'],
        groups: [['c']],
        min_count: 30,
      },
    ]);
  });

  test('fail where the policy says so, each stratum by itself', () => {
    const using: GateSettings = { ...settings, small_groups: { min_count: 30, action: 'fail' } };
    expect(judged(parity, feature, using).filter(({ rule }) => rule === 'small_groups')).toMatchObject([
      { control: ['young'], groups: [['c']] },
    ]);
  });

  test('expected groups are those of the feature, not of each stratum', () => {
    const outcomes = judged(parity, stratified({ young, old }, ['x'])).filter(({ rule }) => rule === 'expected_groups');
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).not.toHaveProperty('control');
  });
});
