import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeRanks } from '../../src/stats/place-ranks.ts';
import { givenUniforms } from './given-uniforms.ts';

function scattered(length: number, of: (share: number) => number): Float64Array {
  const uniform = givenUniforms();
  return Float64Array.from({ length }, () => of(uniform()));
}

const ranksOf = (length: number) => [0, 0.1, 0.25, 0.5, 0.51, 0.9, 1].map((share) => Math.round(share * (length - 1)));

describe.each([
  ['spread', (share: number) => share],
  ['all alike', () => 7],
  ['of two kinds', (share: number) => (share < 0.3 ? -1 : 2)],
  ['tied', (share: number) => Math.round(share * 9)],
  ['crowded beside one far off', (share: number) => (share > 0.99999 ? 1e12 : share)],
  ['with heavy tails', (share: number) => Math.tan(Math.PI * (share - 0.5)) ** 5],
  ['too far apart to subtract', (share: number) => (share - 0.5) * 2 * Number.MAX_VALUE],
  ['denormal', (share: number) => Math.round(share * 50) * Number.MIN_VALUE],
])('values that are %s', (_, of) => {
  test.each([1, 2, 33, 1000, 20_000])('%i of them', (length) => {
    const values = scattered(length, of);
    const sorted = values.toSorted();
    const ranks = [...new Set(ranksOf(length))];
    placeRanks(values, ranks);
    expect(ranks.map((rank) => values[rank])).toEqual(ranks.map((rank) => sorted[rank]));
  });
});

test.each([
  ['ascending', (at: number) => at],
  ['descending', (at: number) => -at],
  ['rising and falling', (at: number) => Math.min(at, 10_000 - at)],
])('%s values', (_, of) => {
  const values = Float64Array.from({ length: 10_000 }, (_, at) => of(at));
  const sorted = values.toSorted();
  placeRanks(values, [17, 5000, 5001]);
  expect([values[17], values[5000], values[5001]]).toEqual([sorted[17], sorted[5000], sorted[5001]]);
});

test('what is left after so many divisions is sorted', () => {
  const values = scattered(1000, (share) => share);
  const sorted = [...values.toSorted()];
  const placed = (options: { readonly divisions?: number } = {}) => {
    const own = values.slice();
    placeRanks(own, [500], options);
    return [...own];
  };
  expect(placed({ divisions: 0 })).toEqual(sorted);
  // One division and no rank in one of the parts, which is therefore left as it is.
  expect(placed({ divisions: 1 })).not.toEqual(sorted);
  expect(placed({ divisions: 1 })[500]).toBe(sorted[500]);
  expect(placed()).not.toEqual(placed({ divisions: 1 }));
});

test('any values, any ranks', () => {
  const some = fc
    .array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { minLength: 1, maxLength: 200 })
    .chain((values) =>
      fc.tuple(
        fc.constant(values.map((value) => value + 0)),
        fc.uniqueArray(fc.nat({ max: values.length - 1 }), { maxLength: 10 }),
      ),
    );
  fc.assert(
    fc.property(some, ([values, ranks]) => {
      const placed = Float64Array.from(values);
      placeRanks(
        placed,
        ranks.toSorted((a, b) => a - b),
      );
      const sorted = values.toSorted((a, b) => a - b);
      expect(ranks.map((rank) => placed[rank])).toEqual(ranks.map((rank) => sorted[rank]));
    }),
  );
});
