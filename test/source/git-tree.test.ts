import {
  chmodSync,
  chownSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gitSource } from '../../src/source/git-tree.ts';
import { findRepository } from '../../src/source/repository.ts';
import type { Source } from '../../src/source/source.ts';
import { workTree } from '../../src/source/work-tree.ts';
import { clone, failure, folder, gitPresent, type Made, repository } from './repository.ts';

const options = { maxBytes: 1_000_000, what: 'data' };
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n';

async function sourceOf(made: Made, commit: string, below = ''): Promise<Source> {
  return gitSource(await findRepository(join(made.directory, below)), commit);
}

describe.skipIf(!gitPresent)('files at a commit', () => {
  let made: Made;
  let commit: string;
  let source: Source;
  let short: string;

  beforeAll(async () => {
    made = repository();
    const { directory } = made;
    symlinkSync('data/a.csv', join(directory, 'linked.csv'));
    symlinkSync('data', join(directory, 'folder'));
    symlinkSync('nowhere', join(directory, 'broken.csv'));
    symlinkSync('loop.csv', join(directory, 'loop.csv'));
    symlinkSync('/etc/passwd', join(directory, 'absolute.csv'));
    symlinkSync('../outside.csv', join(directory, 'out.csv'));
    const other = repository();
    other.commit({ 'x.csv': 'x' });
    made.git('submodule', '--quiet', 'add', other.directory, 'sub/module');
    const files = [
      'adult.csv',
      'data/a.csv',
      'data/b.csv',
      'data/deep/c.csv',
      'data/[a].csv',
      '{x,y}.csv',
      '.hidden.csv',
      'dvc/x.csv.dvc',
      '-dash.csv',
      'a space.csv',
      'line\nbreak.csv',
      'ünï.csv',
      'co:lon.csv',
      ':(top)x.csv',
    ];
    commit = made.commit({ ...Object.fromEntries(files.map((file) => [file, file])), 'lfs.csv': LFS, 'empty.csv': '' });
    short = commit.slice(0, 7);
    symlinkSync('a.csv', join(directory, 'data/up.csv'));
    made.commit({ 'adult.csv': 'later', 'data/b.csv': null, 'late.csv': 'later' });
    source = await sourceOf(made, commit);
  });

  test.each([
    'adult.csv',
    './data/../adult.csv',
    'data/b.csv',
    'data/[a].csv',
    '{x,y}.csv',
    '-dash.csv',
    'a space.csv',
    'line\nbreak.csv',
    'ünï.csv',
    'co:lon.csv',
    ':(top)x.csv',
    'data/a.csv',
  ])('%j is read as it was', async (path) => {
    const name = path === './data/../adult.csv' ? 'adult.csv' : path;
    expect(await source.readText(path, options)).toBe(name);
    const { stream, bytes } = await source.open(path);
    stream.destroy();
    expect(bytes).toBe(Buffer.byteLength(name));
  });

  test.each(['linked.csv', 'folder/a.csv', 'folder/../linked.csv'])('the link %s is followed', async (path) => {
    expect(await source.readText(path, options)).toBe('data/a.csv');
  });

  test('an empty file is empty', async () => {
    expect(await source.readBytes('empty.csv', options)).toEqual(Buffer.alloc(0));
  });

  test.each([
    [['adult.csv'], ['adult.csv']],
    [['./adult.csv', 'adult.csv', 'data/../adult.csv'], ['adult.csv']],
    [
      ['data/*.csv', 'data/a.csv'],
      ['data/[a].csv', 'data/a.csv', 'data/b.csv'],
    ],
    [['data/**/c.csv'], ['data/deep/c.csv']],
    [['data/[a].csv'], ['data/[a].csv']],
    [['{x,y}.csv'], ['{x,y}.csv']],
    [['data/{a,b}.csv'], ['data/a.csv', 'data/b.csv']],
    [['linked.csv', 'data/a.csv'], ['data/a.csv']],
    [['folder/?.csv'], ['folder/a.csv', 'folder/b.csv']],
    [['.*.csv'], ['.hidden.csv']],
    [['absent.csv'], ['absent.csv']],
    [['-*'], ['-dash.csv']],
    [[], []],
  ])('%j names what it named', async (patterns, files) => {
    expect(await source.expand(patterns)).toEqual(files);
  });

  test.each(['data/*.parquet', 'nowhere/*', '{adult,x*}.csv', 'broken*', 'late*'])(
    'names a pattern without a match: %s',
    async (pattern) => {
      const error = await failure(source.expand(['adult.csv', pattern]));
      expect(error.problems[0]).toMatchObject({
        code: 'FILE_NO_MATCH',
        message: expect.stringMatching(` at ${short}.$`),
      });
    },
  );

  test('a pattern does not pass a submodule by, nor a link that leads out', async () => {
    await expect(source.expand(['**/*.csv'])).rejects.toThrow('"sub/module/" is in a submodule at');
    expect(await source.expand(['o*.csv'])).toEqual(['out.csv']);
  });

  test.each([
    ['FILE_MISSING', 'adlut.csv', 'There is no file "adlut.csv" at SHA.', 'Did you mean "adult.csv"?'],
    ['FILE_MISSING', 'late.csv', 'There is no file "late.csv" at SHA.', undefined],
    [
      'FILE_MISSING',
      'date/a.csv',
      'There is no file "date/a.csv" at SHA: "date" is no folder.',
      'Did you mean "data"?',
    ],
    [
      'FILE_MISSING',
      'data/income.csv',
      'There is no file "data/income.csv" at SHA.',
      'Paths start at the working directory. In "data" there are: [a].csv, a.csv, b.csv, deep.',
    ],
    ['FILE_MISSING', 'adult.csv/x', 'There is no file "adult.csv/x" at SHA: "adult.csv" is no folder.', undefined],
    ['FILE_MISSING', 'dvc/x.csv', '"dvc/x.csv" is tracked by DVC and not in git at SHA.', undefined],
    ['FILE_MISSING', 'broken.csv', '"broken.csv" is a link to nothing at SHA.', undefined],
    ['FILE_MISSING', 'a\0.csv', 'There is no file "a\0.csv" at SHA.', undefined],
    ['FILE_MISSING', `${'x'.repeat(5_000)}.csv`, undefined, undefined],
    ['FILE_MISSING', '.git/config', undefined, undefined],
    ['FILE_UNREADABLE', 'loop.csv', '"loop.csv" cannot be read at SHA (ELOOP).', undefined],
    ['FILE_NOT_REGULAR', 'data', '"data" is a folder at SHA, not a file.', undefined],
    ['FILE_NOT_REGULAR', '', '"" is a folder at SHA, not a file.', undefined],
    [
      'FILE_NOT_REGULAR',
      'sub/module',
      '"sub/module" is in a submodule at SHA: its files are in another repository.',
      undefined,
    ],
    ['FILE_NOT_REGULAR', 'sub/module/x.csv', undefined, undefined],
    ['FILE_OUTSIDE', '/etc/passwd', undefined, undefined],
    ['FILE_OUTSIDE', '../x.csv', undefined, undefined],
    ['FILE_OUTSIDE', 'absolute.csv', undefined, undefined],
    [
      'FILE_OUTSIDE',
      'out.csv',
      '"out.csv" leads out of the repository: what lies there has no history at SHA.',
      undefined,
    ],
    ['DATA_LFS_POINTER', 'lfs.csv', '"lfs.csv" is kept by Git LFS: git has only a pointer at SHA.', undefined],
  ])('%s (%#)', async (code, path, message, hint) => {
    const error = await failure(source.open(path));
    expect(error.problems).toEqual([
      {
        code,
        message: message?.replace('SHA', short) ?? expect.stringContaining(path),
        hint: hint ?? expect.any(String),
        place: { file: path },
      },
    ]);
  });

  test('relative paths start at a folder of the work tree', async () => {
    const below = await sourceOf(made, commit, 'data');
    expect(await below.readText('b.csv', options)).toBe('data/b.csv');
    expect(await below.readText('../adult.csv', options)).toBe('adult.csv');
    expect(await below.expand(['*/c.csv', '../{link*,ad*}.csv'])).toEqual([
      '../adult.csv',
      '../linked.csv',
      'deep/c.csv',
    ]);
    await expect(below.open('../../adult.csv')).rejects.toThrow('leads out of the repository');
  });

  test('reads the same as a work tree of that commit', async () => {
    const other = folder();
    made.git('worktree', 'add', '--detach', join(other, 'tree'), commit);
    const files = workTree(join(other, 'tree'));
    // There `.git` is a file.
    const objects = gitSource(await findRepository(join(other, 'tree')), commit);
    const patterns = ['data/**', 'folder/*', '.hidden.csv', 'dvc/*', '[-al]*.csv', '?x,y}.csv', 'o*.csv'];
    // In the work tree this link leads to nothing.
    writeFileSync(join(other, 'outside.csv'), '');
    const expected = await files.expand(patterns);
    expect(expected.length).toBeGreaterThan(10);
    expect(await objects.expand(patterns)).toEqual(expected);
  });

  test('a commit that is not there, and what is none', async () => {
    const absent = await failure((await sourceOf(made, '1'.repeat(40))).open('adult.csv'));
    expect(absent.problems[0]).toMatchObject({
      code: 'GIT_NO_COMMIT',
      hint: expect.stringContaining('git fetch origin 111'),
    });
    for (const wrong of ['main', '--help', `${commit}\n${commit}`]) {
      expect((await failure((await sourceOf(made, wrong)).open('adult.csv'))).problems[0].code).toBe('GIT_NO_COMMIT');
    }
  });
});

