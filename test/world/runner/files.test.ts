import { expect, test } from 'vitest';
import { parsePairs, parsePaths } from './files.ts';

test.each([
  { text: '', pairs: {} },
  { text: 'a=1\nb=x=y\n\nc=\n', pairs: { a: '1', b: 'x=y', c: '' } },
  { text: 'a=1\nb=2', pairs: { a: '1', b: '2' } },
  { text: 'a<<END\none\n\ntwo=2\nEND\nb=1\n', pairs: { a: 'one\n\ntwo=2', b: '1' } },
  { text: 'a<<END\nEND', pairs: { a: '' } },
  { text: 'a=1<<END\n', pairs: { a: '1<<END' } },
  { text: 'a=1\r\n', pairs: { a: '1\r' } },
  { text: 'a=1\na=2\n', pairs: { a: '2' } },
])('$text is read', ({ text, pairs }) => {
  expect(Object.fromEntries(parsePairs(text))).toEqual(pairs);
});

test.each(['a', '=1', 'a<<END\nb', '<<END\nEND', 'a<<\nx', 'a=1\nEND\n'])('%j is malformed', (text) => {
  expect(() => parsePairs(text)).toThrow(/^Invalid/);
});

test('paths stand one a line', () => {
  expect(parsePaths('/a b\r\n\n/c\n')).toEqual(['/a b', '/c']);
});
