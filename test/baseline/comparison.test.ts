import { describe, expect, test } from 'vitest';
import type { Bounded } from '../../src/stats/interval.ts';
import { type Compared, type Comparison, compared, figureOf, groupOf, type JointRow, partOf, rowsOf } from './sides.ts';

/**
 * Two groups, by label: predicted 0 both times, 1 now alone, 1 then alone, 1 both times.
 *
 * | group | rows | label 0       | label 1       | selection rate | TPR       | FPR           | accuracy   |
 * | ----- | ---- | ------------- | ------------- | -------------- | --------- | ------------- | ---------- |
 * | f     | 100  | 40, 4, 6, 10  | 8, 2, 10, 20  | .46 → .36      | .75 → .55 | 16/60 → 14/60 | .74 → .68  |
 * | m     | 200  | 70, 10, 5, 15 | 20, 10, 5, 65 | .45 → .50      | .70 → .75 | .20 → .25     | .75 → .75  |
 * | all   | 300  |               |               | 136 → 136      |           |               | 224 → 218  |
 */
const ROWS = rowsOf({ f: [40, 4, 6, 10, 8, 2, 10, 20], m: [70, 10, 5, 15, 20, 10, 5, 65] });

/** Ten of each, so that intervals are narrow. */
const MANY = Array.from({ length: 10 }, () => ROWS).flat();

const value = async (metric: string, more: object = {}, comparison: Partial<Comparison> = {}) => {
  const { outcomes } = await compared(ROWS, { rules: [{ metric, max_increase: 0.5, ...more }], ...comparison });
  return outcomes[0]?.value;
};

describe('what changed is the new value less the old one', () => {
  test.each<readonly [metric: string, change: number, more: object]>([
    ['demographic_parity_difference', 0.14 - 0.01, {}],
    ['demographic_parity_ratio', 0.36 / 0.5 - 0.45 / 0.46, {}],
    ['equalized_odds_difference', 0.2 - (16 / 60 - 0.2), {}],
    ['equalized_odds_difference', (0.2 + 0.25 - 14 / 60) / 2 - (0.05 + 16 / 60 - 0.2) / 2, { agg: 'mean' }],
    ['equalized_odds_ratio', Math.min(0.55 / 0.75, 14 / 60 / 0.25) - Math.min(0.7 / 0.75, 0.2 / (16 / 60)), {}],
    ['demographic_parity_difference', 136 / 300 - 0.36 - (0.46 - 136 / 300), { method: 'to_overall' }],
    ['accuracy_score_group_min', 0.68 - 0.74, {}],
    ['true_positive_rate_group_max', 0.75 - 0.75, {}],
    ['selection_rate', 0, {}],
    ['accuracy_score', -6 / 300, {}],
    ['true_positive_rate', (22 + 75) / 140 - (30 + 70) / 140, {}],
  ])('%s', async (metric, change, more) => {
    for (const unpaired of [false, true]) {
      expect(await value(metric, more, { unpaired })).toBeCloseTo(change, 12);
    }
  });

  test('every figure is shown before and after, with who gained and who lost', async () => {
    const found = await compared(ROWS, { rules: [{ metric: 'true_positive_rate_difference', max_increase: 0.5 }] });
    expect(found.baseline).toMatchObject({ from: 'merge_base', commit: '5'.repeat(40), paired: true });
    const all = partOf(found, null);
    expect([all.gained, all.lost]).toEqual([26, 26]);
    const part = partOf(found, 'group');
    expect(figureOf(part, 'true_positive_rate_difference')).toMatchObject({
      before: expect.closeTo(0.05, 12),
      after: expect.closeTo(0.2, 12),
      value: expect.closeTo(0.15, 12),
    });
    const [f, m] = [groupOf(part, 'f'), groupOf(part, 'm')];
    expect([f.gained, f.lost, m.gained, m.lost]).toEqual([6, 16, 20, 10]);
    expect(figureOf(f, 'selection_rate')).toMatchObject({ before: 0.46, after: 0.36, value: expect.closeTo(-0.1, 12) });
    expect(figureOf(m, 'true_positive_rate')).toMatchObject({ before: 0.7, after: 0.75 });
    // The rows are the same: all of it are decisions, .4 · (.55 − .75) + .6 · (14 − 16)/60 = −.1.
    expect([part.composition, part.within_groups]).toEqual([0, expect.closeTo(0, 12)]);
    expect([f.base_rates, f.decisions]).toEqual([0, expect.closeTo(-0.1, 12)]);
  });

  test('weights count in rates, and never in people', async () => {
    // Positives weigh 3: f selects 16 + 3 · 30 = 106 then and 14 + 3 · 22 = 80 now, of 60 + 3 · 40.
    const rows = ROWS.map((row) => ({ ...row, more: { w: row.label === 1 ? 3 : 1 } }));
    for (const unpaired of [false, true]) {
      const found = await compared(rows, {
        rules: [{ metric: 'selection_rate_group_min', max_increase: 0.5 }],
        policy: { data: { sample_weight: 'w' } },
        unpaired,
      });
      const f = groupOf(partOf(found, 'group'), 'f');
      expect(figureOf(f, 'selection_rate').value).toBeCloseTo((80 - 106) / 180, 12);
      expect([f.gained, f.lost]).toEqual(unpaired ? [undefined, undefined] : [6, 16]);
      // m selects 20 + 210 of 100 + 300 and then 25 + 225: the lowest is f, after m.
      expect(found.outcomes[0]?.value).toBeCloseTo(80 / 180 - 230 / 400, 12);
    }
  });
});

