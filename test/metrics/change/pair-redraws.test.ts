import { describe, expect, test } from 'vitest';
import { pairRedraws } from '../../../src/metrics/change/pair-redraws.ts';
import { mergePairs, tallyAfter, tallyBefore } from '../../../src/tally/pair.ts';
import { pairOf } from './pairs.ts';

describe('redrawn joint cells', () => {
  const pair = pairOf({ neither: 50, gained: 20, lost: 5, both: 25 }, { neither: 15, gained: 10, lost: 35, both: 40 });
  const other = pairOf({ neither: 30, lost: 30, both: 40 });
  const replicates = 4000;
  const redraws = pairRedraws({ replicates, seed: 0 });
  const means = (cells: Float64Array) =>
    [0, 1, 2, 3].map(
      (cell) => cells.filter((_, at) => at % 4 === cell).reduce((sum, count) => sum + count, 0) / replicates,
    );

  test('are those of both sides on average', () => {
    const { before, after } = redraws.alone(pair, 0);
    for (const [cells, tally] of [
      [before, tallyBefore(pair)],
      [after, tallyAfter(pair)],
    ] as const) {
      const { tn, fp, fn, tp } = tally.cells;
      // standard errors of these means are below √(n/4/4000) = 0.12
      means(cells).forEach((mean, cell) => {
        expect(Math.abs(mean - ([tn, fp, fn, tp][cell] as number))).toBeLessThan(0.5);
      });
    }
  });

  test('keep the rows of a group, and the label of each on both sides', () => {
    const { before, after } = redraws.alone(pair, 0);
    for (let at = 0; at < before.length; at += 4) {
      const [b, a] = [before, after].map((cells) => cells.subarray(at, at + 4)) as [Float64Array, Float64Array];
      expect((b[0] as number) + (b[1] as number)).toBe((a[0] as number) + (a[1] as number));
      expect(b.reduce((sum, count) => sum + count)).toBe(200);
      expect(a.reduce((sum, count) => sum + count)).toBe(200);
    }
  });

  test('are redrawn together with their label and both predictions', () => {
    // selected after − before varies as gained + lost does: 70/200 − (10/200)² a row
    const { before, after } = redraws.alone(pair, 0);
    const changes = Array.from({ length: replicates }, (_, at) =>
      [1, 3].reduce((sum, cell) => sum + (after[4 * at + cell] as number) - (before[4 * at + cell] as number), 0),
    );
    const mean = changes.reduce((sum, change) => sum + change, 0) / replicates;
    const variance = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) / replicates;
    expect(mean).toBeCloseTo(-10, 0);
    expect(variance / (200 * (70 / 200 - (10 / 200) ** 2))).toBeCloseTo(1, 1);
  });

  test('a whole table lets groups grow and shrink, all rows do not', () => {
    const { groups, whole } = redraws.together([pair, other]);
    const rows = (cells: Float64Array) =>
      new Set(
        Array.from({ length: 100 }, (_, at) => cells.subarray(4 * at, 4 * at + 4).reduce((sum, count) => sum + count)),
      );
    expect(rows(groups[0]?.before as Float64Array).size).toBeGreaterThan(5);
    expect(rows(whole.before)).toEqual(new Set([300]));
  });

  test('a group beside all others is a table of two', () => {
    const { groups, whole } = redraws.beside(pair, mergePairs(pair, other), 0);
    expect(groups).toHaveLength(2);
    expect(means(whole.before)[3]).toBeCloseTo(75, 0);
  });

  test('depend on the seed, the stream and the cells alone', () => {
    const again = pairRedraws({ replicates, seed: 0 });
    expect(again.alone({ ...pair }, 0)).toEqual(redraws.alone(pair, 0));
    expect(again.alone(pair, 1)).not.toEqual(redraws.alone(pair, 0));
    expect(pairRedraws({ replicates, seed: 1 }).alone(pair, 0)).not.toEqual(redraws.alone(pair, 0));
  });

  test('are made once for the same tally, and not taken for those of another', () => {
    const [once, again] = [redraws.alone(other, 0), redraws.alone(other, 0)];
    expect(again.before).toBe(once.before);
    expect(redraws.alone(pair, 0).before).not.toBe(once.before);
    const whole = mergePairs(pair, other);
    expect(redraws.beside(pair, whole, 0).groups).toBe(redraws.beside(pair, whole, 0).groups);
    expect(redraws.together([pair, other]).groups).toBe(redraws.together([pair, other]).groups);
    expect(redraws.together([pair, other]).groups).not.toBe(redraws.together([other, pair]).groups);
  });

  test('of weighted rows are masses, and vary with the squares of the weights', () => {
    // 100 negatives that weigh 2 and 100 that weigh 1 and 5, half each: Σ w = 200 and 300, Σ w² = 400 and 1300
    const { rows } = pairOf({ neither: 100, both: 100 });
    const weighted = { rows, weighted: [200, 0, 0, 300, 0, 0, 0, 0], weightedSquares: [400, 0, 0, 1300, 0, 0, 0, 0] };
    const { before } = redraws.alone(weighted, 0);
    const [tn = 0, fp = 0] = means(before);
    // standard errors √(200·2²·¼/4000) = 0.22 and √((1300 − 300²/200)/4000) = 0.46
    expect(Math.abs(tn - 200)).toBeLessThan(1);
    expect(Math.abs(fp - 300)).toBeLessThan(2);
    const selected = before.filter((_, at) => at % 4 === 1);
    const variance = selected.reduce((sum, mass) => sum + (mass - fp) ** 2, 0) / replicates;
    // of n redrawn rows Σ w² − (Σ w)²/n
    expect(Math.abs(variance / (1300 - 300 ** 2 / 200) - 1)).toBeLessThan(0.15);
  });
});
