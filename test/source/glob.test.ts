import { describe, expect, it } from 'vitest';
import { type Entry, glob } from '../../src/source/glob.ts';

// The name's ending says what it is: `/` a folder, `@` a link to a folder, `|` a pipe.
const tree: Record<string, string[]> = {
  '': ['a.csv', 'b.csv', '.c.csv', 'data/', '.git/', 'link@', 'pipe.csv|'],
  'data/': ['a.csv', 'b.tsv', 'deep/', '[x].csv'],
  'data/deep/': ['a.csv', '.hidden.csv', 'deeper/'],
  'data/deep/deeper/': ['z.csv'],
  '.git/': ['a.csv'],
  'link/': ['l.csv'],
  '../': ['up.csv'],
  '/srv/': ['s.csv'],
};

async function list(folder: string): Promise<Entry[]> {
  return (tree[folder] ?? []).map((name): Entry => {
    if (name.endsWith('/')) return { name: name.slice(0, -1), kind: 'folder' };
    if (name.endsWith('@')) return { name: name.slice(0, -1), kind: 'link' };
    if (name.endsWith('|')) return { name: name.slice(0, -1), kind: 'other' };
    return { name, kind: 'file' };
  });
}

describe('glob', () => {
  it.each([
    ['*.csv', ['a.csv', 'b.csv']],
    ['.*.csv', ['.c.csv']],
    ['data/*.csv', ['data/[x].csv', 'data/a.csv']],
    ['*/a.csv', ['data/a.csv']],
    ['.*/*', ['.git/a.csv']],
    ['**/a.csv', ['a.csv', 'data/a.csv', 'data/deep/a.csv']],
    ['data/**', ['data/[x].csv', 'data/a.csv', 'data/b.tsv', 'data/deep/a.csv', 'data/deep/deeper/z.csv']],
    ['data/**/*.csv', ['data/[x].csv', 'data/a.csv', 'data/deep/a.csv', 'data/deep/deeper/z.csv']],
    ['data/**/**/z.csv', ['data/deep/deeper/z.csv']],
    ['**/deep/**/*.csv', ['data/deep/a.csv', 'data/deep/deeper/z.csv']],
    ['**/deep/*', ['data/deep/a.csv']],
    ['**/l.csv', []],
    ['l*/l.csv', ['link/l.csv']],
    ['../*.csv', ['../up.csv']],
    ['/srv/*', ['/srv/s.csv']],
    ['data/[[]x*', ['data/[x].csv']],
    ['nowhere/*', []],
    ['a.csv/*', []],
    ['data/*/', []],
  ])('%s', async (pattern, files) => {
    expect((await glob(pattern, list)).sort()).toEqual(files);
  });

  it('lists each folder once, however many ways lead through the pattern', async () => {
    const listed: string[] = [];
    await glob('**/**/**/*', (folder) => {
      listed.push(folder);
      return list(folder);
    });
    expect(listed.sort()).toEqual(['', 'data/', 'data/deep/', 'data/deep/deeper/']);
  });

  it('looks at ten thousand files and no more', async () => {
    const many = (count: number) => async () =>
      Array.from({ length: count }, (_, i): Entry => ({ name: `${i}`, kind: 'file' }));
    expect(await glob('*', many(10_000))).toHaveLength(10_000);
    await expect(glob('*', many(10_001))).rejects.toThrow('more than 10,000 files and folders');
  });
});