describe('intervals', () => {
  // Fagerland, Lydersen and Laake, "Statistical Analysis of Contingency Tables" (2017), chapter 8: Cavo et al. (2012),
  // 59 both times, 6 now alone, 16 then alone, 80 never.
  const cavo = rowsOf({ g: [80, 6, 16, 59, 0, 0, 0, 0], h: [50, 0, 0, 50, 0, 0, 0, 0] });

  test("of a group's rate in the same rows: Tango's", async () => {
    const found = await compared(cavo, { rules: [] });
    const g = groupOf(partOf(found, 'group'), 'g');
    expect(figureOf(g, 'selection_rate')).toEqual({
      metric: 'selection_rate',
      before: 75 / 161,
      after: 65 / 161,
      value: expect.closeTo(-10 / 161, 12),
      low: expect.closeTo(-0.124, 4),
      high: expect.closeTo(-0.0054, 4),
    });
  });

  /** Wilson's of x of n, by its formula. */
  const wilson = (x: number, n: number) => {
    const z = 1.959963984540054;
    const middle = (x + z ** 2 / 2) / (n + z ** 2);
    const half = (z / (n + z ** 2)) * Math.sqrt((x * (n - x)) / n + z ** 2 / 4);
    return { low: middle - half, high: middle + half };
  };

  test("of a group's rate in other rows: both of Wilson's, squared and added", async () => {
    const found = await compared(cavo, { rules: [], unpaired: true });
    const [then, now] = [wilson(75, 161), wilson(65, 161)];
    expect(found.baseline).toMatchObject({ paired: false, unpaired_because: 'other_data' });
    expect(figureOf(groupOf(partOf(found, 'group'), 'g'), 'selection_rate')).toMatchObject({
      low: expect.closeTo(-10 / 161 - Math.hypot(65 / 161 - now.low, then.high - 75 / 161), 9),
      high: expect.closeTo(-10 / 161 + Math.hypot(now.high - 65 / 161, 75 / 161 - then.low), 9),
    });
  });

  test('of a gap in other rows: those of both reports, squared and added', async () => {
    const of = (after: readonly JointRow[]) => compared(after, { rules: [], unpaired: true });
    const found = await of(ROWS);
    const same = await of(ROWS.map((row) => ({ ...row, after: row.before })));
    const gap = ({ report }: Compared) =>
      report.features[0]?.disparities.between_groups.demographic_parity_difference as Bounded;
    const [then, now] = [gap(same), gap(found)];
    // The interval of an extreme may lie beyond the value itself.
    const down = (side: typeof now) => Math.max(0, side.value - side.low);
    const up = (side: typeof now) => Math.max(0, side.high - side.value);
    expect(figureOf(partOf(found, 'group'), 'demographic_parity_difference')).toMatchObject({
      low: expect.closeTo(0.13 - Math.hypot(down(now), up(then)), 9),
      high: expect.closeTo(0.13 + Math.hypot(up(now), down(then)), 9),
    });
  });

  test('paired ones are narrower', async () => {
    const width = async (unpaired: boolean) => {
      const { low = 0, high = 0 } =
        (await compared(ROWS, { rules: [{ metric: 'accuracy_score', max_decrease: 0.5 }], unpaired })).outcomes[0] ??
        {};
      return high - low;
    };
    // √(2p(1 − p)/q): p about .737, q 52 of 300 rows with another prediction, 1.50; p is not the same then and now
    expect((await width(true)) / (await width(false))).toBeCloseTo(1.5, 1);
  });

  test('at the level of the policy', async () => {
    const at = async (level: number) => {
      const { baseline } = await compared(cavo, { rules: [], policy: { confidence: { level } } });
      return figureOf(groupOf(partOf({ baseline }, 'group'), 'g'), 'selection_rate').high ?? 0;
    };
    expect(await at(0.99)).toBeGreaterThan(await at(0.95));
  });
});

