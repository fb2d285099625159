import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRegression } from '../../src/tally/count-regression.ts';
import type { RegressionTally } from '../../src/tally/regression-tally.ts';
import { recentred, restRegression } from '../../src/tally/rest-regression.ts';
import {
  GROUPS,
  type RegressionRow,
  regressionColumns,
  regressionGroups,
  someRegressionRows,
} from './regression-rows.ts';

const row = (group: number, label: number, prediction: number, weight = 1): RegressionRow => {
  return { group, label, prediction, weight };
};

const wholeOf = (rows: readonly unknown[]) => ({ codes: new Uint8Array(rows.length), size: 1 });

function tallied(rows: readonly RegressionRow[], weighted: boolean): readonly RegressionTally[] {
  return countRegression(regressionColumns(rows, { weighted }), [regressionGroups(rows)])[0] ?? [];
}

function talliedWhole(rows: readonly RegressionRow[], weighted: boolean): RegressionTally {
  return countRegression(regressionColumns(rows, { weighted }), [wholeOf(rows)])[0]?.[0] as RegressionTally;
}

describe('tallies added up by hand', () => {
  // errors 2, −1, 0 in group 0 and −3 in group 2
  const rows = [row(0, 1, 3, 2), row(0, 3, 2, 4), row(0, 5, 5, 2), row(2, 4, 1, 10)];
  const [first, none, last] = tallied(rows, true) as [RegressionTally, RegressionTally, RegressionTally];

  test('weights and errors', () => {
    expect(first).toMatchObject({
      rows: 3,
      weight: 8,
      weightSquares: 4 + 16 + 4,
      absoluteError: [2 * 2 + 4, 2 * 4 + 4, 2 * 8 + 4],
      squaredError: [2 * 4 + 4, 2 * 16 + 4, 2 * 64 + 4],
      overprediction: [2 * 2, 2 * 4, 2 * 8],
      underprediction: [4, 4, 4],
    });
    expect(last).toMatchObject({ overprediction: [0, 0, 0], underprediction: [30, 90, 270] });
  });

  test('labels and predictions about the mean of the rows', () => {
    // labels 1, 3, 5 with mean 24/8: d = −2, 0, 2; predictions 3, 2, 5 with mean 24/8: 0, −1, 2
    expect(first.label).toEqual({
      centre: 3,
      powers: [2 * -2 + 2 * 2, 2 * 4 + 2 * 4, 2 * -8 + 2 * 8, 2 * 16 + 2 * 16],
      withSquaredError: [2 * 4 * -2, 2 * 4 * 4],
    });
    expect(first.prediction).toEqual({ centre: 3, powers: [4 * -1 + 2 * 2, 4 * 1 + 2 * 4, 4 * -1 + 2 * 8] });
  });

  test('quantiles count rows, not weights', () => {
    // sorted −1, 0, 2: the quantile p stands at 2p
    expect(first.errorQuantiles).toEqual(
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((p) =>
        expect.closeTo(p <= 0.5 ? 2 * p - 1 : 2 * (2 * p - 1), 14),
      ),
    );
  });

  // numpy.quantile(((7·i) mod 101) ** 2 / 8, [0.1, 0.2, … 0.9]) for i = 0 … 100
  test('quantiles of more errors than are sorted outright', () => {
    const errors = Float64Array.from({ length: 101 }, (_, at) => ((7 * at) % 101) ** 2 / 8);
    const [tally] = countRegression({ labels: new Float64Array(101), predictions: errors }, [wholeOf([...errors])])[0]!;
    expect(tally?.errorQuantiles).toEqual([12.5, 50, 112.5, 200, 312.5, 450, 612.5, 800, 1012.5]);
  });

  test('a group without rows has zeros and no quantiles', () => {
    expect(none).toMatchObject({ rows: 0, weight: 0, absoluteError: [0, 0, 0], label: { centre: 0 } });
    expect(none).not.toHaveProperty('errorQuantiles');
  });

  test('a whole beside the groups has the rows of all', () => {
    expect(talliedWhole(rows, true)).toMatchObject({ rows: 4, weight: 18, underprediction: [34, 94, 274] });
  });
});

