import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeTogether } from '../../src/terminal/init-files.ts';
import { folderOf } from './folder.ts';

test('all files are written, folders made, older files replaced', async () => {
  const { directory, read } = folderOf({ 'a/x': 'old' });
  await writeTogether(
    directory,
    new Map([
      ['a/x', 'new'],
      ['b/c/y', 'y'],
    ]),
  );
  expect([read('a/x'), read('b/c/y')]).toEqual(['new', 'y']);
  expect(readdirSync(directory, { recursive: true }).sort()).toEqual(['a', 'a/x', 'b', 'b/c', 'b/c/y']);
});

test('where the last one cannot take its place, those before it are put back', async () => {
  const { directory, read } = folderOf({ 'a/x': 'old', 'a/z': 'old' });
  // What stood in its place cannot be moved there.
  mkdirSync(join(directory, `a/z.old-${process.pid}/full`), { recursive: true });
  const files = new Map([
    ['a/x', 'new'],
    ['b/c/y', 'y'],
    ['a/z', 'new'],
  ]);
  await expect(writeTogether(directory, files)).rejects.toThrow(
    'The file "a/z" cannot be written (EISDIR), so none was.',
  );
  expect([read('a/x'), read('a/z')]).toEqual(['old', 'old']);
  expect(readdirSync(directory).sort()).toEqual(['a']);
  expect(readdirSync(join(directory, 'a')).filter((name) => name.includes('new'))).toEqual([]);
});
