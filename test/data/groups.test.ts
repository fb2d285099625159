import { describe, expect, test } from 'vitest';
import { byCodePoint, byValue, foldedKey, matchesWritten } from '../../src/data/groups.ts';

describe('order', () => {
  test('texts by code point, as Python sorts them', () => {
    // Python: sorted(['a', 'B', 'é', '😀', '\uffee', '', 'ab', 'A'])
    expect(['a', 'B', 'é', '😀', '\uffee', '', 'ab', 'A'].sort(byCodePoint)).toEqual([
      '',
      'A',
      'B',
      'a',
      'ab',
      'é',
      '\uffee',
      '😀',
    ]);
  });

  test('numbers, texts, booleans, missing', () => {
    expect([null, 'b', true, 10, 'a', false, 9].sort(byValue)).toEqual([9, 10, 'a', 'b', false, true, null]);
  });
});

test.each([
  ['007', '007', true],
  ['007', '7', false],
  ['', '', true],
  [7, '7.0', true],
  [7, '8', false],
  [0, '', false],
  [true, 'True', true],
  [null, null, true],
  ['null', null, false],
  [null, '', false],
])('%j is what a policy writes as %j: %s', (value, written, expected) => {
  expect(matchesWritten(value, written)).toBe(expected);
});

test.each([
  [['White'], [' white '], true],
  [['Asian-Pac'], ['Asian Pac'], false],
  [['a  b'], ['A b'], true],
  [['a', 'b'], ['ab'], false],
  [[null], ['null'], false],
])('%j and %j differ only in case and spaces: %s', (a, b, expected) => {
  expect(foldedKey(a) === foldedKey(b)).toBe(expected);
});