test('labels that are all the same have sums of exactly 0 about themselves, rows without weight aside', () => {
  // 0.1 + 0.1 + 0.1 is not 3 · 0.1
  const { label } = talliedWhole([row(0, 9, 1, 0), row(0, 0.1, 1), row(0, 0.1, 2), row(0, 0.1, 3)], true);
  expect(label).toEqual({ centre: 0.1, powers: [0, 0, 0, 0], withSquaredError: [0, 0] });
});

test('of weighted rows the centre is the mean of all, by weight, and of others that of a thousand', () => {
  const rows = Array.from({ length: 3000 }, (_, at) => row(0, at, at, at < 1000 ? 1 : 2));
  // Σ w·at = 499,500 + 2·(4,498,500 − 499,500), Σ w = 1,000 + 2·2,000
  expect(talliedWhole(rows, true).label.centre).toBeCloseTo(8_497_500 / 5000, 9);
  expect(talliedWhole(rows, false).label.centre).toBeCloseTo(499.5, 9);
});

test('a correct prediction of 0 as −0 has an error of 0, not −0', () => {
  const tally = talliedWhole([row(0, 0, -0)], false);
  expect(tally.errorQuantiles?.every((error) => Object.is(error, 0))).toBe(true);
  expect(Object.is(tally.underprediction[0], 0)).toBe(true);
});

test('more rows than a block, and than those that the centre is taken from', () => {
  const labels = Float64Array.from({ length: 10_000 }, (_, at) => at);
  const predictions = labels.map((label) => label + 1);
  const codes = Uint8Array.from(labels, (label) => label % 2);
  const [[even, odd] = []] = countRegression({ labels, predictions }, [{ codes, size: 2 }]);
  expect(even).toMatchObject({ rows: 5000, overprediction: [5000, 5000, 5000], label: { centre: 999 } });
  expect(odd).toMatchObject({ rows: 5000, label: { centre: 1000 }, errorQuantiles: new Array(9).fill(1) });
  // 0, 2, … 9998 have the mean 4999
  expect(even?.label.powers[0]).toBe(5000 * (4999 - 999));
});

describe('laws', () => {
  test('each group is what its own rows alone give', () => {
    fc.assert(
      fc.property(someRegressionRows, fc.boolean(), (rows, weighted) => {
        for (const [group, tally] of tallied(rows, weighted).entries()) {
          const own = rows.filter((one) => one.group === group).map((one) => ({ ...one, group: 0 }));
          expect(tally).toEqual(tallied(own, weighted)[0]);
        }
      }),
    );
  });

  test('the rest is the tally of all other rows, about the centre of the whole', () => {
    fc.assert(
      fc.property(someRegressionRows, fc.boolean(), (rows, weighted) => {
        const whole = talliedWhole(rows, weighted);
        for (const [group, tally] of tallied(rows, weighted).entries()) {
          const rest = restRegression(whole, tally);
          const others = talliedWhole(
            rows.filter((one) => one.group !== group),
            weighted,
          );
          const sums = (of: RegressionTally) => [
            of.rows,
            of.weight,
            of.weightSquares,
            ...of.absoluteError,
            ...of.squaredError,
            ...of.overprediction,
            ...of.underprediction,
            ...recentred([of.weight, ...of.prediction.powers], of.prediction.centre),
            ...recentred([of.weight, ...of.label.powers], of.label.centre),
            ...recentred([of.squaredError[0], ...of.label.withSquaredError], of.label.centre),
          ];
          const expected = sums(others);
          sums(rest).forEach((sum, at) => {
            const size = 1 + Math.abs(expected[at] as number);
            expect(Math.abs(sum - (expected[at] as number)) / size).toBeLessThan(1e-8);
          });
          expect(rest).not.toHaveProperty('errorQuantiles');
        }
        expect(tallied(rows, weighted)).toHaveLength(GROUPS);
      }),
    );
  });
});
