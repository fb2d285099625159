import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { count } from '../../src/tally/count.ts';
import { columns, groupsOf, type Row, someRows } from './rows.ts';

const row = (group: number, label: 0 | 1, prediction: 0 | 1, score: number, weight = 1): Row => {
  return { group, label, prediction, score, weight };
};

describe('tallies counted by hand', () => {
  const rows = [
    row(0, 0, 0, 0.1, 2),
    row(0, 0, 1, 0.5, 3),
    row(0, 1, 1, 0.5, 5),
    row(0, 1, 1, 1, 7),
    row(2, 1, 0, 0.25, 4),
  ];
  const whole = { codes: new Uint8Array(rows.length), size: 1 };
  const [[all] = [], [first, none, last] = []] = count(columns(rows, { weighted: true }), [whole, groupsOf(rows)]);

  test('cells are rows, weights and squares of weights', () => {
    expect(first).toMatchObject({
      cells: { tn: 1, fp: 1, fn: 0, tp: 2 },
      weighted: { tn: 2, fp: 3, fn: 0, tp: 12 },
      weightedSquares: { tn: 4, fp: 9, fn: 0, tp: 74 },
    });
    expect(last).toMatchObject({ cells: { tn: 0, fp: 0, fn: 1, tp: 0 }, weighted: { tn: 0, fp: 0, fn: 4, tp: 0 } });
    expect(all).toMatchObject({ cells: { tn: 1, fp: 1, fn: 1, tp: 2 }, weighted: { tn: 2, fp: 3, fn: 4, tp: 12 } });
  });

  test('a group without rows has zeros', () => {
    expect(none).toMatchObject({ cells: { tn: 0, fp: 0, fn: 0, tp: 0 }, scores: { concordance: 0 } });
  });

  test('concordance pairs negatives with positives of the same group by the product of their weights', () => {
    // group 0: 0.5 beats 0.1: 2·5; 1 beats 0.1: 2·7; 0.5 ties 0.5: ½·3·5; 1 beats 0.5: 3·7
    expect(first?.scores).toMatchObject({ concordance: 10 + 14 + 7.5 + 21 });
    // over all rows the positive at 0.25 also beats 0.1: 2·4
    expect(all?.scores).toMatchObject({ concordance: 52.5 + 8 });
  });

  test('squared errors and their powers are weighted sums', () => {
    // group 2: (1 − 0.25)² = 0.5625, weight 4
    expect(last?.scores?.squaredError).toEqual([4 * 0.5625, 4 * 0.5625 ** 2, 4 * 0.5625 ** 3]);
  });

  test('losses and squared errors of several rows add up, power by power', () => {
    const losses = [2, 3, 5, 7].map((weight, at) => ({ weight, loss: -Math.log([0.9, 0.5, 0.5, 1 - 2 ** -52][at]!) }));
    const errors = [2, 3, 5, 7].map((weight, at) => ({ weight, loss: [0.1, 0.5, 0.5, 0][at]! ** 2 }));
    const powers = (of: typeof losses) =>
      [1, 2, 3].map((power) =>
        expect.closeTo(
          of.reduce((sum, { weight, loss }) => sum + weight * loss ** power, 0),
          12,
        ),
      );
    expect(first?.scores?.logLoss).toEqual(powers(losses));
    expect(first?.scores?.squaredError).toEqual(powers(errors));
  });

  test('residuals are |label − score| and their powers by label, and in tenths of the score', () => {
    // group 0: negatives 0.1 (weight 2) and 0.5 (3); positives 0.5 (5) and 1 (7), so |label − score| is 0.5 and 0
    const { residuals, calibration } = first?.scores ?? {};
    expect(residuals?.negative.map((sum) => sum.toFixed(12))).toEqual(
      [2 * 0.1 + 3 * 0.5, 2 * 0.1 ** 2 + 3 * 0.5 ** 2, 2 * 0.1 ** 3 + 3 * 0.5 ** 3].map((sum) => sum.toFixed(12)),
    );
    expect(residuals?.positive).toEqual([5 * 0.5, 5 * 0.25, 5 * 0.125]);
    expect(calibration?.weight).toEqual({
      negative: [0, 2, 0, 0, 0, 3, 0, 0, 0, 0],
      positive: [0, 0, 0, 0, 0, 5, 0, 0, 0, 7],
    });
    expect(calibration?.residual.positive).toEqual([0, 0, 0, 0, 0, 2.5, 0, 0, 0, 0]);
    expect(calibration?.squares).toEqual([0, 4, 0, 0, 0, 9 + 25, 0, 0, 0, 49]);
  });

  test('without weights their sums are rows', () => {
    const [tallies] = count(columns(rows, { weighted: false }), [groupsOf(rows)]);
    expect(tallies?.[0]?.scores?.calibration).toMatchObject({
      weight: { negative: [0, 1, 0, 0, 0, 1, 0, 0, 0, 0], positive: [0, 0, 0, 0, 0, 1, 0, 0, 0, 1] },
      squares: [0, 1, 0, 0, 0, 2, 0, 0, 0, 1],
    });
  });

  test('scores of 0 and 1 on the wrong side lose −ln 2⁻⁵² = 52 ln 2', () => {
    const wrong = columns([row(0, 1, 0, 0), row(0, 0, 1, 1)], { weighted: false });
    const tally = count(wrong, [{ codes: new Uint8Array(2), size: 1 }])[0]?.[0];
    expect(tally?.scores?.logLoss[0]).toBeCloseTo(2 * 52 * Math.LN2, 12);
  });

  test('a score of 1 falls into the last of 100 bins, counted without weights', () => {
    const bins = first?.scores?.bins;
    expect(bins?.positive).toHaveLength(100);
    expect([bins?.positive[50], bins?.positive[99], bins?.negative[10], bins?.negative[50]]).toEqual([1, 1, 1, 1]);
  });
});

