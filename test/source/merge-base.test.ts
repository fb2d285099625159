import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { gitSource } from '../../src/source/git-tree.ts';
import { type BaseOptions, baseOf } from '../../src/source/merge-base.ts';
import { findRepository, type Repository, type RepositoryOptions } from '../../src/source/repository.ts';
import { clone, failure, folder, gitPresent, type Made, open, repository } from './repository.ts';

async function base(made: Made, options: BaseOptions = {}, where: RepositoryOptions = {}) {
  return baseOf(await findRepository(made.directory, where), options);
}

async function problem(made: Made, options: BaseOptions = {}, where: RepositoryOptions = {}) {
  return (await failure(base(made, options, where))).problems[0];
}

const workflow = { place: 'workflow' } as const;

/**
 * ```
 * one ── fork ── tip          main
 *          └── f1 ── f2       feature
 *                └── merged   of tip and f2, as GitHub makes it
 * ```
 */
describe.skipIf(!gitPresent)('a branch', () => {
  let made: Made;
  let ids: Record<'one' | 'fork' | 'tip' | 'f1' | 'f2' | 'merged', string>;

  beforeAll(() => {
    made = repository();
    const one = made.commit({ 'old.csv': 'one' });
    const fork = made.commit({ 'old.csv': 'fork' });
    made.git('switch', '--quiet', '--create', 'feature');
    const f1 = made.commit({ 'old.csv': null, 'new.csv': 'fork' });
    const f2 = made.commit({ 'new.csv': 'f2' });
    made.git('switch', '--quiet', 'main');
    const tip = made.commit({ 'else.csv': 'tip' });
    made.git('switch', '--quiet', '--detach', 'main');
    made.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'feature');
    const merged = made.git('rev-parse', 'HEAD');
    made.git('update-ref', 'refs/pull/1/merge', merged);
    made.git('tag', '--annotate', '--message', 'One', 'v1', one);
    made.git('switch', '--quiet', 'feature');
    ids = { one, fork, tip, f1, f2, merged };
  });

  test('is compared with where it left the other', async () => {
    expect(await base(made, { ref: 'main' })).toEqual({ how: 'merge_base', commit: ids.fork, ref: 'main' });
    expect(await base(made, { ref: 'v1' })).toEqual({ how: 'merge_base', commit: ids.one, ref: 'v1' });
    expect(await base(made, { ref: ids.tip })).toMatchObject({ commit: ids.fork });
    expect(await base(made, { ref: 'feature~1' })).toMatchObject({ commit: ids.f1 });
  });

  test('is compared with its own last commit where it has nothing of its own', async () => {
    expect(await base(made, { ref: 'feature' })).toMatchObject({ how: 'merge_base', commit: ids.f2 });
  });

  test('a renamed file has its old name there', async () => {
    const at = await findRepository(made.directory);
    const source = gitSource(at, ids.fork);
    expect(await source.readText('old.csv', { maxBytes: 9, what: 'data' })).toBe('fork');
    const error = await failure(source.open('new.csv'));
    expect(error.problems[0]).toMatchObject({
      code: 'FILE_MISSING',
      hint: 'Did you mean "old.csv"?',
    });
  });

  test('in a pull request, the merge commit has the base as its first parent', async () => {
    made.git('switch', '--quiet', '--detach', ids.merged);
    expect(await base(made, { ref: 'main', head: ids.f2 })).toEqual({ how: 'merge_parent', commit: ids.tip });
    // A merge of something else is a commit like others.
    expect(await base(made, { ref: 'main', head: ids.f1 })).toEqual({
      how: 'merge_base',
      commit: ids.tip,
      ref: 'main',
    });
    made.git('switch', '--quiet', '--detach', ids.f2);
    expect(await base(made, { ref: 'main', head: ids.f2 })).toMatchObject({ how: 'merge_base', commit: ids.fork });
    made.git('switch', '--quiet', 'feature');
  });

  test('a push is compared with the commit before', async () => {
    made.git('switch', '--quiet', 'main');
    expect(await base(made, { firstParent: true })).toEqual({ how: 'first_parent', commit: ids.fork });
    expect(await base(made, { firstParent: true, ref: 'main' })).toEqual({ how: 'first_parent', commit: ids.fork });
    expect(await base(made, { firstParent: true, ref: ids.one })).toMatchObject({ how: 'merge_base', commit: ids.one });
    made.git('switch', '--quiet', '--detach', ids.one);
    expect(await base(made, { firstParent: true })).toEqual({ how: 'none' });
    made.git('switch', '--quiet', 'feature');
  });

  test('a clone knows its remote, and the branch that counts there', async () => {
    const cloned = clone(made.directory, '--branch', 'feature');
    const main = { how: 'merge_base', commit: ids.fork, ref: 'origin/main' };
    expect(await base(cloned, { ref: 'main' })).toEqual(main);
    expect(await base(cloned, { ref: 'origin/main' })).toEqual(main);
    cloned.git('remote', 'set-head', 'origin', 'main');
    expect(await base(cloned)).toEqual(main);
    cloned.git('remote', 'set-head', 'origin', '--delete');
    expect(await problem(cloned)).toMatchObject({
      code: 'GIT_NO_BASE',
      hint: 'Name it: `--base origin/main`. Or run `git remote set-head origin --auto` once.',
    });
  });

  test('a workflow means the branch of the remote, whatever has its name here', async () => {
    const cloned = clone(made.directory, '--branch', 'feature');
    cloned.git('tag', 'main', ids.f1);
    cloned.git('branch', 'main', ids.f2);
    expect(await base(cloned, { ref: 'main' }, workflow)).toMatchObject({ commit: ids.fork, ref: 'origin/main' });
    cloned.git('update-ref', `refs/remotes/origin/${ids.one}`, ids.f1);
    expect(await base(cloned, { ref: ids.one }, workflow)).toMatchObject({ commit: ids.one });
  });

  test.each([
    ['mian', 'Did you mean "main"?'],
    ['origin/x', 'Fetch it: `git fetch origin +refs/heads/x:refs/remotes/origin/x`.'],
    ["origin/a'$(id)", `Fetch it: \`git fetch origin '+refs/heads/a'\\''$(id):refs/remotes/origin/a'\\''$(id)'\`.`],
    ['--help', expect.stringMatching(/^There are: feature, main, v1\./)],
    ['--output=/tmp/x', expect.any(String)],
    ['main..feature', expect.any(String)],
    ['nothing\nhere', expect.any(String)],
    ['main\0', expect.any(String)],
    ['HEAD:old.csv', expect.any(String)],
    ['', expect.any(String)],
    ['x'.repeat(200_000), expect.any(String)],
  ])('the unknown ref %j', async (ref, hint) => {
    expect(await problem(made, { ref })).toEqual({
      code: 'GIT_UNKNOWN_REF',
      message: `There is no branch, tag or commit "${ref}" in this clone.`,
      hint,
    });
  });

  test('a history of its own has nothing in common', async () => {
    made.git('switch', '--quiet', '--orphan', 'orphan');
    made.commit({ 'x.csv': 'x' });
    expect(await problem(made, { ref: 'main' })).toMatchObject({ code: 'GIT_NO_BASE' });
    expect(await base(made, { firstParent: true })).toEqual({ how: 'none' });
    made.git('switch', '--quiet', 'feature');
  });

  describe('in a shallow clone', () => {
    test('of the last commit: the line that mends it, and it does', async () => {
      const checkout = repository();
      checkout.git('remote', 'add', 'origin', `file://${made.directory}`);
      const fetch = (depth: number) => {
        checkout.git('fetch', '--quiet', `--depth=${depth}`, 'origin', '+refs/pull/1/merge:refs/remotes/pull/1/merge');
        checkout.git('checkout', '--quiet', '--detach', 'refs/remotes/pull/1/merge');
      };
      fetch(1);
      const pull = { ref: 'main', head: ids.f2 };
      expect(await problem(checkout, pull, workflow)).toMatchObject({
        code: 'GIT_SHALLOW',
        hint: 'Write `fetch-depth: 2` under `with:` of actions/checkout.',
      });
      expect(await problem(checkout, { firstParent: true })).toMatchObject({
        hint: 'Run `git fetch --deepen=1 origin`.',
      });
      expect(await problem(checkout, { ref: 'main' }, workflow)).toMatchObject({
        code: 'GIT_UNKNOWN_REF',
        hint: expect.stringContaining('`fetch-depth: 0`'),
      });
      fetch(2);
      expect(await base(checkout, pull, workflow)).toEqual({ how: 'merge_parent', commit: ids.tip });
      expect(await base(checkout, { firstParent: true })).toEqual({ how: 'first_parent', commit: ids.tip });
    });

    test('of the last commits of all branches: the command that mends it, and it does', async () => {
      const shallow = clone(made.directory, '--depth=1', '--no-single-branch', '--branch', 'feature');
      expect(await problem(shallow, { ref: 'origin/main' })).toMatchObject({
        code: 'GIT_SHALLOW',
        hint: 'Run `git fetch --unshallow origin`.',
      });
      expect(await problem(shallow, { ref: 'main' }, workflow)).toMatchObject({
        hint: 'Write `fetch-depth: 0` under `with:` of actions/checkout.',
      });
      const absent = await failure(gitSource(await findRepository(shallow.directory), ids.fork).open('old.csv'));
      expect(absent.problems[0].code).toBe('GIT_SHALLOW');
      shallow.git('fetch', '--quiet', '--unshallow', 'origin');
      expect(await base(shallow, { ref: 'origin/main' })).toMatchObject({ commit: ids.fork });
    });

    test('that is deep enough, it is found', async () => {
      const shallow = clone(made.directory, '--depth=3', '--no-single-branch', '--branch', 'feature');
      expect(shallow.git('rev-parse', '--is-shallow-repository')).toBe('false');
      const deep = clone(made.directory, '--shallow-exclude=v1', '--no-single-branch', '--branch', 'feature');
      expect(deep.git('rev-parse', '--is-shallow-repository')).toBe('true');
      expect(await base(deep, { ref: 'main' })).toMatchObject({ commit: ids.fork });
    });
  });
});

