import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableJson } from '../src/printable-json.ts';
import { hostile } from './report/hostile.ts';

test.each([
  ['##[error]x', '"##\\u005berror]x"'],
  ['\u009b31m', '"\\u009b31m"'],
  ['\u007f', '"\\u007f"'],
  ['a\u202eb', '"a\\u202eb"'],
  ['\u2028', '"\\u2028"'],
  ['\u{e0041}', '"\\udb40\\udc41"'],
  ['é 日本 😀', '"é 日本 😀"'],
])('%j is written as %s', (text, expected) => {
  expect(printableJson(JSON.stringify(text))).toBe(expected);
});

test('says the same as before, on the same lines, in characters that can be shown', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const value = { [text]: [text, 1, null], plain: text };
      const printable = printableJson(JSON.stringify(value, null, 2));
      expect(JSON.parse(printable)).toEqual(value);
      expect(printable.replaceAll('\n', '')).not.toMatch(/##\[|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});
