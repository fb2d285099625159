import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { scalar } from '../../src/init/scalar.ts';

test.each([
  ['sex', 'sex'],
  ['marital-status', 'marital-status'],
  ['data/adult.csv.gz', 'data/adult.csv.gz'],
  ['hours per week', 'hours per week'],
  ['größe', 'größe'],
  // Other readers of YAML take these for something else than text.
  ['yes', '"yes"'],
  ['y', '"y"'],
  ['null', '"null"'],
  ['.5', '".5"'],
  ['007', '"007"'],
  ['>50K', '">50K"'],
  ['', '""'],
  ['?', '"?"'],
  ['a: b', '"a: b"'],
  ['a #b', '"a #b"'],
  ['a,b', '"a,b"'],
  ['@a', '"@a"'],
  [' a', '" a"'],
  ['<<', '"<<"'],
  ['say "hi"', '"say \\"hi\\""'],
  ['a\nb', '"a\\nb"'],
  ['a\u202eb', '"a\\u202eb"'],
  ['a\u{e0001}b', '"a\\U000e0001b"'],
  ['a\u2028b', '"a\\u2028b"'],
])('%j', (text, written) => {
  expect(scalar(text)).toBe(written);
});

test('whatever the text, it is one line of visible characters, and read back as it was wherever it stands', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.stringMatching(/^[-?:,[\]{}#&*!|>'"%@`~ .\\\n\ta1=<$]{1,12}$/),
    fc.constantFrom(
      'yes',
      'No',
      'null',
      '~',
      '1e3',
      '0x1F',
      '1_000',
      '12:30:00',
      '2026-01-01',
      '$\x7b{ secrets.X }}',
      '---',
      '...',
    ),
  );
  fc.assert(
    fc.property(text, (value) => {
      const written = scalar(value);
      expect(written).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      for (const version of ['1.1', '1.2'] as const) {
        expect(parse(`a: ${written} # x\n`, { version, merge: false })).toEqual({ a: value });
        expect(parse(`a: [${written}, { b: ${written} }]\n`, { version, merge: false })).toEqual({
          a: [value, { b: value }],
        });
      }
      expect([...(parse(`${written}: x\n`, { mapAsMap: true, merge: false }) as Map<unknown, unknown>)]).toEqual([
        [value, 'x'],
      ]);
    }),
    { numRuns: 300 },
  );
});
