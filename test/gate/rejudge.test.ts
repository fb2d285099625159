import { describe, expect, test } from 'vitest';
import type { ChangeFound, ChangeRule } from '../../src/gate/change-outcome.ts';
import { type EvaluateOptions, evaluate } from '../../src/gate/evaluate.ts';
import type { Measured, MeasuredGroups } from '../../src/gate/measured-feature.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { type Judge, rejudging } from '../../src/gate/rejudge.ts';
import type { Rule } from '../../src/gate/rule.ts';
import { measure } from '../../src/metrics/measure.ts';
import { personsOf } from '../../src/metrics/persons.ts';
import { merge } from '../../src/tally/merge.ts';
import { rest } from '../../src/tally/rest.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { featureOf, type GroupCells, ruleOf, settings } from './outcomes.ts';

/** Selected: 60, 56, 42 and 52 of 100. */
const ALL: GroupCells = { a: [30, 20, 10, 40], b: [32, 18, 12, 38], c: [38, 12, 20, 30], d: [33, 17, 15, 35] };
const using: EvaluateOptions = {
  ...settings,
  confidence: { level: 0.95, n_boot: 50 },
  classLabels: ['yes', 'no'],
};

const tallyOf = ([tn, fp, fn, tp]: GroupCells[string]): Tally => ({ cells: { tn, fp, fn, tp } });
/** The same rows, of the other label. */
const mirrored = ([tn, fp, fn, tp]: GroupCells[string]): GroupCells[string] => [tp, fn, fp, tn];

interface How {
  /** Groups that never were. */
  readonly lacking?: readonly string[];
  readonly classes?: boolean;
  /** Whether there is more than figures. */
  readonly tallied?: boolean;
}

/** What is measured of the groups; all rows are those of every group, whichever are lacking. */
function measured({ lacking = [], classes = false, tallied = true }: How = {}): Measured {
  const of = (cellsOf: (cells: GroupCells[string]) => GroupCells[string]) => {
    const whole = Object.values(ALL)
      .map((cells) => tallyOf(cellsOf(cells)))
      .reduce(merge);
    const measuredOf = (tally: Tally) => measure(tally, { zeroDivision: undefined, whole });
    const tallies = Object.entries(ALL).flatMap(([name, cells]) =>
      lacking.includes(name) ? [] : [tallyOf(cellsOf(cells))],
    );
    return {
      overall: { tally: whole, measurements: measuredOf(whole) },
      groups: tallies.map(measuredOf),
      ...(tallied && { tallies, rest: tallies.map((tally) => measuredOf(rest(whole, tally))) }),
    };
  };
  const { overall, ...all } = of((cells) => cells);
  const each = [of((cells) => cells), of(mirrored)];
  const groups: MeasuredGroups = {
    feature: featureOf(Object.keys(ALL).filter((name) => !lacking.includes(name))),
    ...all,
    ...(all.tallies && { persons: all.tallies.map(personsOf) }),
    ...(classes && { classes: each }),
  };
  return { overall, ...(classes && { classes: each }), features: [{ ...groups, feature: groups.feature }] };
}

const parity = ruleOf({ metric: 'demographic_parity_difference', max: 0.1 });
const fourFifths = ruleOf({ metric: 'demographic_parity_ratio', min: 0.8, comparison: { kind: 'four_fifths' } });
const byInterval = { decide_by: 'interval' } as const;
const toOverall = { method: 'to_overall' } as const;

describe('without some groups a rule is judged as if these had never been, but for all rows', () => {
  test.each<[string, Rule, How]>([
    ['by its value', parity, {}],
    ['by its interval', { ...parity, ...byInterval }, {}],
    ['beside all rows', { ...parity, ...toOverall, ...byInterval }, {}],
    ['by persons', fourFifths, {}],
    ['by figures alone', { ...parity, ...byInterval }, { tallied: false }],
    ['of the worst class', { ...parity, ...byInterval, class: 'worst' }, { classes: true }],
    ['of a class beside all rows', { ...parity, ...toOverall, ...byInterval, class: 'no' }, { classes: true }],
    ['of a class by figures alone', { ...parity, class: 'no' }, { classes: true, tallied: false }],
  ])('%s', (_, rule, how) => {
    const judge = rejudging([rule], measured(how), using);
    const [outcome] = evaluate([rule], measured(how), using);
    for (const lacking of [['c'], ['a', 'c']]) {
      const [expected] = evaluate([rule], measured({ ...how, lacking }), using);
      expect(judge(outcome as Outcome, { without: lacking.map((name) => [name]) })).toStrictEqual(expected);
    }
    expect(judge(outcome as Outcome, { without: [['e']] })).toStrictEqual(outcome);
    expect(judge(outcome as Outcome, {})).toStrictEqual(outcome);
  });
});

