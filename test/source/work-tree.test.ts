import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { workTree } from '../../src/source/work-tree.ts';

const root = mkdtempSync(join(tmpdir(), 'work-tree-'));
const source = workTree(root);
const socket = createServer();

beforeAll(async () => {
  for (const folder of ['data', 'data/deep', 'dvc', 'empty']) mkdirSync(join(root, folder));
  for (const file of [
    'adult.csv',
    'data/b.csv',
    'data/a.csv',
    'data/deep/c.csv',
    'data/[a].csv',
    '{x,y}.csv',
    '.hidden.csv',
    'dvc/x.csv.dvc',
  ]) {
    writeFileSync(join(root, file), file);
  }
  symlinkSync('data/a.csv', join(root, 'linked.csv'));
  symlinkSync('nowhere', join(root, 'broken.csv'));
  symlinkSync('loop.csv', join(root, 'loop.csv'));
  symlinkSync('.', join(root, 'data/cycle'));
  execFileSync('mkfifo', [join(root, 'pipe.csv')]);
  await new Promise<void>((resolve) => socket.listen(join(root, 'socket.csv'), resolve));
});

afterAll(() => {
  socket.close();
  rmSync(root, { recursive: true });
});

describe('expand', () => {
  it.each([
    [['adult.csv'], ['adult.csv']],
    [['./adult.csv', 'adult.csv', 'data/../adult.csv'], ['adult.csv']],
    [
      ['data/b.csv', 'data/a.csv'],
      ['data/a.csv', 'data/b.csv'],
    ],
    [
      ['data/*.csv', 'data/a.csv'],
      ['data/[a].csv', 'data/a.csv', 'data/b.csv'],
    ],
    [['data/**/c.csv'], ['data/deep/c.csv']],
    [['data/[a].csv'], ['data/[a].csv']],
    [['{x,y}.csv'], ['{x,y}.csv']],
    [['data/{a,b}.csv'], ['data/a.csv', 'data/b.csv']],
    // A link and its target are one file; the first name in sorted order stays.
    [['linked.csv', 'data/a.csv'], ['data/a.csv']],
    [['.*.csv'], ['.hidden.csv']],
    // Whether it exists is for `open` to say.
    [['absent.csv'], ['absent.csv']],
    [[join(root, 'data/a.csv')], [join(root, 'data/a.csv')]],
    [[join(root, 'data/?.csv')], [join(root, 'data/a.csv'), join(root, 'data/b.csv')]],
    [[], []],
  ])('%j', async (patterns, files) => {
    expect(await source.expand(patterns)).toEqual(files);
  });

  it.each(['data/*.parquet', 'nowhere/*', '{adult,x*}.csv', 'pipe*', 'broken*', 'empty/**', 'x*/../y?.csv'])(
    'names a pattern without a match: %s',
    async (pattern) => {
      const error = await failure(source.expand(['adult.csv', pattern]));
      expect(error).toMatchObject({ problems: [{ code: 'FILE_NO_MATCH' }] });
    },
  );
});

