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
