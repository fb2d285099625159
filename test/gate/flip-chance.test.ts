import { describe, expect, test } from 'vitest';
import { type Flippable, flipChance, normalFlipChance, type RedrawnPart } from '../../src/gate/flip-chance.ts';
import { redrawing } from '../../src/gate/redrawn-cells.ts';
import { addedCells, type RedrawnTable } from '../../src/metrics/redraw-table.ts';
import type { Cells, Tally } from '../../src/tally/tally.ts';

/** Φ(−1), Φ(−2), Φ(−3): scipy.stats.norm.cdf */
const [ONE, TWO, THREE] = [0.15865525393145707, 0.022750131948179195, 0.0013498980316300933];

describe('from the interval alone', () => {
  // The next sample errs too: its distance has √2 the standard error. Errors of .01·√2/2 below and .02·√2/2 above.
  const errors = { below: 0.01 / Math.SQRT2, above: 0.02 / Math.SQRT2 };

  test.each([
    ['a maximum that is kept', 0.2, { max: 0.22 }, ONE],
    ['a minimum that is kept', 0.2, { min: 0.18 }, TWO],
    ['both', 0.2, { min: 0.17, max: 0.24 }, TWO + THREE],
    ['a maximum that is broken, back down', 0.2, { max: 0.19 }, ONE],
    ['a minimum that is broken, back up', 0.2, { min: 0.24 }, TWO],
    ['the one of two that is broken', 0.2, { min: 0.1, max: 0.18 }, TWO],
    ['the other of two', 0.2, { min: 0.22, max: 0.9 }, ONE],
    ['a maximum that is met', 0.2, { max: 0.2 }, 0.5],
    ['a minimum that is met', 0.2, { min: 0.2 }, 0.5],
  ])('%s', (_, value, limit, chance) => {
    expect(normalFlipChance({ value, limit, errors })).toBeCloseTo(chance, 9);
  });

  // Samples can only be larger than a difference of 0, and only smaller than a rate of 1.
  test.each([
    ['a maximum of 0', 0, { max: 0 }, { below: 0, above: 0.1 }, 0.5],
    ['a minimum of 1', 1, { min: 1 }, { below: 0.1, above: 0 }, 0.5],
    ['a maximum of 1', 1, { max: 1 }, { below: 0.1, above: 0 }, 0],
    ['a maximum that nothing can break', 0.5, { max: 0.6 }, { below: 0.1, above: 0 }, 0],
  ])('%s at the end of the range', (_, value, limit, atEnd, chance) => {
    expect(normalFlipChance({ value, limit, errors: atEnd })).toBe(chance);
  });
});

/** A table of redrawn groups, from the cells of each group in each sample. */
function tableOf(samples: readonly (readonly Cells[])[], count = 2): RedrawnTable {
  const groups = Array.from({ length: count }, (_, group) => [
    Float64Array.from(samples.flatMap((cells) => Object.values(cells[group] as Cells))),
  ]);
  return { groups, whole: addedCells(groups, [new Float64Array(4 * samples.length)]) };
}

