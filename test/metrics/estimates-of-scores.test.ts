import { describe, expect, test } from 'vitest';
import { type Estimate, rowsOf, shareIn } from '../../src/metrics/estimate.ts';
import { measure } from '../../src/metrics/measure.ts';
import { count } from '../../src/tally/count.ts';
import type { Tally } from '../../src/tally/tally.ts';

function tallyOf(rows: readonly (readonly [label: 0 | 1, score: number, weight?: number])[], weighted = false): Tally {
  const [[tally] = []] = count(
    {
      labels: Uint8Array.from(rows, ([label]) => label),
      predictions: new Uint8Array(rows.length),
      scores: Float64Array.from(rows, ([, score]) => score),
      ...(weighted && { weights: Float64Array.from(rows, ([, , weight = 1]) => weight) }),
    },
    [{ codes: new Uint8Array(rows.length), size: 1 }],
  );
  return tally as Tally;
}

const of = (tally: Tally) => measure(tally, { zeroDivision: undefined });
const both = [
  [1, 0.9],
  [1, 0.4],
  [0, 0.5],
  [0, 0.1],
  [0, 0.2],
] as const;

describe('how sure an AUC is', () => {
  test('counts the rows of the rarer class, whichever it is', () => {
    const { roc_auc_score: auc } = of(tallyOf(both));
    // of six pairs 0.4 against 0.5 alone is out of order
    expect(auc.value).toBeCloseTo(5 / 6, 12);
    expect(rowsOf(auc.estimate as Estimate)).toBe(2);
    expect(auc.estimate?.parts[0]).not.toHaveProperty('mass');
    expect(shareIn(auc.estimate as Estimate)).toBeUndefined();
    const mirrored = both.map(([label, score]) => [label === 1 ? 0 : 1, 1 - score] as const);
    expect(rowsOf(of(tallyOf(mirrored)).roc_auc_score.estimate as Estimate)).toBe(2);
  });

  test('of weighted rows those are Kish’s', () => {
    // positives of 1 and 3: 4²/10; negatives of 1, 1 and 2: 4²/6
    const weights = [1, 3, 1, 1, 2];
    const weighted = both.map(([label, score], at) => [label, score, weights[at] as number] as const);
    const { roc_auc_score: auc } = of(tallyOf(weighted, true));
    expect(rowsOf(auc.estimate as Estimate)).toBeCloseTo(1.6, 12);
    // of 16 pairs by weight the 0.4 of weight 3 and the 0.5 of weight 1 are out of order
    expect(auc.value).toBeCloseTo(13 / 16, 12);
  });

  test('is not known where a class weighs nothing', () => {
    for (const weightless of [0, 1]) {
      const weighted = both.map(([label, score]) => [label, score, label === weightless ? 0 : 1] as const);
      const { roc_auc_score: auc } = of(tallyOf(weighted, true));
      expect(auc).toMatchObject({ reason: 'zero_weight' });
      expect(auc).not.toHaveProperty('estimate');
    }
  });
});

describe('how sure a mean loss is', () => {
  test('is known where both classes occur, and only there', () => {
    expect(rowsOf(of(tallyOf(both)).log_loss.estimate as Estimate)).toBe(5);
    for (const label of [0, 1] as const) {
      const { log_loss: loss, brier_score_loss: brier } = of(tallyOf(both.filter(([one]) => one === label)));
      expect(loss.value).toBeGreaterThan(0);
      expect(loss).not.toHaveProperty('estimate');
      expect(brier).not.toHaveProperty('estimate');
    }
  });

  test('of weighted rows counts as Kish’s', () => {
    const weights = [1, 3, 1, 1, 2];
    const weighted = both.map(([label, score], at) => [label, score, weights[at] as number] as const);
    // 8²/16
    expect(rowsOf(of(tallyOf(weighted, true)).brier_score_loss.estimate as Estimate)).toBeCloseTo(4, 12);
  });

  test('without scores there is none', () => {
    const found = of({ cells: { tn: 3, fp: 2, fn: 2, tp: 3 } });
    for (const one of [found.log_loss, found.roc_auc_score]) {
      expect(one).toMatchObject({ reason: 'no_scores' });
      expect(one).not.toHaveProperty('estimate');
    }
  });
});