describe('which rule, feature and stratum', () => {
  const other = ruleOf({ id: 'other', metric: 'selection_rate_group_min', min: 0.5 });
  const overall = ruleOf({ id: 'all', metric: 'accuracy_score', min: 0.9 });

  test('those of the outcome', () => {
    const { features, ...all } = measured();
    const [sex] = features;
    if (sex === undefined) throw new Error('There is no feature.');
    // Of race the rates are those of sex the other way round.
    const race = {
      ...sex,
      feature: featureOf(['a', 'b', 'c', 'd'], { name: 'race' }),
      groups: sex.groups.toReversed(),
    };
    const two = { ...all, features: [sex, race] };
    const rules = [parity, other, overall];
    const outcomes = evaluate(rules, two, using);
    expect(outcomes.map(({ rule, feature }) => [rule, feature])).toEqual([
      ['rule', 'sex'],
      ['rule', 'race'],
      ['other', 'sex'],
      ['other', 'race'],
      ['all', null],
    ]);
    const judge = rejudging(rules, two, using);
    for (const outcome of outcomes) expect(judge(outcome, {})).toStrictEqual(outcome);
    // .52, .42, .56 and .6; without the second .52 to .6
    const [, ofRace, , lowest, accuracy] = outcomes as [Outcome, Outcome, Outcome, Outcome, Outcome];
    expect(judge(ofRace, { without: [['b']] })?.value).toBeCloseTo(0.6 - 0.52, 12);
    expect(judge(lowest, { limit: 0.42 })).toMatchObject({ rule: 'other', feature: 'race', min: 0.42, status: 'pass' });
    expect(judge(accuracy, { limit: 0.6 })).toMatchObject({ feature: null, min: 0.6, status: 'pass' });
    expect(judge({ ...accuracy, rule: 'unknown' }, { limit: 0.6 })).toBeUndefined();
    expect(judge({ ...ofRace, feature: 'age' }, {})).toBeUndefined();
  });
});

describe('rules on what changed', () => {
  const change: ChangeRule = { ...parity, id: 'worse', change: 'absolute', min: -0.1, max: 0.1 };
  /** The change of each feature. */
  const VALUES: { readonly [feature: string]: number } = { sex: 0.2, race: -0.4 };
  const foundOf = (value: number): ChangeFound => ({
    ...{ value, paired: true, groups: [], small: () => [], rows: 100, total: 200 },
  });
  const changes = {
    rules: [{ ...change, id: 'first', max: 1, min: -1 }, change],
    found: {
      places: [{ feature: 'sex' }, { feature: 'race' }],
      find: (_: ChangeRule, place: { readonly feature: string } | undefined) =>
        foundOf(VALUES[place?.feature ?? ''] ?? 0),
    },
  };
  const all = { ...using, changes };
  const judge: Judge = (outcome, changed) => rejudging([parity], measured(), all)(outcome, changed);
  const of = (rule: string, feature: string) =>
    evaluate([parity], measured(), all).find(
      (outcome) => outcome.rule === rule && outcome.feature === feature,
    ) as Outcome;

  test('on each feature by itself, whichever way it changed', () => {
    expect(judge(of('worse', 'sex'), { limit: 0.2 })).toMatchObject({
      value: 0.2,
      max: 0.2,
      min: -0.1,
      status: 'pass',
    });
    expect(judge(of('worse', 'sex'), { limit: 0.1 })).toMatchObject({ value: 0.2, status: 'fail' });
    expect(judge(of('worse', 'race'), { limit: 0.4 })).toMatchObject({
      value: -0.4,
      min: -0.4,
      max: 0.1,
      status: 'pass',
    });
    expect(judge(of('worse', 'race'), {})).toStrictEqual(of('worse', 'race'));
    expect(judge(of('first', 'race'), {})).toStrictEqual(of('first', 'race'));
  });

  test('other rules beside them as ever', () => {
    expect(judge(of('rule', 'sex'), { without: [['c']] })).toMatchObject({ rule: 'rule', status: 'pass' });
  });
});
