import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ascending } from '../../src/tally/ascending.ts';

describe.each([
  ['by comparison', 0],
  ['by radix', 20_000],
])('positions in ascending order, %s', (_, padding) => {
  const padded = (values: readonly number[]) => Float64Array.from([...values, ...new Array<number>(padding).fill(1)]);

  test.each([
    [
      [0.5, 0.25, 1, 0],
      [3, 1, 0, 2],
    ],
    [
      [0.5, 0.5, 0.25, 0.5],
      [2, 0, 1, 3],
    ],
    [
      [5e-324, 0, -0, 1e-310],
      [1, 2, 0, 3],
    ],
    [
      [0.30000000000000004, 0.3, 0.1],
      [2, 1, 0],
    ],
  ])('%o', (values, expected) => {
    const first = Array.from(ascending(padded(values))).filter((at) => at < values.length);
    expect(first).toEqual(expected);
  });

  test('agrees with the sort of the language', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 50 }), (values) => {
        const all = padded(values);
        const sorted = Array.from(ascending(all), (at) => all[at]);
        expect(sorted).toEqual(Array.from(all).sort((a, b) => a - b));
      }),
      { numRuns: padding === 0 ? 100 : 20 },
    );
  });
});
