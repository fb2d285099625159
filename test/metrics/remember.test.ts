import { expect, test } from 'vitest';
import { remembering } from '../../src/metrics/remember.ts';

test('what was longest not asked for is forgotten first', () => {
  const made: string[] = [];
  const remember = remembering<string>(5, ({ length }) => length);
  const ask = (key: string, value: string) =>
    remember(key, () => {
      made.push(key);
      return value;
    });
  expect([ask('a', 'aa'), ask('b', 'bb'), ask('a', '?'), ask('c', 'cc'), ask('a', '?'), ask('b', 'BB')]).toEqual([
    'aa',
    'bb',
    'aa',
    'cc',
    'aa',
    'BB',
  ]);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

test('one thing that is too large is kept until the next', () => {
  const remember = remembering<string>(1, ({ length }) => length);
  remember('a', () => 'large');
  expect(remember('a', () => '')).toBe('large');
});