describe.skipIf(!gitPresent)('the content', () => {
  const big = Buffer.alloc(5_000_000, 'a line of data\n');

  test('comes in pieces, and not to its end where nobody reads on', async () => {
    const made = repository();
    const source = await sourceOf(made, made.commit({ 'big.csv': big }));
    const { stream, bytes } = await source.open('big.csv');
    expect(bytes).toBe(big.length);
    expect(Buffer.concat(await stream.toArray()).equals(big)).toBe(true);
    for (const read of [0, 1]) {
      const { stream } = await source.open('big.csv');
      if (read) for await (const _ of stream) break;
      else stream.destroy();
      await expect.poll(() => gitChildren()).toBe(0);
    }
  });

  test('has its end where its size says, whatever it holds', async () => {
    const made = repository();
    const tricky = `${'0'.repeat(40)} blob 5\n\n\nmissing\n`.repeat(100);
    const source = await sourceOf(made, made.commit({ 'x.csv': tricky, 'y.csv': '\n' }));
    expect(await source.readText('x.csv', options)).toBe(tricky);
    expect(await source.readText('y.csv', options)).toBe('\n');
  });

  test('is read with ids of SHA-256, too', async () => {
    const made = repository();
    rmSync(join(made.directory, '.git'), { recursive: true });
    made.git('init', '--quiet', '--object-format=sha256');
    const source = await sourceOf(made, made.commit({ 'data/x.csv': 'x' }));
    expect(await source.readText('data/x.csv', options)).toBe('x');
  });

  test('that is damaged or lost is no content', async () => {
    const made = repository();
    const source = await sourceOf(made, made.commit({ 'x.csv': 'content', 'y.csv': 'other' }));
    const stored = (file: string) => {
      const id = made.git('rev-parse', `HEAD:${file}`);
      return join(made.directory, '.git/objects', id.slice(0, 2), id.slice(2));
    };
    rmSync(stored('y.csv'));
    chmodSync(stored('x.csv'), 0o600);
    writeFileSync(stored('x.csv'), 'spoilt');
    for (const file of ['x.csv', 'y.csv']) {
      const error = await failure(source.open(file));
      expect(error.problems[0]).toMatchObject({ code: 'GIT_OBJECT_DAMAGED', place: { file } });
    }
  });

  test('that is damaged further on names its file', async () => {
    const made = repository();
    const noise = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * i * 7 + (i >> 3)) % 251));
    const source = await sourceOf(made, made.commit({ 'x.csv': noise }));
    const id = made.git('rev-parse', 'HEAD:x.csv');
    const stored = join(made.directory, '.git/objects', id.slice(0, 2), id.slice(2));
    made.git('config', 'core.bigFileThreshold', '1k'); // Such files are written before they are checked.
    chmodSync(stored, 0o600);
    truncateSync(stored, statSync(stored).size - 20);
    const error = await failure(source.readBytes('x.csv', options));
    expect(error.problems[0]).toMatchObject({ code: 'GIT_OBJECT_DAMAGED', place: { file: 'x.csv' } });
  });
});

