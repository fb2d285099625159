import { describe, expect, test } from 'vitest';
import { uncertainDisparity, uncertainFigure, unpairedChange } from '../../../src/metrics/change/unpaired.ts';
import { type Disparity, disparities } from '../../../src/metrics/disparities.ts';
import { type Measurements, measure } from '../../../src/metrics/measure.ts';
import { merge } from '../../../src/tally/merge.ts';

const side = (value: number, low: number, high: number) => ({ of: { value }, intervalAt: () => ({ low, high }) });

describe('the change between sides of other rows', () => {
  test('squares and adds the distances of their bounds', () => {
    const found = unpairedChange({ kind: 'unpaired', before: side(0.3, 0.26, 0.33), after: side(0.5, 0.47, 0.54) }, {});
    // down: after by 0.03, before by 0.03 up; up: after by 0.04, before by 0.04 down
    expect(found.value).toBeCloseTo(0.2, 12);
    expect(found.paired).toBe(false);
    expect(found.intervalAt(0.95)).toEqual({
      low: expect.closeTo(0.2 - Math.hypot(0.03, 0.03), 12),
      high: expect.closeTo(0.2 + Math.hypot(0.04, 0.04), 12),
    });
  });

  test("of two rates is Newcombe's own 56/70 − 48/80", () => {
    const rate = (selected: number, rows: number) => {
      const { selection_rate: of } = measure(
        { cells: { tn: rows - selected, fp: selected, fn: 0, tp: 0 } },
        { zeroDivision: undefined },
      );
      return uncertainFigure(of);
    };
    const found = unpairedChange({ kind: 'unpaired', before: rate(48, 80), after: rate(56, 70) }, {});
    expect(found.intervalAt(0.95)).toEqual({ low: expect.closeTo(0.0524, 4), high: expect.closeTo(0.3339, 4) });
  });

  test("of two gaps takes Newcombe's interval of each", () => {
    // 56/70 − 48/80 = 0.2, from 0.0524 to 0.3339, after equal groups
    const gap = (...groups: readonly (readonly [selected: number, rows: number])[]) => {
      const tallies = groups.map(([fp, rows]) => ({ cells: { tn: rows - fp, fp, fn: 0, tp: 0 } }));
      const [overall, ...measured] = [tallies.reduce(merge), ...tallies].map((of) =>
        measure(of, { zeroDivision: undefined }),
      );
      const disparity = disparities.get('demographic_parity_difference') as Disparity;
      const options = { method: 'between_groups', agg: 'worst_case', overall: overall as Measurements } as const;
      return uncertainDisparity(disparity, measured, options);
    };
    const [before, after] = [gap([40_000, 80_000], [40_000, 80_000]), gap([56, 70], [48, 80])];
    const found = unpairedChange({ kind: 'unpaired', before, after }, {});
    expect(found.value).toBeCloseTo(0.2, 12);
    const half = before.intervalAt(0.95)?.high ?? Number.NaN;
    expect(found.intervalAt(0.95)).toEqual({
      low: expect.closeTo(0.2 - Math.hypot(0.2 - 0.0524, half), 4),
      high: expect.closeTo(0.3339, 4),
    });
  });

  test('relative: the same of the logarithms', () => {
    const found = unpairedChange(
      { kind: 'unpaired', before: side(0.2, 0.1, 0.4), after: side(0.4, 0.2, 0.8) },
      { relative: true },
    );
    // twice, by a factor of 2^±√2
    expect(found.value).toBeCloseTo(1, 12);
    expect(found.intervalAt(0.95)).toEqual({
      low: expect.closeTo(2 * 2 ** -Math.SQRT2 - 1, 12),
      high: expect.closeTo(2 * 2 ** Math.SQRT2 - 1, 12),
    });
  });

  test('relative: none where a bound is not above 0, and no value from 0', () => {
    const relative = (before: ReturnType<typeof side>) =>
      unpairedChange({ kind: 'unpaired', before, after: side(0.4, 0.2, 0.8) }, { relative: true });
    expect(relative(side(0.2, 0, 0.4)).intervalAt(0.95)).toBeUndefined();
    expect(relative(side(0, 0, 0.4)).reason).toBe('infinite');
  });

  test('none where a side has none; no value where a side has no value', () => {
    const unknown = { of: { value: 0.2 }, intervalAt: () => undefined };
    const found = unpairedChange({ kind: 'unpaired', before: unknown, after: side(0.4, 0.2, 0.8) }, {});
    expect(found.value).toBeCloseTo(0.2, 12);
    expect(found.intervalAt(0.95)).toBeUndefined();
    const nobody = { of: { reason: 'no_rows' as const }, intervalAt: () => undefined };
    expect(unpairedChange({ kind: 'unpaired', before: nobody, after: nobody }, {}).reason).toBe('no_rows');
  });
});