describe('a rule', () => {
  const judged = async (rule: object, comparison: Partial<Comparison> = {}) =>
    (await compared(ROWS, { rules: [{ metric: 'demographic_parity_difference', ...rule }], ...comparison }))
      .outcomes[0];

  test('decides by the interval, or by the estimate if it says so', async () => {
    const limit = { max_increase: 0.12 };
    const byInterval = await judged(limit);
    expect(byInterval).toMatchObject({
      rule: 'demographic_parity_difference_change',
      feature: 'group',
      change: 'absolute',
      status: 'inconclusive',
      reason: 'interval_straddles',
      decide_by: 'interval',
      max: 0.12,
      value: expect.closeTo(0.13, 12),
      baseline: { value: expect.closeTo(0.01, 12), after: expect.closeTo(0.14, 12), paired: true },
      groups: [['f'], ['m']],
      flip_chance: expect.any(Number),
    });
    expect(await judged({ ...limit, decide_by: 'estimate' })).toMatchObject({ status: 'fail', decide_by: 'estimate' });
    expect(await judged({ max_increase: 0.13, decide_by: 'estimate' })).toMatchObject({ status: 'pass' });
    expect(await judged({ max_increase: 0.4 })).toMatchObject({ status: 'pass' });
    const many = await compared(MANY, { rules: [{ metric: 'demographic_parity_difference', max_increase: 0.05 }] });
    expect(many.outcomes[0]).toMatchObject({ status: 'fail', value: expect.closeTo(0.13, 12) });
  });

  test('bounds a fall as a rise', async () => {
    const fall = { metric: 'accuracy_score_group_min', decide_by: 'estimate' };
    expect(await judged({ ...fall, max_decrease: 0.06 })).toMatchObject({ status: 'pass', min: -0.06 });
    expect(await judged({ ...fall, max_decrease: 0.05 })).toMatchObject({ status: 'fail', min: -0.05 });
    expect(await judged({ ...fall, max_increase: 0 })).toMatchObject({ status: 'pass', max: 0 });
  });

  test('relative to the old value', async () => {
    const relative = { max_relative_increase: 13, decide_by: 'estimate' };
    expect(await judged(relative)).toMatchObject({ change: 'relative', value: expect.closeTo(13, 9), status: 'pass' });
    expect(await judged({ ...relative, max_relative_increase: 12.9 })).toMatchObject({ status: 'fail' });
    const rate = { metric: 'true_positive_rate_group_min', max_relative_increase: 0.1 };
    for (const unpaired of [false, true]) {
      const found = await judged(rate, { unpaired });
      expect(found?.value).toBeCloseTo(0.55 / 0.7 - 1, 12);
      expect(found?.low).toBeLessThan(0.55 / 0.7 - 1);
    }
  });

  test('relative to nothing is not decided', async () => {
    const relative = { rules: [{ metric: 'demographic_parity_difference', max_relative_increase: 0.1 }] };
    const even = (after: 0 | 1) =>
      ROWS.map((row, at): JointRow => ({ ...row, before: 1, after: at === 0 ? after : 1 }));
    for (const unpaired of [false, true]) {
      const [same, more] = [
        await compared(even(1), { ...relative, unpaired }),
        await compared(even(0), { ...relative, unpaired }),
      ];
      expect(same.outcomes[0]).toMatchObject({ status: 'inconclusive', value: null, reason: 'zero_by_zero' });
      expect(more.outcomes[0]).toMatchObject({ status: 'inconclusive', value: null, reason: 'not_measured' });
      expect(more.outcomes[0]?.baseline).toMatchObject({ value: 0, after: expect.closeTo(0.01, 12) });
    }
  });

  test('warns, or is off', async () => {
    const limit = { max_increase: 0.05 };
    const of = (level: string) =>
      compared(MANY, { rules: [{ metric: 'demographic_parity_difference', ...limit, level }] });
    expect((await of('error')).report.verdict).toBe('fail');
    expect(await of('warn')).toMatchObject({
      report: { verdict: 'pass' },
      outcomes: [{ status: 'fail', level: 'warn' }],
    });
    const off = await of('off');
    expect([off.report.verdict, off.outcomes]).toEqual(['pass', []]);
    expect(off.baseline.paired).toBe(true);
  });

  test('on the features that it names', async () => {
    const rows = ROWS.map((row, at) => ({ ...row, more: { other: at % 2 } }));
    const policy = { sensitive_features: { group: {}, other: {} } };
    const of = async (rule: object) => {
      const { outcomes } = await compared(rows, {
        policy,
        rules: [{ metric: 'demographic_parity_difference', max_increase: 1, ...rule }],
      });
      return outcomes.map(({ feature }) => feature);
    };
    expect(await of({})).toEqual(['group', 'other']);
    expect(await of({ features: ['other'] })).toEqual(['other']);
  });

  test('that is undecided fails the gate where it says so', async () => {
    const of = (inconclusive: string) =>
      compared(ROWS, { rules: [{ metric: 'demographic_parity_difference', max_increase: 0.12, inconclusive }] });
    expect((await of('warn')).report.verdict).toBe('pass');
    expect((await of('fail')).report.verdict).toBe('fail');
  });

  test('among several, by Holm', async () => {
    // The gap of the selection rates rises by .13, that of the true positive rates by .15.
    const rules = [
      { metric: 'demographic_parity_difference', max_increase: 0.05 },
      { metric: 'true_positive_rate_difference', max_increase: 0.05 },
    ];
    const alone = await compared(MANY, { rules });
    const both = await compared(MANY, { rules, policy: { confidence: { adjust: 'holm' } } });
    const [first = 0, second = 0] = both.outcomes.map(({ p_value }) => p_value);
    expect(alone.outcomes.map(({ p_value }) => p_value)).toEqual([undefined, undefined]);
    const [least, most] = [Math.min(first, second), Math.max(first, second)];
    expect(least).toBeGreaterThan(0);
    const adjusted = both.outcomes.map(({ adjusted_p_value = 0 }) => adjusted_p_value).sort((a, b) => a - b);
    expect(adjusted[0]).toBeCloseTo(2 * least, 12);
    expect(adjusted[1]).toBeCloseTo(Math.max(2 * least, most), 12);
    // The lower bound of a failing rule is beyond its limit: at the level of the policy p is below half of 5 %.
    expect(most).toBeLessThan(0.025);
  });
});