/**
 * Three commits deep, `old` is still seen from both sides, while `c` is cut off from main:
 * ```
 * old ── a ── b ── c ── d ── e ── tip    main
 *  ├── side ──────────────────────┘
 *  └────────────── c ── head             feature, which merged c
 * ```
 */
test.skipIf(!gitPresent)('a commit that is only seen because history is cut off is not taken', async () => {
  const made = repository();
  const old = made.commit({ 'x.csv': 'old' });
  for (const one of ['a', 'b', 'c']) made.commit({ 'x.csv': one });
  const c = made.git('rev-parse', 'HEAD');
  made.git('branch', 'feature', old);
  made.commit({ 'x.csv': 'd' });
  made.commit({ 'x.csv': 'e' });
  made.git(
    'merge',
    '--quiet',
    '--no-ff',
    '--strategy=ours',
    '--message',
    'Old',
    made.git('commit-tree', '-p', old, '-m', 'Side', `${old}^{tree}`),
  );
  made.git('switch', '--quiet', 'feature');
  made.git('merge', '--quiet', '--no-ff', '--message', 'Merge', c);
  expect(await base(made, { ref: 'main' })).toMatchObject({ commit: c });
  const shallow = clone(made.directory, '--depth=3', '--no-single-branch', '--branch', 'feature');
  expect(shallow.git('merge-base', 'HEAD', 'origin/main')).toBe(old);
  expect(await problem(shallow, { ref: 'origin/main' })).toMatchObject({ code: 'GIT_SHALLOW' });
});

