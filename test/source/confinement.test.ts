import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { confined } from '../../src/source/confinement.ts';
import { workTree } from '../../src/source/work-tree.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'confinement-')));
const work = join(root, 'work');
const temp = join(root, 'temp');
for (const folder of ['work/data/sub', 'work/.git', 'work/a/.GIT', 'work..', 'temp', 'outside']) {
  mkdirSync(join(root, folder), { recursive: true });
}
for (const file of ['work/data/a.csv', 'work/data/..b.csv', 'work/.git/config', 'work/a/.GIT/x.csv', 'temp/p.csv']) {
  writeFileSync(join(root, file), 'inside\n');
}
for (const file of ['outside/secret.csv', 'work../secret.csv']) writeFileSync(join(root, file), 'outside\n');
symlinkSync('../outside/secret.csv', join(work, 'link.csv'));
symlinkSync('../outside', join(work, 'folder'));
symlinkSync('../outside/nothing.csv', join(work, 'dangling.csv'));
symlinkSync('data/a.csv', join(work, 'fine.csv'));
symlinkSync('.git', join(work, 'git'));
symlinkSync(work, join(root, 'alias'));
afterAll(() => rmSync(root, { recursive: true }));

const options = { maxBytes: 1000, what: 'data' };
const refused = (message: string) =>
  expect.objectContaining({
    name: 'UserError',
    problems: [expect.objectContaining({ code: 'FILE_OUTSIDE', message })],
  });

describe.each([
  ['the workspace', work],
  ['the workspace by a link to it', join(root, 'alias')],
])('within %s', (_, directory) => {
  const source = workTree(directory, { within: [directory, temp] });

  test.each(['data/a.csv', './data/../data/a.csv', 'fine.csv', 'data/..b.csv', '../temp/p.csv', join(temp, 'p.csv')])(
    '%s is read',
    async (path) => {
      expect(await source.readText(path, options)).toBe('inside\n');
    },
  );

  test.each([
    '../outside/secret.csv',
    '../work../secret.csv',
    join(root, 'outside/secret.csv'),
    'link.csv',
    'folder/secret.csv',
    // Whether there is anything, and what stands beside it, is not told either.
    '../outside/none.csv',
    'folder/none.csv',
    '../none/none.csv',
    '/none',
  ])('%s is not', async (path) => {
    await expect(source.open(path)).rejects.toEqual(refused(`"${path}" leads out of the workspace.`));
  });

  test.each(['.git/config', 'a/.GIT/x.csv', 'git/config', '.git/none'])('%s belongs to git', async (path) => {
    await expect(source.open(path)).rejects.toEqual(refused(`"${path}" belongs to git.`));
  });

  test.each(['../outside/*.csv', 'folder/*.csv', '../*/secret.csv', '../{outside,x}/*.csv'])(
    'the pattern %s looks nowhere else',
    async (pattern) => {
      await expect(source.expand([pattern])).rejects.toThrow(UserError);
    },
  );

  test('patterns inside work as ever', async () => {
    expect(await source.expand(['**/a.csv', '../temp/*.csv'])).toEqual(['../temp/p.csv', 'data/a.csv']);
  });

  test('what is missing inside is told as ever', async () => {
    await expect(source.open('data/b.csv')).rejects.toThrow('There is no file "data/b.csv".');
    await expect(source.open('nul\0')).rejects.toThrow('There is no file');
  });
});

test('without folders everything is read', async () => {
  expect(await workTree(work).readText('link.csv', options)).toBe('outside\n');
});

test.each([
  ['data/new/report.json', 'data/new/report.json'],
  ['', ''],
  ['fine.csv', 'data/a.csv'],
])('%j, which is to be written, leads to %j', async (path, expected) => {
  expect(await confined(join(work, path), { within: [work], named: path })).toBe(join(work, expected));
});

test.each(['folder/new/report.json', '../outside', '..'])('%s may not be written', async (path) => {
  await expect(confined(join(work, path), { within: [work], named: path })).rejects.toThrow('leads out of');
});
