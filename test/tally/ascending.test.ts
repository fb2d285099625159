import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ascending } from '../../src/tally/ascending.ts';

const crowded = fc.double({ min: 0, max: 1e-9, noNaN: true });
const spread = fc.double({ min: 0, max: 1, noNaN: true });
const tied = fc.constantFrom(0, 0.1, 0.30000000000000004, 0.3, 1);

test.each([
  [
    [0.5, 0.25, 1, 0],
    [3, 1, 0, 2],
  ],
  [
    [0.30000000000000004, 0.3, 0.1],
    [2, 1, 0],
  ],
  [
    [5e-324, 0, 1e-310],
    [1, 0, 2],
  ],
  [[], []],
])('%j', (values, positions) => {
  expect(Array.from(ascending(Float64Array.from(values)).positions)).toEqual(positions);
});

test('many values that crowd beside one that is apart', () => {
  // A bucket takes 60 of them, next to each other and last first; the one apart makes it as wide as [0, 0.9].
  const next = 2 ** -53;
  const values = [0.9, ...Array.from({ length: 60 }, (_, at) => 0.5 + (60 - at) * 2 * next)];
  const sorted = ascending(Float64Array.from(values));
  expect(Array.from(sorted.values)).toEqual(values.toSorted((a, b) => a - b));
  expect(Array.from(sorted.positions)).toEqual([...Array.from({ length: 60 }, (_, at) => 60 - at), 0]);
});

test('more values than a coarse bucket takes, and ends', () => {
  const values = Float64Array.from({ length: 5000 }, (_, at) => ((at * 7919) % 5000) / 4999);
  const sorted = ascending(values);
  expect(sorted.values).toEqual(values.toSorted());
  expect(Float64Array.from(sorted.positions, (at) => values[at]!)).toEqual(sorted.values);
});

describe.each([
  ['spread', spread],
  ['crowded', crowded],
  ['tied', tied],
  ['denormal', fc.integer({ min: 0, max: 60 }).map((units) => units * Number.MIN_VALUE)],
  ['mixed', fc.oneof(spread, crowded, tied)],
])('%s values', (_, value) => {
  test('come as the sort of the language has them, each with the position where it stood', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (values) => {
        const sorted = ascending(Float64Array.from(values));
        expect(Array.from(sorted.values)).toEqual(values.toSorted((a, b) => a - b));
        expect(Array.from(sorted.positions, (at) => values[at])).toEqual(Array.from(sorted.values));
        expect(new Set(sorted.positions).size).toBe(values.length);
      }),
    );
  });
});
