import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNewer, keyHash, markerOf, readBody, withoutCommit, writeBody } from '../../src/github/marker.ts';

const marker = markerOf('0'.repeat(32));
const run = { id: 46, attempt: 1, commit: 'c'.repeat(40) };

test('a body is two hidden lines and a text, and is read back', () => {
  const body = writeBody({ marker, run, text: '## Title\n\nText\n' });
  expect(body).toBe(`<!-- fairness-gate ${'0'.repeat(32)} -->\n<!-- 46.1 ${'c'.repeat(40)} -->\n## Title\n\nText\n`);
  expect(readBody(body)).toEqual({ marker, run, text: '## Title\n\nText\n' });
  expect(readBody(body.replaceAll('\n', '\r\n'))).toEqual({ marker, run, text: '## Title\n\nText\n' });
});

test.each([
  ['nothing', ''],
  ['a marker further down', `x\n${marker}`],
  ['a marker within a line', `x ${marker}`],
  ['another marker', '<!-- other 00000000000000000000000000000000 -->'],
  ['a short marker', '<!-- fairness-gate 0 -->'],
])('%s is no body of ours', (_, body) => {
  expect(readBody(body)).toBeUndefined();
});

test.each([
  ['no second line', marker, ''],
  ['an edited one', `${marker}\n<!-- x -->\ntext`, '<!-- x -->\ntext'],
  ['digits without end', `${marker}\n<!-- ${'9'.repeat(30)}.1 ${'c'.repeat(40)} -->`, undefined],
])('%s is older than any run', (_, body, text) => {
  expect(readBody(body)?.run).toEqual({ id: 0, attempt: 0, commit: '' });
  if (text !== undefined) expect(readBody(body)?.text).toBe(text);
});

test('the hash tells keys and policies apart, in any order, and holds none of them', () => {
  const of = (key: string | undefined, ...policies: string[]) => keyHash({ key, policies });
  // sha256 of {"policies":[".github/fairness.yml"]}
  const expected = createHash('sha256').update('{"policies":[".github/fairness.yml"]}').digest('hex').slice(0, 32);
  expect(of(undefined, '.github/fairness.yml')).toBe(expected);
  expect(of(undefined, 'a', 'b')).toBe(of(undefined, 'b', 'a'));
  expect(of('a', 'b')).toBe(of('a', 'c'));
  expect(new Set([of('a'), of(undefined, 'a'), of('["a"]'), of(undefined, 'a', 'b'), of(undefined, 'a\nb')]).size).toBe(
    5,
  );
  fc.assert(fc.property(fc.string(), (key) => /^[0-9a-f]{32}$/.test(of(key))));
});

test.each([
  [{ id: 2, attempt: 1 }, { id: 1, attempt: 9 }, true],
  [{ id: 1, attempt: 9 }, { id: 2, attempt: 1 }, false],
  [{ id: 2, attempt: 2 }, { id: 2, attempt: 1 }, true],
  [{ id: 2, attempt: 1 }, { id: 2, attempt: 1 }, false],
  [{ id: 10, attempt: 1 }, { id: 9, attempt: 1 }, true],
])('%j is newer than %j: %s', (a, b, expected) => {
  expect(isNewer({ ...a, commit: '' }, { ...b, commit: '' })).toBe(expected);
});

test('a text without its commit is the same for every commit of which it is said', () => {
  const text = (commit: string) => ({
    marker,
    run: { ...run, commit },
    text: `0.5 · commit \`${commit.slice(0, 12)}\``,
  });
  expect(withoutCommit(text('a'.repeat(40)))).toBe(withoutCommit(text('b'.repeat(40))));
  expect(withoutCommit({ marker, run: { ...run, commit: '' }, text: 'abc' })).toBe('abc');
});
