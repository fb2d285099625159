import { describe, expect, test } from 'vitest';
import { exclude, type GroupCells, outcomesOf, settings } from './outcomes.ts';

// selection rates 40/100 and 30/100, each with 50 positives and 50 negatives
const two: GroupCells = { a: [40, 10, 20, 30], b: [45, 5, 25, 25] };
const odds = { metric: 'equalized_odds_difference', max: 0.2 };
const parity = { metric: 'demographic_parity_difference', max: 0.1 };

function chanceOf(...args: Parameters<typeof outcomesOf>) {
  return outcomesOf(...args)[0]?.by_chance;
}

describe('what equal groups would show', () => {
  test('two groups, by enumeration', () => {
    // numpy.outer(pmf, pmf) of scipy.stats.binom(100, .35): the medians of |a − b|/100 and of min/max, and the chance of
    // |a − b|/100/√(p(1 − p)·2/100) ≥ that of 40 and 30
    expect(chanceOf(parity, two)?.value).toBeCloseTo(0.05, 12);
    expect(chanceOf({ metric: 'demographic_parity_ratio', min: 0.8 }, two)?.value).toBeCloseTo(0.878, 2);
    expect(Math.abs((chanceOf(parity, two)?.p ?? 0) - 0.1411)).toBeLessThan(0.025);
  });

  test('five groups of 100 at 0.3 differ by 0.1 in half of all samples', () => {
    const five = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, [35, 15, 35, 15]])) as GroupCells;
    expect(chanceOf(parity, five)?.value).toBeCloseTo(0.1, 12);
    expect(chanceOf(parity, five)?.p).toBe(1);
  });

  test('of equalized odds the rate that chance puts further apart, and twice the lesser p-value', () => {
    const groups: GroupCells = { a: [400, 100, 10, 30], b: [450, 50, 20, 20] };
    const of = (metric: string) => chanceOf({ metric, max: 0.2 }, groups);
    const [positive, negative] = [of('true_positive_rate_difference'), of('false_positive_rate_difference')];
    const [more, less] = [positive?.value ?? 0, negative?.value ?? 0];
    // 40 positives and 500 negatives a group
    expect(more).toBeGreaterThan(3 * less);
    const both = chanceOf(odds, groups);
    expect(both?.value).toBe(more);
    expect(both?.p).toBeCloseTo(2 * Math.min(positive?.p ?? 1, negative?.p ?? 1), 12);
  });

  test('groups without a value take no part, nor do small ones that are left out', () => {
    const without: GroupCells = { ...two, c: [90, 10, 0, 0] };
    const recall = { metric: 'true_positive_rate_difference', max: 0.2 };
    expect(chanceOf(recall, without)).toEqual(chanceOf(recall, two));
    const small: GroupCells = { ...two, d: [0, 3, 0, 3] };
    expect(chanceOf(parity, small, { using: exclude })).toEqual(chanceOf(parity, two));
    expect(chanceOf(parity, small)?.value).toBeGreaterThan(0.1);
  });

  test.each([
    ['an extreme', { metric: 'accuracy_score_group_min', min: 0.5 }],
    ['a distance from all rows', { ...parity, method: 'to_overall' as const }],
    [
      'shares of one whole, which are not drawn one by one',
      { metric: 'predicted_positive_share_difference', max: 0.5 },
    ],
  ])('not known of %s', (_, rule) => {
    // c has two wrong decisions
    expect(chanceOf(rule, { ...two, c: [49, 1, 1, 49] })).toBeUndefined();
  });

  test('what is no share takes its variance from its bounds', () => {
    // 0.67449·√(v_a + v_b), the standard deviations of F1 by a million redraws of the cells (numpy's multinomial):
    // 0.05797 and 0.06419
    const chance = chanceOf({ metric: 'f1_score_difference', max: 0.2 }, two);
    expect(Math.abs((chance?.value ?? 0) - 0.0583)).toBeLessThan(0.003);
  });

  test('as many replicates as p-values of 1 % ask for, and no more than the policy allows', () => {
    const far: GroupCells = { a: [10, 40, 10, 40], b: [45, 5, 45, 5] };
    expect(chanceOf(parity, far)?.p).toBeCloseTo(1 / 2001, 12);
    const few = { ...settings, confidence: { level: 0.95, n_boot: 99 } };
    expect(chanceOf(parity, far, { using: few })?.p).toBeCloseTo(1 / 100, 12);
  });

  test('the same whatever else is judged', () => {
    const other = { ...settings, confidence: { level: 0.95, random_state: 1 } };
    expect(chanceOf(parity, two)).toEqual(chanceOf({ ...parity, max: 0.3 }, two));
    expect(chanceOf(parity, two)?.p).not.toBe(chanceOf(parity, two, { using: other })?.p);
  });
});