describe('from samples', () => {
  /** Selected of ten rows. */
  const ofTen = (selected: number): Cells => ({ tn: 10 - selected, fp: 0, fn: 0, tp: selected });
  const tallies: readonly Tally[] = [{ cells: ofTen(5) }, { cells: ofTen(5) }];
  const errors = { below: 0.1 / Math.SQRT2, above: 0.1 / Math.SQRT2 };

  const firstOf = ([part]: readonly RedrawnPart[]) => part?.groups[0] ?? new Float64Array();

  /** Samples of two groups, as they are given. */
  function flippable(samples: readonly (readonly [Cells, Cells])[], more: Partial<Flippable> = {}): Flippable {
    return {
      ...{ value: 0.5, limit: { max: 0.55 }, errors, of: ['selection_rate'], tallies, takesPart: () => true },
      valuesOf: firstOf,
      redraw: () => tableOf(samples),
      ...more,
    };
  }
  const ofFirst = (...selected: readonly number[]) => selected.map((count) => [ofTen(count), ofTen(5)] as const);

  test('moved by what separates their median from the value', () => {
    // .4, .5, .6, .8 with a median of .55: .35, .45, .55 and .75, one of which is above .55.
    expect(flipChance(flippable(ofFirst(8, 4, 6, 5)))).toBe(0.25);
    // At .54 the limit is broken at .55 too.
    expect(flipChance(flippable(ofFirst(8, 4, 6, 5), { limit: { max: 0.54 } }))).toBe(0.5);
    // .5 is above .4, and .35 within.
    expect(flipChance(flippable(ofFirst(8, 4, 6, 5), { limit: { max: 0.4 } }))).toBe(0.25);
  });

  test('those without a value do not count', () => {
    // Of .4, .6 and .8 the median is .6: .3, .5, .7.
    const samples = ofFirst(4, 5, 6, 8);
    const valuesOf = (parts: readonly RedrawnPart[]) =>
      firstOf(parts).map((value) => (value === 0.5 ? Number.NaN : value));
    expect(flipChance(flippable(samples, { valuesOf }))).toBeCloseTo(1 / 3, 12);
  });

  test('the normal distribution where none has a value, and where figures are not of the cells', () => {
    const limit = { max: 0.6 };
    expect(
      flipChance(flippable(ofFirst(5, 6), { limit, valuesOf: (parts) => firstOf(parts).fill(Number.NaN) })),
    ).toBeCloseTo(ONE, 9);
    const never = () => {
      throw new Error('Nothing is to be redrawn.');
    };
    expect(flipChance(flippable([], { limit, of: ['roc_auc_score'], redraw: never }))).toBeCloseTo(ONE, 9);
    const numbers = [{}, {}] as unknown as readonly Tally[];
    expect(flipChance(flippable([], { limit, tallies: numbers, redraw: never }))).toBeCloseTo(ONE, 9);
  });

  test('of each sample the groups that take part, and all rows', () => {
    const first: Cells = { tn: 1, fp: 2, fn: 3, tp: 4 };
    const second: Cells = { tn: 7, fp: 1, fn: 5, tp: 7 };
    const seen: (readonly [groups: readonly number[], overall: number])[] = [];
    const valuesOf = (parts: readonly RedrawnPart[]) => {
      seen.push(
        ...parts.map(({ groups, overall }) => [groups.flatMap((own) => [...own]), overall[0] as number] as const),
      );
      return Float64Array.of(0.5);
    };
    flipChance(
      flippable([[first, second]], {
        of: ['accuracy_score', 'true_positive_rate', 'predicted_positive_share', 'precision_score'],
        takesPart: (group, name) => name !== 'precision_score' && (group === 0 || name !== 'true_positive_rate'),
        valuesOf,
      }),
    );
    // In all 8, 3, 8 and 11 of 30 rows, 14 of them selected: 6 in the first group, 8 in the second.
    expect(seen).toEqual([
      [[5 / 10, 14 / 20], 19 / 30],
      [[4 / 7], 11 / 19],
      [[6 / 14, 8 / 14], 1],
    ]);
  });
});

describe('redrawn groups', () => {
  const cells: Cells = { tn: 40, fp: 10, fn: 20, tp: 30 };
  /** The cells of each sample. */
  const samplesOf = ({ groups }: RedrawnTable, group: number) => {
    const drawn = groups[group]?.[0] ?? new Float64Array();
    return Array.from({ length: drawn.length / 4 }, (_, at) => [...drawn.subarray(4 * at, 4 * at + 4)]);
  };
  const sumsOf = (samples: readonly (readonly number[])[]) => samples.map((cells) => cells.reduce((a, b) => a + b));

  test('have as many rows, and are drawn once for the same groups', () => {
    const redraw = redrawing(1, 50);
    const tallies: readonly Tally[] = [{ cells }, { cells: { ...cells, tn: 0 } }];
    const found = redraw(tallies);
    expect(sumsOf(samplesOf(found, 0))).toEqual(Array(50).fill(100));
    expect(sumsOf(samplesOf(found, 1))).toEqual(Array(50).fill(60));
    expect(sumsOf(samplesOf({ groups: [found.whole], whole: [] }, 0))).toEqual(Array(50).fill(160));
    expect(redraw(tallies)).toBe(found);
    const again = redraw([...tallies]);
    expect(again).not.toBe(found);
    expect(again).toEqual(found);
    expect(redrawing(2, 50)(tallies).groups).not.toEqual(found.groups);
  });

  test('a thousand at most', () => {
    expect(samplesOf(redrawing(1, 10_000)([{ cells }]), 0)).toHaveLength(1000);
  });

  test('of weighted rows are as heavy as these', () => {
    // Each cell with a weight of its own for every row: a sample has its rows times that.
    const weights: Cells = { tn: 2, fp: 3, fn: 5, tp: 7 };
    const times = (power: number): Cells => ({
      tn: cells.tn * weights.tn ** power,
      fp: cells.fp * weights.fp ** power,
      fn: cells.fn * weights.fn ** power,
      tp: cells.tp * weights.tp ** power,
    });
    const tally: Tally = { cells, weighted: times(1), weightedSquares: times(2) };
    const found = redrawing(1, 20)([tally]);
    const samples = samplesOf(found, 0);
    expect(samples).toHaveLength(20);
    for (const sample of samples) {
      const rows = sample.map((mass, cell) => mass / ([2, 3, 5, 7][cell] as number));
      expect(rows.map((count) => count - Math.round(count))).toEqual([0, 0, 0, 0]);
      expect(rows.reduce((sum, count) => sum + count)).toBe(100);
    }
  });
});
