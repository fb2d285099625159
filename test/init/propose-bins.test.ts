import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeBins } from '../../src/init/propose-bins.ts';

/** `count` numbers from `first` on, `step` apart. */
function run(count: number, { first = 0, step = 1 }: { first?: number; step?: number } = {}): number[] {
  return Array.from({ length: count }, (_, at) => first + at * step);
}

function times(count: number, number: number): number[] {
  return new Array(count).fill(number);
}

/** Expected edges by hand: quantiles are the first number that is not below the share, then the coarsest round step. */
const CASES: readonly [
  what: string,
  numbers: readonly number[],
  minRows: number,
  edges: readonly number[] | undefined,
][] = [
  // Quartiles 25, 50, 75; 50 would give 50 twice, 25 gives them as they are.
  ['0 to 99', run(100), 20, [25, 50, 75]],
  // Quartiles 35, 53, 71. Steps of 25 give 25, 50, 75 with 7 below 25, and 7 < 0.4 · 71/4; steps of 20 give 22, 20, 20, 9.
  ['ages from 18 to 88', run(71, { first: 18 }), 5, [40, 60, 80]],
  // The same where a group needs ten: 10 gives 40, 50, 70 with 22, 10, 20, 19.
  ['ages, ten in each group', run(71, { first: 18 }), 10, [40, 50, 70]],
  // Thirty in each group leave two: the median 53 by steps of 50 is 50, with 32 and 39.
  ['ages, thirty in each group', run(71, { first: 18 }), 30, [50]],
  // Fewer than twice thirty: two groups all the same, as even as they can be. 9 | 9 between 4.5 and 5.
  ['too few for thirty', run(18, { first: 0.5, step: 0.5 }), 30, [5]],
  // Shares between 0 and 1: quartiles 0.25, 0.5, 0.75.
  ['shares', run(1000, { step: 0.001 }), 30, [0.25, 0.5, 0.75]],
  // Most have nothing: the only edge that divides lies above 0, and 500 is the roundest up to the next number.
  ['gains', [...times(90, 0), ...run(10, { first: 594, step: 100 })], 30, [500]],
  ['mostly the greatest', [...times(90, 100), ...run(10)], 30, [100]],
  ['negative ones', run(100, { first: -100 }), 20, [-75, -50, -25]],
  ['two values', [...times(40, 1), ...times(60, 2)], 30, [2]],
  ['one value', times(100, 7), 30, undefined],
  ['none', [], 30, undefined],
  [
    'whole numbers get whole edges',
    [...times(40, 0), ...times(40, 1), ...times(40, 2), ...times(40, 3)],
    30,
    [1, 2, 3],
  ],
];

test.each(CASES)('%s', (_, numbers, minRows, edges) => {
  expect(proposeBins(Float64Array.from(numbers), { minRows })).toEqual(edges);
  expect(proposeBins(Float64Array.from(numbers).reverse(), { minRows })).toEqual(edges);
});

test('whatever the numbers, edges rise and no group is empty; few rows are in one only where there are two groups', () => {
  const number = fc.oneof(
    fc.integer({ min: -50, max: 120 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(0),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (numbers, minRows) => {
      const edges = proposeBins(Float64Array.from(numbers), { minRows });
      if (edges === undefined) return new Set(numbers.map((value) => value + 0)).size < 2;
      const sizes = [...edges, Number.POSITIVE_INFINITY].map((end, at) => {
        const start = edges[at - 1] ?? Number.NEGATIVE_INFINITY;
        return numbers.filter((value) => value >= start && value < end).length;
      });
      const rise = edges.every((edge, at) => Number.isFinite(edge) && (at === 0 || edge > edges[at - 1]!));
      return rise && Math.min(...sizes) >= (edges.length === 1 ? 1 : minRows);
    }),
  );
});