describe('what cannot be paired', () => {
  test('a metric of scores is compared by both intervals, beside others that are paired', async () => {
    // Positives of f are above its negatives in 3 of 4 pairs, of m in all; now of f in half of them.
    const row = (group: string, label: 0 | 1, then: number, now: number): JointRow => ({
      group,
      label,
      before: 0,
      after: 1,
      more: { then, now },
    });
    const rows = [
      row('f', 0, 0.1, 0.1),
      row('f', 0, 0.5, 0.5),
      row('f', 1, 0.4, 0.4),
      row('f', 1, 0.6, 0.2),
      row('m', 0, 0.1, 0.1),
      row('m', 1, 0.9, 0.9),
    ];
    const found = await compared(rows, {
      scores: ['then', 'now'],
      rules: [
        { metric: 'roc_auc_score_difference', max_increase: 0.9, decide_by: 'estimate' },
        { metric: 'demographic_parity_difference', max_increase: 0.9, decide_by: 'estimate' },
      ],
    });
    expect(found.baseline.paired).toBe(true);
    expect(found.outcomes).toMatchObject([
      { value: expect.closeTo(0.25, 12), baseline: { value: 0.25, after: 0.5, paired: false } },
      { value: 0, baseline: { value: 0, after: 0, paired: true } },
    ]);
  });

  test('groups that appear or vanish', async () => {
    const then = rowsOf({ f: [40, 0, 0, 10, 8, 0, 0, 20], gone: [10, 0, 0, 30, 0, 0, 0, 0] });
    const now = rowsOf({ f: [40, 0, 0, 10, 8, 0, 0, 20], came: [30, 0, 0, 10, 0, 0, 0, 0] });
    const found = await compared(now, {
      then,
      rules: [{ metric: 'demographic_parity_difference', max_increase: 0.9 }],
    });
    const part = partOf(found, 'group');
    // f 30/78 both times; gone 30/40, came 10/40: a gap over other groups says nothing of what the model changed.
    expect(figureOf(part, 'demographic_parity_difference')).toEqual({
      metric: 'demographic_parity_difference',
      before: expect.closeTo(0.75 - 30 / 78, 12),
      after: expect.closeTo(30 / 78 - 0.25, 12),
      value: null,
      reason: 'group_without_value',
    });
    expect(found.outcomes[0]).toMatchObject({
      status: 'inconclusive',
      value: null,
      reason: 'group_without_value',
      groups: [['gone'], ['came']],
      baseline: { value: expect.closeTo(0.75 - 30 / 78, 12), after: expect.closeTo(30 / 78 - 0.25, 12), paired: false },
    });
    expect(part.groups?.map(({ group }) => group)).toEqual([['came'], ['f']]);
    expect(figureOf(groupOf(part, 'came'), 'selection_rate')).toEqual({
      metric: 'selection_rate',
      before: null,
      after: null,
      value: null,
      reason: 'not_in_baseline',
    });
    // 60 of 118 become 40 of 118: half of 40/118 · (1/4 − 3/4) each by who went and who came
    expect(part.composition).toBeCloseTo(-20 / 118, 12);
    expect(part.within_groups).toBeCloseTo(0, 12);
  });

  test.each([false, true])(
    'a group that has a value on one side alone leaves a disparity undecided, unpaired %s',
    async (unpaired) => {
      // Of f nobody is selected now, so its precision has no value.
      const rows = rowsOf({
        f: [40, 0, 5, 0, 40, 0, 5, 0],
        m: [40, 5, 5, 20, 10, 5, 5, 20],
        x: [40, 5, 5, 20, 10, 5, 5, 20],
      });
      const found = await compared(rows, {
        unpaired,
        rules: [{ metric: 'precision_score_difference', max_increase: 0.9, decide_by: 'estimate' }],
      });
      expect(found.outcomes[0]).toMatchObject({
        status: 'inconclusive',
        reason: 'group_without_value',
        groups: [['f']],
      });
    },
  );

  test('a worst-off group that is gone is no smaller gap', async () => {
    const others = { f: [40, 0, 0, 10, 8, 0, 0, 20], m: [40, 0, 0, 10, 8, 0, 0, 22] } as const;
    const then = rowsOf({ ...others, worst: [40, 0, 0, 0, 0, 0, 0, 0] });
    const rules = ['demographic_parity_difference', 'selection_rate_group_min'].map((metric) => ({
      metric,
      max_increase: 0.9,
      decide_by: 'estimate',
    }));
    const { outcomes } = await compared(rowsOf(others), { then, rules });
    const undecided = { status: 'inconclusive', reason: 'group_without_value', groups: [['worst']] };
    expect(outcomes).toMatchObject([undecided, undecided]);
  });

  test('a group that too few rows took out on one side alone', async () => {
    const others = { f: [40, 0, 0, 10, 8, 0, 0, 20], m: [40, 0, 0, 10, 8, 0, 0, 22] } as const;
    const withWorst = (rows: number) => rowsOf({ ...others, worst: [rows, 0, 0, 0, 0, 0, 0, 0] });
    const judged = async (then: readonly JointRow[], now: readonly JointRow[]) => {
      const rules = [{ metric: 'demographic_parity_difference', max_increase: 0, decide_by: 'estimate' }];
      const policy = { small_groups: { min_count: 30, action: 'exclude' } };
      return (await compared(now, { then, rules, policy })).outcomes[0];
    };
    const undecided = { status: 'inconclusive', reason: 'group_without_value', groups: [['worst']] };
    expect(await judged(withWorst(30), withWorst(29))).toMatchObject(undecided);
    expect(await judged(withWorst(29), withWorst(30))).toMatchObject(undecided);
    expect(await judged(withWorst(29), withWorst(28))).toMatchObject({ status: 'pass', value: 0 });
  });

  test('a figure that nobody has', async () => {
    const rows = rowsOf({ f: [40, 5, 0, 5, 0, 0, 0, 0], m: [40, 5, 0, 5, 0, 0, 0, 0] });
    for (const unpaired of [false, true]) {
      const found = await compared(rows, {
        unpaired,
        rules: [{ metric: 'true_positive_rate_difference', max_increase: 0.9 }],
      });
      expect(found.outcomes[0]).toMatchObject({ status: 'inconclusive', value: null, reason: 'not_measured' });
    }
  });
});

