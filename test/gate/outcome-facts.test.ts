import { describe, expect, test } from 'vitest';
import { type GroupRows, judged, rowsOf } from '../judged.ts';

/** Selection rates .4 and .3, true positive rates .6 and .5, false positive rates .2 and .1. */
const groups: { readonly [group: string]: GroupRows } = { a: [40, 10, 20, 30], b: [45, 5, 25, 25] };

async function outcomeOf(rule: object, rows = groups, policy: object = {}) {
  return (await judged(rule, rowsOf(rows), policy)).outcome;
}

describe('what an outcome repeats of its rule', () => {
  test('what the policy says beside the limit', async () => {
    const rule = {
      id: 'odds',
      metric: 'equalized_odds_difference',
      min: 0.01,
      max: 0.2,
      level: 'warn',
      method: 'to_overall',
      agg: 'mean',
      decide_by: 'interval',
      inconclusive: 'fail',
    };
    const { id, ...facts } = rule;
    expect(await outcomeOf(rule)).toMatchObject({ ...facts, rule: id });
  });

  test.each(['fail', 'pass'])('inconclusive: %s', async (inconclusive) => {
    expect(await outcomeOf({ metric: 'selection_rate_difference', max: 0.2, inconclusive })).toMatchObject({
      inconclusive,
    });
  });

  test.each([
    [{ metric: 'selection_rate_difference', max: 0.2 }, 'min'],
    [{ metric: 'selection_rate_ratio', min: 0.2 }, 'max'],
    [{ metric: 'selection_rate_ratio', min: 0.2, inconclusive: 'warn' }, 'inconclusive'],
    [{ metric: 'selection_rate_ratio', min: 0.2, method: 'between_groups' }, 'method'],
    [{ metric: 'equalized_odds_ratio', min: 0.2, agg: 'worst_case' }, 'agg'],
    [{ metric: 'selection_rate_ratio', min: 0.2 }, 'excluded'],
    [{ metric: 'selection_rate_ratio', min: 0.2 }, 'reason'],
    [{ metric: 'selection_rate', min: 0.2 }, 'reason'],
  ] as const)('%o: no %s', async (rule, key) => {
    expect(await outcomeOf(rule)).not.toHaveProperty(key);
  });
});

describe('small groups', () => {
  const small = (action: string, min_count: number) => ({ small_groups: { action, min_count } });
  const rule = { metric: 'selection_rate_difference', max: 0.5 };
  const three: typeof groups = { ...groups, c: [2, 2, 2, 3] };

  test('of 9 rows is small below 10, and not below 9', async () => {
    expect(await outcomeOf(rule, three, small('exclude', 10))).toMatchObject({ excluded: [['c']] });
    expect(await outcomeOf(rule, three, small('exclude', 9))).not.toHaveProperty('excluded');
    expect(await outcomeOf(rule, three, small('warn', 10))).not.toHaveProperty('excluded');
  });

  test('fail at the level error, in any metric of a rule in force', async () => {
    // Nine rows of which five are positives.
    const rules = [rule, { metric: 'true_positive_rate_difference', max: 1 }];
    const reserved = async (min_count: number, rules: readonly object[]) => {
      const { report } = await judged(rule, rowsOf(three), { ...small('fail', min_count), rules });
      return report.outcomes.find(({ rule }) => rule === 'small_groups')?.groups;
    };
    expect(await reserved(9, [rule])).toBeUndefined();
    expect(await reserved(10, [rule])).toEqual([['c']]);
    expect(await reserved(9, rules)).toEqual([['c']]);
    expect(await reserved(9, [rule, { ...rules[1], level: 'off' }])).toBeUndefined();
  });

  test('are not named where an interval that straddles the limit is the reason', async () => {
    // Newcombe's interval of .1 holds .1; without the small groups there is none at all.
    const straddling = { ...rule, max: 0.1, decide_by: 'interval' };
    expect(await outcomeOf(straddling, groups, small('warn', 1000))).toMatchObject({
      status: 'inconclusive',
      reason: 'interval_straddles',
    });
  });
});

describe('why nothing is decided', () => {
  test('a greatest value that a group without one could raise', async () => {
    const rule = { metric: 'true_positive_rate_group_max', max: 0.9 };
    const withoutPositives: typeof groups = { ...groups, c: [5, 5, 0, 0] };
    expect(await outcomeOf(rule, withoutPositives)).toMatchObject({
      status: 'inconclusive',
      reason: 'group_without_value',
      groups: [['c']],
    });
    expect(await outcomeOf({ ...rule, max: 0.55 }, withoutPositives)).toMatchObject({ status: 'fail', value: 0.6 });
  });

  test('an interval over all rows that straddles the limit', async () => {
    // 70 of 200: Wilson's interval is .287 to .418.
    const rule = { metric: 'selection_rate', min: 0.3, decide_by: 'interval' };
    expect(await outcomeOf(rule)).toMatchObject({ status: 'inconclusive', reason: 'interval_straddles', value: 0.35 });
    expect(await outcomeOf({ ...rule, min: 0.28 })).toMatchObject({ status: 'pass' });
    expect(await outcomeOf({ ...rule, min: 0.42 })).toMatchObject({ status: 'fail' });
  });

  test('a ratio of 0 to 0 in one of equalized odds names no group', async () => {
    // False positive rates 0 and 0, true positive rates .5 and .6: at least .8 by the other, 5/6.
    const outcome = await outcomeOf(
      { metric: 'equalized_odds_ratio', min: 0.8 },
      { a: [50, 0, 25, 25], b: [50, 0, 20, 30] },
    );
    expect(outcome).toMatchObject({ status: 'inconclusive', reason: 'zero_by_zero' });
    expect(outcome).not.toHaveProperty('groups');
  });
});
