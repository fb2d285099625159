import { describe, expect, test } from 'vitest';
import { boundsOf, type Estimate, rowsOf, shareIn } from '../../src/metrics/estimate.ts';
import { measure } from '../../src/metrics/measure.ts';
import { wilson } from '../../src/stats/wilson.ts';
import type { Cells, Tally } from '../../src/tally/tally.ts';

const Z = 1.959963984540054;
const of = (cells: Cells, whole?: Tally) => measure({ cells }, { zeroDivision: undefined, ...(whole && { whole }) });

describe('how sure a rate is', () => {
  test("F1 is a function of Jaccard's share of rows, and no share itself", () => {
    // TP/(TP + FP + FN) = 30/50
    const estimate = of({ tn: 100, fp: 8, fn: 12, tp: 30 }).f1_score.estimate as Estimate;
    const { low, high } = wilson(0.6, 50, Z);
    expect(boundsOf(estimate, Z)).toEqual({
      low: expect.closeTo((2 * low) / (1 + low), 9),
      high: expect.closeTo((2 * high) / (1 + high), 9),
    });
    expect(shareIn(estimate)).toBeUndefined();
  });

  test('a selection rate is a share of rows', () => {
    const estimate = of({ tn: 10, fp: 5, fn: 4, tp: 1 }).selection_rate.estimate as Estimate;
    expect(shareIn(estimate)?.rows).toBe(20);
    expect(boundsOf(estimate, Z)).toEqual(wilson(0.3, 20, Z));
  });

  test('of several parts the least sure one counts', () => {
    // balanced accuracy over 5 positives and 15 negatives
    const { balanced_accuracy_score: balanced } = of({ tn: 10, fp: 5, fn: 4, tp: 1 });
    expect(rowsOf(balanced.estimate as Estimate)).toBe(5);
    expect(shareIn(balanced.estimate as Estimate)).toBeUndefined();
  });
});

describe('a share among all who are selected', () => {
  test("has Wilson's bounds, and no weight by which it could be put together", () => {
    const whole = { cells: { tn: 50, fp: 25, fn: 10, tp: 15 } };
    const { predicted_positive_share: share } = of({ tn: 10, fp: 5, fn: 4, tp: 5 }, whole);
    expect(share.value).toBe(0.25);
    expect(boundsOf(share.estimate as Estimate, Z)).toEqual(wilson(0.25, 40, Z));
    expect(share.estimate?.parts[0]).not.toHaveProperty('mass');
  });

  test('of rows that all weigh 2 is that of rows that weigh 1', () => {
    const doubled = ({ tn, fp, fn, tp }: Cells, by: number) => ({ tn: by * tn, fp: by * fp, fn: by * fn, tp: by * tp });
    const weigh = (cells: Cells): Tally => ({
      cells,
      weighted: doubled(cells, 2),
      weightedSquares: doubled(cells, 4),
    });
    const [group, all] = [
      { tn: 100, fp: 50, fn: 40, tp: 50 },
      { tn: 500, fp: 250, fn: 100, tp: 150 },
    ];
    const weighted = measure(weigh(group), { zeroDivision: undefined, whole: weigh(all) }).predicted_positive_share;
    expect(weighted.value).toBe(0.25);
    expect(weighted.estimate?.parts[0]?.rows).toBeCloseTo(400, 9);
    expect(weighted.estimate?.parts[0]?.rowsAt).toBeDefined();
  });
});