describe('small groups', () => {
  const few = rowsOf({
    f: [40, 0, 0, 40, 40, 0, 0, 40],
    m: [40, 0, 0, 40, 40, 0, 0, 40],
    s: [0, 0, 5, 0, 0, 0, 5, 0],
  });
  const rules = [{ metric: 'demographic_parity_difference', max_increase: 0.1 }];
  const small_groups = (action: string) => ({ small_groups: { min_count: 30, action } });

  test('what would be another outcome without them is not decided', async () => {
    const found = await compared(few, {
      rules: [{ ...rules[0], max_increase: 0.1, decide_by: 'estimate', max_decrease: 0.1 }],
      policy: small_groups('warn'),
    });
    // s falls from all to nobody: the gap is .5 then and now.
    expect(found.outcomes[0]).toMatchObject({ status: 'pass', value: 0 });
    const risen = await compared(
      few.map((row) => (row.group === 's' ? { ...row, before: row.label } : row)),
      { rules: [{ ...rules[0], decide_by: 'estimate' }], policy: small_groups('warn') },
    );
    // Half of s were selected then and nobody is now: 0 becomes .5, and stays 0 without s.
    expect(risen.outcomes[0]).toMatchObject({
      status: 'inconclusive',
      reason: 'small_group',
      groups: [['s']],
      value: 0.5,
    });
    const unpaired = await compared(
      few.map((row) => (row.group === 's' ? { ...row, before: row.label } : row)),
      { unpaired: true, rules: [{ ...rules[0], decide_by: 'estimate' }], policy: small_groups('warn') },
    );
    expect(unpaired.outcomes[0]).toMatchObject({ status: 'inconclusive', reason: 'small_group', groups: [['s']] });
  });

  test('or they are left out of both sides', async () => {
    for (const unpaired of [false, true]) {
      const found = await compared(
        few.map((row) => (row.group === 's' ? { ...row, before: row.label } : row)),
        { unpaired, rules: [{ ...rules[0], decide_by: 'estimate' }], policy: small_groups('exclude') },
      );
      expect(found.outcomes[0], `unpaired: ${unpaired}`).toMatchObject({ status: 'pass', value: 0 });
    }
  });
});