/** Each of two branches merged the other's first commit, so both first commits are merge bases. */
test.skipIf(!gitPresent)('of several merge bases it takes the one that git takes, each time', async () => {
  const made = repository();
  made.commit({ 'x.csv': 'x' });
  made.git('branch', 'feature');
  const m1 = made.commit({ 'm.csv': 'm' });
  made.git('switch', '--quiet', 'feature');
  const f1 = made.commit({ 'f.csv': 'f' });
  made.git('merge', '--quiet', '--no-ff', '--message', 'Merge', m1);
  made.git('switch', '--quiet', 'main');
  made.git('merge', '--quiet', '--no-ff', '--message', 'Merge', f1);
  made.git('switch', '--quiet', 'feature');
  expect(made.git('merge-base', '--all', 'HEAD', 'main').split('\n').sort()).toEqual([m1, f1].sort());
  const expected = { how: 'merge_base', commit: made.git('merge-base', 'HEAD', 'main'), ref: 'main' };
  for (let i = 0; i < 3; i++) expect(await base(made, { ref: 'main' })).toEqual(expected);
  expect(await base(clone(made.directory, '--branch', 'feature'), { ref: 'origin/main' })).toMatchObject({
    commit: expected.commit,
  });
});

describe.skipIf(!gitPresent)('a folder', () => {
  test('that is in no repository, or in one without a commit', async () => {
    expect(await problem(open(folder()))).toMatchObject({ code: 'GIT_NO_REPOSITORY' });
    expect(await problem(open(join(folder(), 'absent')))).toMatchObject({ code: expect.stringMatching(/^GIT_/) });
    expect(await problem(repository())).toMatchObject({ code: 'GIT_NO_COMMIT', hint: 'Commit first.' });
    const bare = folder();
    execFileSync('git', ['init', '--quiet', '--bare', bare]);
    expect(await problem(open(bare))).toMatchObject({ code: 'GIT_NO_REPOSITORY' });
    expect(await problem(open(join(repository().directory, '.git')))).toMatchObject({ code: 'GIT_NO_REPOSITORY' });
  });

  test('whose last commit is lost', async () => {
    const made = repository();
    const commit = made.commit({ 'x.csv': 'x' });
    rmSync(join(made.directory, '.git/objects', commit.slice(0, 2), commit.slice(2)));
    expect(await problem(made)).toMatchObject({ code: 'GIT_OBJECT_DAMAGED' });
  });

  test('whose files lie elsewhere', async () => {
    const made = repository();
    made.git('config', 'core.worktree', folder());
    expect(await problem(made)).toMatchObject({
      code: 'GIT_NO_REPOSITORY',
      message: expect.stringContaining('core.worktree'),
    });
  });

  test('of a workspace is not taken for one of a repository above it', async () => {
    const made = repository();
    made.commit({ 'workspace/x.csv': 'x' });
    const workspace = join(made.directory, 'workspace');
    expect(await findRepository(workspace)).toMatchObject({ folder: 'workspace', place: 'terminal' });
    expect((await failure(findRepository(workspace, { workspace }))).problems[0].code).toBe('GIT_NO_REPOSITORY');
  });

  test('with any name', async () => {
    const directory = join(folder(), '-a b\n$(id) ü\n');
    mkdirSync(directory);
    const made = repository(directory);
    const commit = made.commit({ 'sub\n/x.csv': 'x' });
    const at = await findRepository(join(directory, 'sub\n'));
    expect(at.folder).toBe('sub\n');
    expect(await gitSource(at, commit).readText('x.csv', { maxBytes: 9, what: 'data' })).toBe('x');
  });
});

