import { expect, test } from 'vitest';
import { labelKey, sameLabel } from '../../src/data/labels.ts';
import type { Scalar } from '../../src/data/table.ts';

test.each<[Scalar, Scalar, boolean]>([
  ['1', '1.0', true],
  ['1', 1, true],
  ['007', '7', true],
  ['-0', '0', true],
  [-0, 0, true],
  ['1e2', '100', true],
  ['+5', 5, true],
  [' 1', '1', true],
  ['1', '2', false],
  ['1', true, false],
  ['true', '1', false],
  ['TRUE', 'true', true],
  ['False', false, true],
  ['>50K', '>50K', true],
  ['>50K', '>50k', false],
  ['yes', ' yes', false],
  ['0x1', '1', false],
  ['1_000', '1000', false],
  ['Infinity', 'inf', false],
  ['NaN', 'NaN', true],
  ['', '0', false],
  ['', ' ', false],
  [null, null, false],
  [null, 'missing', false],
  ['__proto__', 'constructor', false],
])('%j and %j are one label: %s', (a, b, expected) => {
  expect(sameLabel(a, b)).toBe(expected);
  expect(sameLabel(b, a)).toBe(expected);
});

test('a missing label has a key that no text can have', () => {
  for (const text of ['missing', 'null', '']) expect(labelKey(text)).not.toBe(labelKey(null));
});