describe('control features', () => {
  // Within the stratum a the gap rises from 0 to .5, within b it stays 0.
  const within = (stratum: string, groups: Parameters<typeof rowsOf>[0]) => rowsOf(groups, { c: stratum });
  const rows = [
    ...within('a', { f: [20, 0, 20, 0, 20, 0, 20, 0], m: [20, 0, 0, 20, 20, 0, 0, 20] }),
    ...within('b', { m: [20, 0, 0, 20, 20, 0, 0, 20], f: [20, 0, 0, 20, 20, 0, 0, 20], x: [1, 0, 0, 1, 1, 0, 0, 1] }),
  ];

  test('one outcome in each stratum', async () => {
    for (const unpaired of [false, true]) {
      const found = await compared(rows, {
        unpaired,
        policy: { control_features: ['c'] },
        rules: [
          { metric: 'demographic_parity_difference', max_increase: 0.1, decide_by: 'estimate' },
          { metric: 'selection_rate', max_decrease: 0.9 },
        ],
      });
      expect(found.outcomes).toMatchObject([
        { control: ['a'], value: 0.5, status: 'fail', groups: [['f'], ['m']] },
        { control: ['b'], value: 0, status: 'pass' },
        // Of 324 rows 40 lose their selection.
        { feature: null, value: expect.closeTo(-40 / 324, 12) },
      ]);
      const [a, b] = [partOf(found, 'group', 'a'), partOf(found, 'group', 'b')];
      expect([groupOf(a, 'f').lost, groupOf(b, 'f').lost]).toEqual(unpaired ? [undefined, undefined] : [40, 0]);
      expect(figureOf(groupOf(a, 'f'), 'selection_rate')).toMatchObject({ before: 0.5, after: 0 });
      expect(b.groups?.map(({ group }) => group[0]).sort()).toEqual(['f', 'm', 'x']);
    }
  });
});