describe.skipIf(!gitPresent || process.platform === 'win32')('with another git', () => {
  const path = process.env.PATH;
  let made: Made;
  let at: Repository;
  let commit: string;

  beforeAll(async () => {
    made = repository();
    commit = made.commit({ 'x.csv': 'x' });
    at = await findRepository(made.directory);
  });

  afterEach(() => {
    process.env.PATH = path;
    vi.useRealTimers();
  });

  function install(script?: string): void {
    const programs = folder();
    if (script !== undefined) writeFileSync(join(programs, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    process.env.PATH = programs;
  }

  const problems = async () => [await problem(made), (await failure(gitSource(at, commit).open('x.csv'))).problems[0]];

  test('none at all is said', async () => {
    install();
    const missing = { code: 'GIT_MISSING', hint: 'Install git 2.31 or newer.' };
    expect(await problems()).toEqual([expect.objectContaining(missing), expect.objectContaining(missing)]);
  });

  test('one that fails is quoted, in part', async () => {
    install(`echo "fatal: out of ${'x'.repeat(300)}" >&2; echo second >&2; exit 128`);
    expect((await problems())[0]).toMatchObject({
      code: 'GIT_FAILED',
      message: expect.stringMatching(/^git failed: out of x+$/),
    });
  });

  test.each(['exit 0', 'echo nonsense', 'read line; echo 1 tree 9; echo short'])(
    'no nonsense is believed: %s',
    async (script) => {
      install(script);
      for (const { code } of await problems()) expect(code).toMatch(/^GIT_/);
    },
  );

  test('one that does not answer is ended', async () => {
    install('read first; read second');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const opening = failure(gitSource(at, commit).open('x.csv'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await opening).problems[0]).toMatchObject({ code: 'GIT_TIMEOUT' });
  });
});
