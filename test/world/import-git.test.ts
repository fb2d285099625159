import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newRepository } from './checkout.ts';
import { changesBetween, mergeBase } from './github/changes.ts';
import { newGitStore } from './github/git.ts';
import { importGit } from './github/import-git.ts';

const local = newRepository();
afterAll(local.remove);
local.commit({ 'README.md': 'x\n', 'data/a.csv': 'a\n', 'data/b.csv': 'b\n', 'gone.txt': 'gone\n', 'ä ö.txt': '' });
local.on('retrain');
local.commit({ 'data/a.csv': null, 'data/c.csv': 'a\n', 'data/b.csv': Buffer.from([0, 10, 13, 255]) });
symlinkSync('README.md', join(local.folder, 'link'));
local.commit({ 'gone.txt': null, 'new/file.txt': 'new\n' });
local.on('main');
local.commit({ 'README.md': 'y\n' });
const merged = local.merge('main', 'retrain');
local.git('branch', 'merged', merged);

const store = newGitStore();
importGit(store, local.folder);

test.each(['main', 'retrain', 'merged'])('the tree of %s is the one that git lists', (branch) => {
  const listed = local.git('ls-tree', '-r', '-t', '-z', '--format=%(objectmode) %(objectname) %(path)', branch);
  const found: string[] = [];
  const walk = (tree: string, folder: string): void => {
    for (const { mode, sha, name } of store.trees.get(tree) ?? []) {
      found.push(`${mode} ${sha} ${folder}${name}`);
      if (mode === '040000') walk(sha, `${folder}${name}/`);
    }
  };
  walk(store.commits.get(store.refs.get(`heads/${branch}`) ?? '')?.tree ?? '', '');
  expect(found.toSorted()).toEqual(listed.split('\0').filter(Boolean).toSorted());
  expect(store.blobs.get(local.git('rev-parse', 'retrain:data/b.csv'))).toEqual(Buffer.from([0, 10, 13, 255]));
});

/** As `git diff --name-status` writes them. */
const LETTERS = { added: 'A', removed: 'D', modified: 'M', renamed: 'R' };

test.each([
  ['main', 'retrain'],
  ['retrain', 'main'],
  ['main', 'merged'],
])('what %s...%s changes is what git says', (base, head) => {
  const [from, to] = [local.tip(base), local.tip(head)];
  expect(mergeBase(store, from, to)).toBe(local.git('merge-base', from, to));
  const told = changesBetween(store, from, to).map(({ status, path, previous }) =>
    [LETTERS[status], ...(previous === undefined ? [] : [previous]), path].join('\t'),
  );
  const listed = local.git('diff', '--name-status', '-M100%', `${from}...${to}`).replaceAll(/^R\d+/gm, 'R');
  expect(told.toSorted()).toEqual(listed.split('\n').toSorted());
});
