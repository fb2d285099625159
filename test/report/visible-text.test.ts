import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinct, visible } from '../../src/report/visible-text.ts';
import { hostile } from './hostile.ts';

test.each([
  ['Male', 'Male'],
  [' Male', '␠Male'],
  ['a  b ', 'a ␠b␠'],
  ['a\nb\tc\u001b[0m', 'a␊b␉c␛[0m'],
  ['a\u202eb', 'a⟨U+202E⟩b'],
  ['a\u00a0b', 'a⟨U+00A0⟩b'],
  ['\ud800', '⟨U+D800⟩'],
  ['\u0301a', '◌\u0301a'],
  [`a${'\u0301'.repeat(6)}`, `a${'\u0301'.repeat(4)}⟨U+0301⟩⟨U+0301⟩`],
  ['é 日本 ü', 'é 日本 ü'],
  ['x'.repeat(64), 'x'.repeat(64)],
  ['x'.repeat(65), `${'x'.repeat(63)}…`],
  // Three bytes a character: 84 of them and the ellipsis would be 255 bytes, but 64 graphemes come first.
  ['日'.repeat(70), `${'日'.repeat(63)}…`],
  ['', ''],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

describe('whatever the text, what is shown', () => {
  test('is on one line, visible, and at most 64 graphemes and 256 bytes', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(shown).not.toMatch(/^ | $| {2}|(?! )\p{Zs}/u);
        expect([...segmenter.segment(shown)].length).toBeLessThanOrEqual(64);
        expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(256);
      }),
      { numRuns: 1000 },
    );
  });

  test('stays as it is when shown again', () => {
    fc.assert(fc.property(hostile, (text) => visible(visible(text)) === visible(text)));
    fc.assert(fc.property(fc.array(hostile), (texts) => distinct(texts).every((name) => visible(name) === name)));
  });
});

test.each([
  [
    ['a', 'b', 'a', 'a'],
    ['a', 'b', 'a #2', 'a #3'],
  ],
  [
    ['a #2', 'a', 'a'],
    ['a #2', 'a', 'a #3'],
  ],
  // Composed and decomposed letters look the same.
  [
    ['\u00e9', 'e\u0301'],
    ['\u00e9', 'e\u0301 #2'],
  ],
  [
    [`${'x'.repeat(70)}1`, `${'x'.repeat(70)}2`],
    [`${'x'.repeat(63)}…`, `${'x'.repeat(60)}… #2`],
  ],
])('the names %j are told apart as %j', (texts, names) => {
  expect(distinct(texts)).toEqual(names);
});

test('names side by side differ, however alike the texts are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, fc.constantFrom('a', 'a #2', 'a #3', 'x'.repeat(99)))), (texts) => {
      const names = distinct(texts).map((name) => name.normalize());
      expect(new Set(names).size).toBe(texts.length);
    }),
  );
});
