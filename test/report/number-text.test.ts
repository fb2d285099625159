import { expect, test } from 'vitest';
import { decimal, wholeNumber } from '../../src/report/number-text.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [14653, '14,653'],
  [1234567, '1,234,567'],
  [-1000, '-1,000'],
])('the whole number %d is written %s', (value, text) => {
  expect(wholeNumber(value)).toBe(text);
});

test.each([
  [0, [], '0.000'],
  [1, [], '1.000'],
  [0.2686, [], '0.269'],
  [-0.25, [], '-0.250'],
  [-0, [], '0.000'],
  // Neither 0 nor 1 is claimed of a value that is not.
  [0.9996, [], '0.9996'],
  [0.00004, [], '0.00004'],
  [1e-10, [], '1.00e-10'],
  // A value beyond its limit never prints as the limit, nor on the other side of it.
  [0.7996, [0.8], '0.7996'],
  [0.79999996, [0.8], '0.79999996'],
  [0.1004, [0.1], '0.1004'],
  [0.12345, [0.1234], '0.1235'],
  [0.8004, [0.8, 1.25], '0.8004'],
  [0.8, [0.8], '0.800'],
  // Equal to the gate (0.1 + 0.2 is 0.30000000000000004).
  [0.1 + 0.2, [0.3], '0.300'],
  [12.3456, [], '12.346'],
  [12345.678, [], '12,345.7'],
  [1e300, [], '1.00e+300'],
] as const)('%d beside the limits %j is written %s', (value, limits, text) => {
  expect(decimal(value, limits)).toBe(text);
});
