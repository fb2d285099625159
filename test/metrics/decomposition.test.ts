import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decompose } from '../../src/metrics/decomposition.ts';
import type { Tally } from '../../src/tally/tally.ts';

const cells = (tn: number, fp: number, fn: number, tp: number): Tally => ({ cells: { tn, fp, fn, tp } });

const some = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 12 })))
  .map(([tn = 0, fp = 0, fn = 0, tp = 0]) => cells(tn, fp, fn, tp));
const groups = fc
  .integer({ min: 1, max: 4 })
  .chain((k) =>
    fc.tuple(fc.array(some, { minLength: k, maxLength: k }), fc.array(some, { minLength: k, maxLength: k })),
  );

/** Selected and all rows of some groups. */
const rateOf = (tallies: readonly Tally[]) => {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, tally) => all + of(tally), 0);
  const rows = sum(({ cells: { tn, fp, fn, tp } }) => tn + fp + fn + tp);
  return rows === 0 ? undefined : sum(({ cells: { fp, tp } }) => fp + tp) / rows;
};

describe('why a selection rate changed', () => {
  test('by hand: one group grows, the other is selected more', () => {
    // before: 100 rows of 20 % and 100 of 40 %; after: 300 of 20 % and 100 of 60 %
    const found = decompose([cells(80, 20, 0, 0), cells(60, 40, 0, 0)], [cells(240, 60, 0, 0), cells(40, 60, 0, 0)]);
    // ½ → ¾ and ½ → ¼ of the rows: ¼·0.2 − ¼·0.5 = −0.075; within ⅝·0 + ⅜·0.2 = 0.075
    expect(found.composition).toBeCloseTo(-0.075, 12);
    expect(found.within).toBeCloseTo(0.075, 12);
    expect(found.change.value).toBeCloseTo(0, 12);
  });

  test('by hand: base rates, decisions about positives and about negatives', () => {
    // π 0.5 → 0.2, TPR 0.8 → 0.9, FPR 0.2 → 0.1: r 0.5 → 0.26
    const { groups: found } = decompose([cells(40, 10, 10, 40)], [cells(72, 8, 2, 18)]);
    expect(found[0]?.change.value).toBeCloseTo(-0.24, 12);
    expect(found[0]?.parts?.baseRates).toBeCloseTo(-0.3 * 0.7, 12);
    expect(found[0]?.parts?.positives).toBeCloseTo(0.35 * 0.1, 12);
    expect(found[0]?.parts?.negatives).toBeCloseTo(0.65 * -0.1, 12);
  });

  test('the same rows: nothing comes of composition or base rates', () => {
    const found = decompose([cells(40, 10, 10, 40), cells(9, 1, 0, 0)], [cells(45, 5, 20, 30), cells(8, 2, 0, 0)]);
    expect(found.composition).toBe(0);
    expect(found.parts.baseRates).toBe(0);
  });

  test('a group that comes or goes is composition alone', () => {
    const found = decompose([cells(10, 10, 0, 0), cells(0, 0, 0, 0)], [cells(10, 10, 0, 0), cells(0, 20, 0, 0)]);
    // ½ of the rows with a rate of 1 come: ½·1 − ½·½
    expect(found.composition).toBeCloseTo(0.25, 12);
    expect(found.within).toBe(0);
    expect(found.groups[1]?.change).toEqual({ reason: 'no_rows' });
    expect(found.groups[1]).not.toHaveProperty('parts');
  });

  test('a rate that one side lacks is named, and taken for unchanged', () => {
    const found = decompose([cells(8, 2, 0, 0)], [cells(4, 1, 1, 4)]).groups[0];
    expect(found?.onOneSide).toEqual(['true_positive_rate']);
    expect(found?.parts?.positives).toBe(0);
    expect(found?.parts?.negatives).toBe(0);
    expect(found?.parts?.baseRates).toBeCloseTo(0.5 - 0.2, 12);
  });

  test('weights count as weights', () => {
    const weighted = (tally: Tally, times: number): Tally => {
      const { tn, fp, fn, tp } = tally.cells;
      return { cells: tally.cells, weighted: { tn: times * tn, fp: times * fp, fn: times * fn, tp: times * tp } };
    };
    const found = decompose(
      [weighted(cells(8, 2, 0, 0), 1), weighted(cells(5, 5, 0, 0), 3)],
      [weighted(cells(8, 2, 0, 0), 1), weighted(cells(5, 5, 0, 0), 1)],
    );
    expect(found.change.value).toBeCloseTo(0.35 - (0.2 + 1.5) / 4, 12);
    expect(found.within).toBe(0);
  });

  test('parts add up, to rounding', () => {
    fc.assert(
      fc.property(groups, ([before, after]) => {
        const found = decompose(before, after);
        const [then, now] = [rateOf(before), rateOf(after)];
        if (then === undefined || now === undefined) {
          expect(found.change).toEqual({ reason: 'no_rows' });
          return;
        }
        expect(found.change.value).toBeCloseTo(now - then, 12);
        expect(found.composition + found.within).toBeCloseTo(now - then, 12);
        const { baseRates, positives, negatives } = found.parts;
        expect(baseRates + positives + negatives).toBeCloseTo(found.within, 12);
        found.groups.forEach(({ change, parts }) => {
          if (change.value === undefined || parts === undefined) return;
          expect(parts.baseRates + parts.positives + parts.negatives).toBeCloseTo(change.value, 12);
        });
      }),
    );
  });

  test('swapped sides negate every part', () => {
    fc.assert(
      fc.property(groups, ([before, after]) => {
        const [found, swapped] = [decompose(before, after), decompose(after, before)];
        expect(swapped.composition).toBeCloseTo(-found.composition, 12);
        expect(swapped.within).toBeCloseTo(-found.within, 12);
        for (const part of ['baseRates', 'positives', 'negatives'] as const) {
          expect(swapped.parts[part]).toBeCloseTo(-found.parts[part], 12);
        }
      }),
    );
  });
});
