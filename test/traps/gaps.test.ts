import { expect, test } from 'vitest';
import { type GroupRows, judged, rowsOf } from '../judged.ts';
import { distinguishes } from './distinguishes.ts';

type Groups = { readonly [group: string]: GroupRows };

const selected = ([, fp, , tp]: GroupRows): number => fp + tp;
const rowsIn = (group: GroupRows): number => group.reduce((sum, cell) => sum + cell, 0);
const rate = (group: GroupRows): number => selected(group) / rowsIn(group);

test("signs: Clarify's DPPL is a−d, AIF360's is u−p: say the sign", async () => {
  // 6 of 10 advantaged and 4 of 10 disadvantaged people are selected: .2 apart, whoever comes first.
  const groups: Groups = { advantaged: [2, 3, 2, 3], disadvantaged: [3, 2, 3, 2] };
  const rule = { metric: 'demographic_parity_difference', max: 0.1 };
  const { outcome } = await judged(rule, rowsOf(groups));
  const [a, d] = [rate(groups.advantaged as GroupRows), rate(groups.disadvantaged as GroupRows)];
  const [dppl, unprivilegedMinusPrivileged] = [a - d, d - a];
  distinguishes<unknown>(0.2, { ours: outcome.value, faulty: unprivilegedMinusPrivileged });
  distinguishes<string>('fail', {
    ours: outcome.status,
    faulty: unprivilegedMinusPrivileged <= rule.max ? 'pass' : 'fail',
  });
  // Which way it goes is told by the groups, the lowest first, and not by a sign.
  expect(outcome.groups).toEqual([['disadvantaged'], ['advantaged']]);
  const swapped = await judged(
    rule,
    rowsOf({ advantaged: groups.disadvantaged as GroupRows, disadvantaged: groups.advantaged as GroupRows }),
  );
  distinguishes<unknown>(0.2, { ours: swapped.outcome.value, faulty: -dppl });
  expect(swapped.outcome.groups).toEqual([['advantaged'], ['disadvantaged']]);
});

test("Fairlearn's `to_overall` ratio inverts values above 1", async () => {
  // .6 of 20 and .35 of 80, together .4: ratios 1.5, which is 1/1.5 = 2/3, and .875.
  const groups: Groups = { above: [4, 6, 4, 6], below: [26, 14, 26, 14] };
  const rule = { metric: 'selection_rate_ratio', method: 'to_overall', min: 0.8 };
  const { outcome } = await judged(rule, rowsOf(groups));
  const all = Object.values(groups);
  const overall =
    all.reduce((sum, group) => sum + selected(group), 0) / all.reduce((sum, group) => sum + rowsIn(group), 0);
  const least = Math.min(...all.map((group) => rate(group) / overall));
  distinguishes<unknown>(2 / 3, { ours: outcome.value, faulty: least });
  distinguishes<string>('fail', { ours: outcome.status, faulty: least >= rule.min ? 'pass' : 'fail' });
  expect(outcome.groups).toEqual([['above']]);
});

test('Aequitas PPR is not the selection rate', async () => {
  // 12 of 20 and 28 of 80 are selected: .6 and .35 of each, but .3 and .7 of the 40 who are.
  const groups: Groups = { few: [4, 6, 4, 6], many: [26, 14, 26, 14] };
  const { feature, outcome } = await judged({ metric: 'demographic_parity_ratio', min: 0.5 }, rowsOf(groups));
  const ofFew = feature.groups[0]?.metrics;
  distinguishes<unknown>(0.6, { ours: ofFew?.selection_rate?.value, faulty: 12 / (12 + 28) });
  distinguishes<unknown>(0.3, { ours: ofFew?.predicted_positive_share?.value, faulty: 12 / 20 });
  distinguishes<unknown>(0.35 / 0.6, { ours: outcome.value, faulty: 0.3 / 0.7 });
});
