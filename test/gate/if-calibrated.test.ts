import { describe, expect, test } from 'vitest';
import { judged, type Row } from '../judged.ts';

/** Four rows scored ½, of which three are positives: an error of ¼. */
const four = (group: string, positives = 3): readonly Row[] =>
  Array.from({ length: 4 }, (_, at) => ({ group, label: at < positives ? 1 : 0, selected: 1, score: 0.5 }));

/**
 * Of 0 to 4 positives, each as likely as 1, 4, 6, 4, 1 of 16, the error is ½, ¼, 0, ¼, ½: 0 with a chance of 6/16, ¼
 * with 8/16, ½ with 2/16.
 */
const chanceOf = async (metric: string, rows: readonly Row[], policy: object = {}) =>
  (await judged({ metric, max: 0.9 }, rows, policy)).outcome.by_chance;

describe('what perfectly calibrated scores would show', () => {
  test('of all rows: (8 · ¼ + 2 · ½)/16, and as much as ¼ in 10 of 16', async () => {
    const chance = await chanceOf('expected_calibration_error', four('a'));
    expect(chance).toMatchObject({ value: expect.closeTo(3 / 16, 12), calibrated: true });
    expect(Math.abs((chance?.p ?? 0) - 10 / 16)).toBeLessThan(0.06);
    const none = await chanceOf('expected_calibration_error', four('a', 2));
    expect(none).toEqual({ value: chance?.value, p: 1, calibrated: true });
    const all = await chanceOf('expected_calibration_error', four('a', 4));
    expect(Math.abs((all?.p ?? 0) - 2 / 16)).toBeLessThan(0.04);
  });

  test.each([
    // Pairs of errors: 6·8, 8·2 in either order ¼ apart, 6·2 in either order ½ apart, of 16².
    ['expected_calibration_error_difference', (2 * (48 + 16) * 0.25 + 2 * 12 * 0.5) / 256, 152 / 256],
    // Both at most 0: 36 of 256, at most ¼: 196.
    ['expected_calibration_error_group_max', ((196 - 36) * 0.25 + (256 - 196) * 0.5) / 256, 220 / 256],
    // Both at least ¼: 100 of 256, at least ½: 4; seen is 0.
    ['expected_calibration_error_group_min', ((100 - 4) * 0.25 + 4 * 0.5) / 256, 1],
    // Both 0 is no ratio: of 220, 1 where both are ¼ or ½, ½ where one is, 0 where one is 0; seen is 0.
    ['expected_calibration_error_ratio', (64 + 4 + 32 * 0.5) / 220, 120 / 220],
  ])('between groups: %s', async (metric, value, p) => {
    const chance = await chanceOf(metric, [...four('a'), ...four('b', 2)]);
    expect(chance?.calibrated).toBe(true);
    expect(Math.abs((chance?.value ?? 0) - value)).toBeLessThan(0.03);
    expect(Math.abs((chance?.p ?? 0) - p)).toBeLessThan(0.06);
  });

  test('groups that are left out take no part', async () => {
    const rows = [...four('a'), ...four('b', 2)];
    const few: readonly Row[] = [{ group: 'c', label: 0, selected: 1, score: 0.5 }];
    const exclude = { small_groups: { min_count: 2, action: 'exclude' } };
    const metric = 'expected_calibration_error_difference';
    expect(await chanceOf(metric, [...rows, ...few], exclude)).toEqual(await chanceOf(metric, rows));
  });

  test('the same for weights that are all alike, and rarer errors for less effective rows', async () => {
    const metric = 'expected_calibration_error';
    const weighing = (weight: (at: number) => number) => four('a').map((row, at) => ({ ...row, weight: weight(at) }));
    const alike = await chanceOf(
      metric,
      weighing(() => 7),
    );
    expect(alike?.value).toBeCloseTo(3 / 16, 12);
    // (1 + 1 + 1 + 3)²/(1 + 1 + 1 + 9) = 3 rows: of 0 to 3 positives the error is ½, 1/6, 1/6, ½.
    const heavy = await chanceOf(
      metric,
      weighing((at) => (at === 3 ? 3 : 1)),
    );
    expect(heavy?.value).toBeCloseTo((2 * 0.5 + 6 / 6) / 8, 12);
  });

  test('other figures of scores have no such thing', async () => {
    const rows = [...four('a'), ...four('b', 2)];
    for (const metric of ['brier_score_loss', 'roc_auc_score']) expect(await chanceOf(metric, rows)).toBeUndefined();
    expect((await chanceOf('brier_score_loss_difference', rows))?.calibrated).toBeUndefined();
  });
});
