import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { type Commit, commitFiles, type TreeEntry } from '../../src/source/commit-files.ts';
import { gitName } from '../../src/source/git-name.ts';
import type { SmallFiles } from '../../src/source/source.ts';

const COMMIT = 'c'.repeat(40);
const POLICY = Buffer.from('version: 1\n');
const nameOf = (text: string | Buffer) => gitName(Buffer.from(text), { digits: 40 });
const file = (name: string, content: Buffer): TreeEntry => {
  return { name, mode: '100644', sha: nameOf(content), bytes: content.length };
};

/** A tree a folder: the root by the commit's name. */
const TREES: Readonly<Record<string, readonly TreeEntry[]>> = {
  [COMMIT]: [
    { name: '.github', mode: '040000', sha: 'a' },
    { name: 'link.yml', mode: '120000', sha: 'b' },
    { name: 'links', mode: '120000', sha: 'b' },
    { name: 'sub', mode: '160000', sha: 'd' },
    file('root.yml', POLICY),
    { name: 'models', mode: '040000', sha: 'm' },
  ],
  a: [file('fairness.yml', POLICY), { ...file('run.yml', POLICY), mode: '100755' }],
  m: [
    file('p.yml', POLICY),
    file('large.yml', Buffer.alloc(2000)),
    { ...file('unsized.yml', Buffer.alloc(2000)), bytes: undefined },
  ],
};

const NOWHERE: SmallFiles = {
  readText: async () => Promise.reject(new UserError('FILE_MISSING', 'x')),
  readBytes: async () => Promise.reject(new UserError('FILE_MISSING', 'x')),
};

function open(options: { folder?: string; near?: SmallFiles; content?: Buffer } = {}) {
  const asked: string[] = [];
  const commit: Commit = {
    sha: COMMIT,
    entries: async (tree) => {
      asked.push(`tree ${tree.slice(0, 2)}`);
      return TREES[tree] ?? Promise.reject(new Error('no tree'));
    },
    content: async (path) => {
      asked.push(path);
      return options.content ?? POLICY;
    },
  };
  const files = commitFiles(commit, { folder: options.folder ?? '', near: options.near ?? NOWHERE });
  return { files, asked };
}

const READ = { maxBytes: 1000, what: 'policy' };
const code = (expected: string) => expect.objectContaining({ problems: [expect.objectContaining({ code: expected })] });

// `printf 'version: 1\n' | git hash-object --stdin`, and with --object-format=sha256 `git init`.
test('names are those of git', () => {
  expect(gitName(POLICY, { digits: 40 })).toBe('b82551848c644f63b8517a7bdf8be9a992e6f4da');
  expect(gitName(POLICY, { digits: 64 })).toBe('bc6aa05d25cf66219165d1ca6ba1de8b935baaaf5319ccaa37ff36e2af609178');
});

test('a file is walked to tree by tree, each asked for once, and read once', async () => {
  const { files, asked } = open();
  expect(await files.readText('.github/fairness.yml', READ)).toBe('version: 1\n');
  expect(await files.readBytes('./.github/run.yml', READ)).toEqual(POLICY);
  expect(await files.nameOf('.github/fairness.yml')).toBe(nameOf(POLICY));
  expect(asked).toEqual(['tree cc', 'tree a', '.github/fairness.yml']);
});

test.each([
  ['', 'models/p.yml'],
  ['models', 'p.yml'],
  ['models', '../models/./p.yml'],
  ['a/b', '../../models/p.yml'],
])('in %j, %s is models/p.yml', async (folder, path) => {
  const { files, asked } = open({ folder });
  expect(await files.readText(path, READ)).toBe('version: 1\n');
  expect(asked.at(-1)).toBe('models/p.yml');
});

test.each([
  'none.yml',
  'models/none.yml',
  'none/p.yml',
  'root.yml/p.yml',
  '.github/FAIRNESS.yml',
  '',
  '.',
  '__proto__',
])('%j is known not to be there, and never asked for', async (path) => {
  const { files, asked } = open();
  expect(await files.nameOf(path)).toBe(undefined);
  await expect(files.readText(path, READ)).rejects.toEqual(code('FILE_MISSING'));
  expect(asked.filter((one) => !one.startsWith('tree'))).toEqual([]);
});

test.each(['link.yml', 'links/p.yml', 'sub', 'sub/p.yml', 'models', 'models/'])(
  '%j is no file, and nothing behind it is read',
  async (path) => {
    const { files, asked } = open();
    await expect(files.nameOf(path)).rejects.toEqual(code('FILE_NOT_REGULAR'));
    await expect(files.readText(path, READ)).rejects.toEqual(code('FILE_NOT_REGULAR'));
    expect(asked).toEqual(['tree cc']);
  },
);

test.each([
  ['', '../p.yml'],
  ['models', '../../p.yml'],
  ['models', '..//..'],
  ['', '/etc/passwd'],
  ['..', 'p.yml'],
])('in %j, %s leads out of the repository', async (folder, path) => {
  const { files, asked } = open({ folder });
  await expect(files.readText(path, READ)).rejects.toEqual(code('FILE_OUTSIDE'));
  expect(asked).toEqual([]);
});

test('what is too large is refused, before it is fetched where the tree says so', async () => {
  const { files, asked } = open({ content: Buffer.alloc(1001) });
  await expect(files.readText('models/large.yml', READ)).rejects.toEqual(code('FILE_TOO_LARGE'));
  expect(asked).not.toContain('models/large.yml');
  await expect(files.readText('models/unsized.yml', READ)).rejects.toEqual(code('FILE_TOO_LARGE'));
});

test('another content than the tree names is refused', async () => {
  const { files } = open({ content: Buffer.from('version: 1\n# and more\n') });
  await expect(files.readText('root.yml', READ)).rejects.toEqual(code('FILE_UNREADABLE'));
});

test('what lies near is not fetched if it is the very content, and only then', async () => {
  const near = (content: Buffer): SmallFiles => ({ ...NOWHERE, readBytes: async () => content });
  const same = open({ near: near(POLICY) });
  expect(await same.files.readText('root.yml', READ)).toBe('version: 1\n');
  expect(same.asked).toEqual(['tree cc']);
  const other = open({ near: near(Buffer.from('version: 2\n')) });
  expect(await other.files.readText('root.yml', READ)).toBe('version: 1\n');
  expect(other.asked).toEqual(['tree cc', 'root.yml']);
});

test('a fault on the way is no absence', async () => {
  const { files } = open({ near: { ...NOWHERE, readBytes: async () => Promise.reject(new Error('disk')) } });
  await expect(files.readText('root.yml', READ)).rejects.toThrow('disk');
  const commit: Commit = {
    sha: COMMIT,
    entries: async () => Promise.reject(new UserError('BASE_UNREADABLE', 'x')),
    content: async () => POLICY,
  };
  const unread = commitFiles(commit, { folder: '', near: NOWHERE });
  await expect(unread.nameOf('root.yml')).rejects.toEqual(code('BASE_UNREADABLE'));
});
