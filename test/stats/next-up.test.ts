import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextUp } from '../../src/stats/next-up.ts';

test.each([
  [0, 2 ** -1074],
  [-0, 2 ** -1074],
  [1, 1 + 2 ** -52],
  [-1, -1 + 2 ** -53],
  [0.5, 0.5 + 2 ** -53],
  [7055.5, 7055.500000000001], // Python: math.nextafter(7055.5, math.inf)
  [2 ** 53 - 1, 2 ** 53],
  [Number.MAX_VALUE, Number.POSITIVE_INFINITY],
])('nextUp(%d) is %d', (x, expected) => {
  expect(nextUp(x)).toBe(expected);
});

test('the least negative number is followed by zero', () => {
  expect(nextUp(-(2 ** -1074)) === 0).toBe(true);
});

test('law: it is greater, and nothing lies between', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      const next = nextUp(x);
      expect(next).toBeGreaterThan(x);
      const middle = x / 2 + next / 2;
      expect(middle === x || middle === next || Math.abs(x) < 1e-300).toBe(true);
    }),
  );
});