describe('open', () => {
  it('gives content and size', async () => {
    const { stream, bytes } = await source.open('data/a.csv');
    expect(bytes).toBe(10);
    expect(Buffer.concat(await stream.toArray()).toString()).toBe('data/a.csv');
  });

  it('follows a link to a file', async () => {
    expect(await source.readText('linked.csv', { maxBytes: 100, what: 'data' })).toBe('data/a.csv');
  });

  it('closes a file that nobody reads', async () => {
    const { stream } = await source.open('adult.csv');
    stream.destroy();
    await new Promise((resolve) => stream.once('close', resolve));
    expect(stream.destroyed).toBe(true);
  });

  it.each([
    ['FILE_MISSING', 'adlut.csv', 'There is no file "adlut.csv".', 'Did you mean "adult.csv"?'],
    ['FILE_MISSING', 'data/A.csv', 'There is no file "data/A.csv".', 'Did you mean "data/a.csv"?'],
    ['FILE_MISSING', 'date/a.csv', 'There is no file "date/a.csv": "date" is no folder.', 'Did you mean "data"?'],
    [
      'FILE_MISSING',
      'data/income.csv',
      'There is no file "data/income.csv".',
      'Paths start at the working directory. In "data" there are: [a].csv, a.csv, b.csv, cycle, deep.',
    ],
    [
      'FILE_MISSING',
      'empty/a.csv',
      'There is no file "empty/a.csv".',
      'Paths start at the working directory. There is nothing in "empty".',
    ],
    ['FILE_MISSING', 'adult.csv/x', 'There is no file "adult.csv/x": "adult.csv" is no folder.', undefined],
    ['FILE_MISSING', 'dvc/x.csv', '"dvc/x.csv" is tracked by DVC and has not been fetched.', 'Run `dvc pull` first.'],
    ['FILE_MISSING', 'broken.csv', '"broken.csv" is a link to nothing.', 'Mend the link, or name a file.'],
    ['FILE_MISSING', 'a\0.csv', 'There is no file "a\0.csv".', undefined],
    ['FILE_MISSING', `${'x'.repeat(5_000)}.csv`, undefined, undefined],
    ['FILE_UNREADABLE', 'loop.csv', '"loop.csv" cannot be read (ELOOP).', undefined],
    ['FILE_NOT_REGULAR', 'data', '"data" is a folder, not a file.', undefined],
    ['FILE_NOT_REGULAR', '', '"" is a folder, not a file.', undefined],
    ['FILE_NOT_REGULAR', 'pipe.csv', '"pipe.csv" is a named pipe, not a file.', undefined],
    ['FILE_NOT_REGULAR', 'socket.csv', '"socket.csv" is a socket, not a file.', undefined],
    ['FILE_NOT_REGULAR', '/dev/null', '"/dev/null" is a device, not a file.', undefined],
  ])('%s (%#)', async (code, path, message, hint) => {
    const error = await failure(source.open(path));
    expect(error.problems).toEqual([
      {
        code,
        message: message ?? expect.stringContaining(path),
        hint: hint ?? expect.any(String),
        place: { file: path },
      },
    ]);
  });

  // The superuser may read anything.
  it.skipIf(process.getuid?.() === 0)('says that permission is denied', async () => {
    writeFileSync(join(root, 'secret.csv'), 'x');
    chmodSync(join(root, 'secret.csv'), 0);
    const error = await failure(source.open('secret.csv'));
    expect(error).toMatchObject({
      problems: [{ code: 'FILE_UNREADABLE', message: '"secret.csv" may not be read: permission denied.' }],
    });
  });
});

describe('readText', () => {
  it.each([
    ['plain', Buffer.from('é\n'), 'é\n'],
    ['a byte order mark', Buffer.from('\ufeffé'), 'é'],
    ['empty', Buffer.from(''), ''],
  ])('%s', async (_, bytes, text) => {
    writeFileSync(join(root, 'text'), bytes);
    expect(await source.readText('text', { maxBytes: 5, what: 'policy' })).toBe(text);
  });

  it.each([
    ['too large', Buffer.from('123456'), 'The policy "text" is larger than 5 bytes.'],
    ['not UTF-8', Buffer.from([0x61, 0xff]), '"text" is not UTF-8 text.'],
    ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), '"text" is UTF-16 text.'],
  ])('refuses %s', async (_, bytes, message) => {
    writeFileSync(join(root, 'text'), bytes);
    await expect(source.readText('text', { maxBytes: 5, what: 'policy' })).rejects.toThrow(message);
  });

  it.each([
    [5, '5 bytes'],
    [256 * 1024, '256 KB'],
    [20 * 1024 * 1024, '20 MB'],
  ])('says the limit of %d bytes as %s', async (maxBytes, said) => {
    truncateSync(join(root, 'text'), maxBytes + 1);
    await expect(source.readText('text', { maxBytes, what: 'policy' })).rejects.toThrow(`larger than ${said}`);
  });
});

describe.skipIf(process.platform !== 'linux')('files of the kernel', () => {
  it('counts bytes where the size is announced as nothing', async () => {
    const reading = source.readBytes('/proc/self/status', { maxBytes: 5, what: 'policy' });
    await expect(reading).rejects.toThrow('is larger than 5 bytes');
  });

  it('names a file whose bytes cannot be read', async () => {
    const error = await failure(source.readBytes('/proc/self/mem', { maxBytes: 5, what: 'policy' }));
    expect(error.message).toBe('"/proc/self/mem" cannot be read (EIO).');
  });
});

async function failure(promise: Promise<unknown>): Promise<UserError> {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error(`No UserError: ${error}`);
  return error;
}
