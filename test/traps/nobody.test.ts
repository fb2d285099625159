import { expect, test } from 'vitest';
import { type GroupRows, judged, rowsOf } from '../judged.ts';
import { distinguishes } from './distinguishes.ts';

const orZero = (numerator: number, denominator: number): number => numerator / denominator || 0;
const gap = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

test('an empty group or 0/0 shown as 0: a perfect-looking gap', async () => {
  // Nobody is selected, so that nobody can be among the selected and a positive: precision is 0/0 in both groups.
  const groups: { readonly [group: string]: GroupRows } = { a: [6, 0, 4, 0], b: [3, 0, 7, 0] };
  const rule = { metric: 'precision_score_difference', max: 0.1 };
  const { feature, outcome } = await judged(rule, rowsOf(groups));
  const precisions = Object.values(groups).map(([, fp, , tp]) => orZero(tp, tp + fp));
  expect(precisions).toEqual([0, 0]);
  distinguishes<unknown>(null, {
    ours: feature.disparities.between_groups.precision_score_difference?.value,
    faulty: gap(precisions),
  });
  distinguishes<string>('fail', { ours: outcome.status, faulty: gap(precisions) <= rule.max ? 'pass' : 'fail' });
  expect(outcome.reason).toBe('not_measured');
});

test('a group without positives silently dropped, equalized odds looks perfect', async () => {
  // True positive rates 1/2, 1/2 and of nobody; false positive rates 1/2 everywhere.
  const groups: { readonly [group: string]: GroupRows } = { a: [2, 2, 2, 2], b: [1, 1, 1, 1], c: [5, 5, 0, 0] };
  const rule = { metric: 'equalized_odds_difference', max: 0.1 };
  const { outcome } = await judged(rule, rowsOf(groups));
  const kept = Object.values(groups).filter(([, , fn, tp]) => tp + fn > 0);
  const worst = Math.max(gap(kept.map(([, , fn, tp]) => tp / (tp + fn))), gap(kept.map(([tn, fp]) => fp / (tn + fp))));
  expect(worst).toBe(0);
  distinguishes<string>('inconclusive', { ours: outcome.status, faulty: worst <= rule.max ? 'pass' : 'fail' });
  expect(outcome).toMatchObject({ reason: 'group_without_value', groups: [['c']] });
});

test("balanced accuracy of a one-class group is that class's recall", async () => {
  // b has four positives, three of them selected: 3/4, as scikit-learn says where a rate over nobody counts as 0.
  const groups: { readonly [group: string]: GroupRows } = { a: [2, 2, 1, 3], b: [0, 0, 1, 3] };
  const rule = { metric: 'balanced_accuracy_score_difference', max: 1 };
  const [tn, fp, fn, tp] = groups.b as GroupRows;
  const halved = (orZero(tp, tp + fn) + orZero(tn, tn + fp)) / 2;
  const asFairlearn = await judged(rule, rowsOf(groups), { zero_division: 0 });
  const ofB = ({ feature }: typeof asFairlearn) => feature.groups[1]?.metrics.balanced_accuracy_score;
  distinguishes<unknown>(0.75, { ours: ofB(asFairlearn)?.value, faulty: halved });
  // Without that setting it is no balanced accuracy at all.
  const strict = await judged(rule, rowsOf(groups));
  distinguishes<unknown>(null, { ours: ofB(strict)?.value, faulty: halved });
  expect(ofB(strict)).toMatchObject({ reason: 'no_negatives' });
});
