import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLines } from '../../src/report/log-line.ts';
import { shown } from '../../src/report/terminal-text.ts';
import { hostile } from './hostile.ts';

test.each([
  ['plain text', ['plain text']],
  ['a\nb\r\nc\u2028d', ['a', 'b', 'c', 'd']],
  ['::error::x', [': :error::x']],
  ['  ::error::x', ['  : :error::x']],
  [':::', [': ::']],
  ['a::b', ['a::b']],
  ['x ##[error]y', ['x ## [error]y']],
  ['\u00a0::error::x', ['⟨U+00A0⟩::error::x']],
  ['\u001b[2Jx', ['␛[2Jx']],
  ['    at f (a.ts:1:2)', ['    at f (a.ts:1:2)']],
  ['a   b', ['a   b']],
])('%j becomes the lines %j', (text, lines) => {
  expect(logLines(text)).toEqual(lines);
});

test('whatever the text, no line is a command to the runner and nothing is hidden', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      for (const line of [...logLines(text), shown(text)]) {
        expect(line.trimStart()).not.toMatch(/^::/);
        expect(line).not.toContain('##[');
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
      }
    }),
    { numRuns: 2000 },
  );
});

test('a line of a megabyte is cut', () => {
  expect(logLines('😀'.repeat(500_000))[0]?.length).toBeLessThanOrEqual(2_001);
});