/** Children of this process, ended ones that nobody asked about among them. */
function gitChildren(): number {
  const task = `/proc/self/task/${process.pid}/children`;
  try {
    const ids = readFileSync(task, 'utf8').split(' ').filter(Boolean);
    return ids.filter((id) => readFileSync(`/proc/${id}/comm`, 'utf8').trim() === 'git').length;
  } catch {
    return 0;
  }
}

describe.skipIf(!gitPresent)('a repository that would start programs', () => {
  function hostile(): { made: Made; mark: string; program: string } {
    const made = repository();
    const mark = join(folder(), 'mark');
    const program = join(folder(), 'program');
    writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> '${mark}'\n`, { mode: 0o755 });
    return { made, mark, program };
  }

  test('starts none', async () => {
    const { made, mark, program } = hostile();
    const commit = made.commit({ 'x.csv': 'x', '.gitattributes': '*.csv diff=evil filter=evil merge=evil\n' });
    const settings = [
      'core.fsmonitor',
      'core.sshCommand',
      'core.pager',
      'pager.cat-file',
      'pager.rev-parse',
      'core.editor',
      'diff.external',
      'diff.evil.textconv',
      'filter.evil.smudge',
      'filter.evil.clean',
      'credential.helper',
      'gpg.program',
      'core.alternateRefsCommand',
    ];
    for (const setting of settings) made.git('config', setting, program);
    for (const command of ['rev-parse', 'cat-file', 'merge-base'])
      made.git('config', `alias.${command}`, `!${program}`);
    made.git('config', 'core.hooksPath', join(program, '..'));
    const source = await sourceOf(made, commit);
    expect(await source.readText('x.csv', options)).toBe('x');
    expect(await source.expand(['*.csv'])).toEqual(['x.csv']);
    expect(() => readFileSync(mark)).toThrow('ENOENT');
    // Others do.
    made.git('status');
    expect(readFileSync(mark, 'utf8')).not.toBe('');
  });

  test('nor a partial clone those that would fetch', async () => {
    const { made, mark, program } = hostile();
    const commit = made.commit({ 'x.csv': 'x', 'y.csv': 'y' });
    made.git('config', 'uploadpack.allowFilter', 'true');
    const partial = clone(made.directory, '--filter=blob:none', '--no-checkout');
    partial.git('config', 'remote.origin.uploadpack', program);
    const error = await failure((await sourceOf(partial, commit)).open('x.csv'));
    expect(error.problems[0]).toMatchObject({
      code: 'GIT_PARTIAL_CLONE',
      hint: expect.stringContaining('`git fetch --refetch --no-filter origin`'),
      place: { file: 'x.csv' },
    });
    expect(() => readFileSync(mark)).toThrow('ENOENT');
    // The hint helps.
    partial.git('config', '--unset', 'remote.origin.uploadpack');
    partial.git('fetch', '--quiet', '--refetch', '--no-filter', 'origin');
    expect(await (await sourceOf(partial, commit)).readText('x.csv', options)).toBe('x');
  });

  test('a replacement of an object is not taken for it', async () => {
    const made = repository();
    const commit = made.commit({ 'x.csv': 'x' });
    made.git('replace', commit, made.commit({ 'x.csv': 'replaced' }));
    expect(await (await sourceOf(made, commit)).readText('x.csv', options)).toBe('x');
  });

  // Only the superuser may give files away.
  test.skipIf(process.getuid?.() !== 0)('one that belongs to another user is read only in a workspace', async () => {
    const made = repository();
    const commit = made.commit({ 'x.csv': 'x' });
    for (const path of ['', '.git', '.git/config']) chownSync(join(made.directory, path), 4_321, 4_321);
    const error = await failure(findRepository(made.directory));
    expect(error.problems[0]).toMatchObject({
      code: 'GIT_OTHER_OWNER',
      hint: `If you trust it, run \`git config --global --add safe.directory ${made.directory}\`.`,
    });
    const trusted = await findRepository(made.directory, { workspace: made.directory });
    expect(await gitSource(trusted, commit).readText('x.csv', options)).toBe('x');
  });
});