describe('laws', () => {
  const tallied = (rows: readonly Row[], weighted: boolean) =>
    count(columns(rows, { weighted }), [groupsOf(rows)])[0] ?? [];

  test('each group is what its own rows alone give', () => {
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, weighted) => {
        for (const [group, tally] of tallied(rows, weighted).entries()) {
          const own = rows.filter((one) => one.group === group).map((one) => ({ ...one, group: 0 }));
          expect(tally).toEqual(tallied(own, weighted)[0]);
        }
      }),
    );
  });

  test('pairs and placements are what their definitions say, whatever ties, weights and empty groups there are', () => {
    fc.assert(
      fc.property(someRows, fc.boolean(), (rows, weighted) => {
        const given = weighted ? rows : rows.map((one) => ({ ...one, weight: 1 }));
        for (const [group, { scores }] of tallied(given, weighted).entries()) {
          const own = given.filter((one) => one.group === group);
          const [negatives, positives] = [0, 1].map((label) => own.filter((one) => one.label === label)) as [
            Row[],
            Row[],
          ];
          const mass = (of: readonly Row[]) => of.reduce((sum, { weight }) => sum + weight, 0);
          const beaten = (positive: Row, negative: Row) =>
            positive.score > negative.score ? 1 : positive.score === negative.score ? 0.5 : 0;
          const won = (positive: Row) =>
            negatives.reduce((sum, negative) => sum + negative.weight * beaten(positive, negative), 0);
          const lost = (negative: Row) =>
            positives.reduce((sum, positive) => sum + positive.weight * beaten(positive, negative), 0);
          expect(scores?.concordance).toBeCloseTo(
            positives.reduce((sum, positive) => sum + positive.weight * won(positive), 0),
            10,
          );
          const [negativeMass, positiveMass] = [mass(negatives), mass(positives)];
          if (negativeMass === 0 || positiveMass === 0) continue;
          const square = (of: readonly Row[], share: (one: Row) => number) =>
            of.reduce((sum, one) => sum + one.weight * share(one) ** 2, 0);
          expect(scores?.placementSquares?.positive).toBeCloseTo(
            square(positives, (one) => won(one) / negativeMass),
            10,
          );
          expect(scores?.placementSquares?.negative).toBeCloseTo(
            square(negatives, (one) => lost(one) / positiveMass),
            10,
          );
        }
      }),
    );
  });

  test('the order of rows does not matter', () => {
    const shuffled = someRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        const cells = (of: readonly Row[]) => tallied(of, true).map(({ cells, weighted }) => ({ cells, weighted }));
        const areas = (of: readonly Row[]) => tallied(of, true).map(({ scores }) => scores?.concordance);
        expect(cells(other)).toEqual(cells(rows));
        expect(areas(other)).toEqual(areas(rows));
      }),
    );
  });

  test('a row split into two that share its weight adds the same weights and pairs', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const halves = rows.flatMap((one) => [
          { ...one, weight: one.weight / 2 },
          { ...one, weight: one.weight / 2 },
        ]);
        const sums = (of: readonly Row[]) =>
          tallied(of, true).map(({ weighted, scores }) => [weighted, scores?.concordance]);
        expect(sums(halves)).toEqual(sums(rows));
      }),
    );
  });
});
