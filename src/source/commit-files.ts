import { posix } from 'node:path';
import { UserError } from '../errors.ts';
import { gitName } from './git-name.ts';
import { textOf, tooLarge } from './read-whole.ts';
import type { ReadOptions, SmallFiles } from './source.ts';

/** What git keeps of one name in a folder. */
export interface TreeEntry {
  readonly name: string;
  /** `100644` and `100755` are files, `040000` a folder, `120000` a link, `160000` a submodule. */
  readonly mode: string;
  readonly sha: string;
  /** Of a file. */
  readonly bytes?: number | undefined;
}

/** A commit that lies elsewhere. What cannot be read rejects; nothing is ever left out instead. */
export interface Commit {
  readonly sha: string;
  /** Every entry of a folder, by the name of its tree; by the commit's own name those of the root. */
  readonly entries: (tree: string) => Promise<readonly TreeEntry[]>;
  /** A file's content, by its path from the root; at most so many bytes. */
  readonly content: (path: string, maxBytes: number) => Promise<Buffer>;
}

export interface CommitFiles extends SmallFiles {
  readonly commit: string;
  /** The name that git gives the content of a file; `undefined` where there is no such file. */
  readonly nameOf: (path: string) => Promise<string | undefined>;
  /** A path as it is from the root of the repository. */
  readonly fromRoot: (path: string) => string;
}

/**
 * Small files of a commit. A path is walked from tree to tree, so that what is not there is known not to be, and a link
 * or a submodule on the way is refused; the content must bear the name that the tree has for it.
 *
 * @param folder where paths start, from the root of the repository
 * @param near where the very content may lie as well; then it is not fetched
 */
export function commitFiles(
  commit: Commit,
  { folder, near }: { readonly folder: string; readonly near: SmallFiles },
): CommitFiles {
  const trees = new Map<string, Promise<readonly TreeEntry[]>>();
  const contents = new Map<string, Buffer>();
  const entriesOf = (tree: string) => {
    const known = trees.get(tree) ?? commit.entries(tree);
    trees.set(tree, known);
    return known;
  };
  const fromRoot = (path: string): string => confinedPath(path, folder);

  async function find(path: string): Promise<TreeEntry | undefined> {
    let found: TreeEntry = { name: '', mode: FOLDER, sha: commit.sha };
    for (const name of fromRoot(path).split('/')) {
      if (found.mode !== FOLDER) return undefined;
      const entry = (await entriesOf(found.sha)).find((one) => one.name === name);
      if (entry === undefined) return undefined;
      if (entry.mode === LINK || entry.mode === SUBMODULE) throw irregular(path, entry);
      found = entry;
    }
    if (found.mode === FOLDER) throw irregular(path, found);
    return found;
  }

  async function readBytes(path: string, options: ReadOptions): Promise<Buffer> {
    const entry = await find(path);
    if (entry === undefined) throw missing(path, commit.sha);
    if ((entry.bytes ?? 0) > options.maxBytes) throw tooLarge(path, options);
    const content = contents.get(entry.sha) ?? (await contentOf(path, entry, options));
    contents.set(entry.sha, content);
    if (content.length > options.maxBytes) throw tooLarge(path, options);
    return content;
  }

  async function contentOf(path: string, { sha }: TreeEntry, options: ReadOptions): Promise<Buffer> {
    const isIt = (content: Buffer) => gitName(content, { digits: sha.length }) === sha;
    const here = await near.readBytes(path, options).catch(unlessBug);
    if (here !== undefined && isIt(here)) return here;
    const content = await commit.content(fromRoot(path), options.maxBytes);
    if (content.length > options.maxBytes) throw tooLarge(path, options);
    if (!isIt(content)) throw notIt(path, commit.sha);
    return content;
  }

  return {
    commit: commit.sha,
    fromRoot,
    nameOf: async (path) => (await find(path))?.sha,
    readBytes,
    readText: async (path, options) => textOf(await readBytes(path, options), path),
  };
}

const FOLDER = '040000';
const LINK = '120000';
const SUBMODULE = '160000';

/** Digits of a commit's name that a reader is shown. */
const DIGITS = 12;

function confinedPath(path: string, folder: string): string {
  const full = posix.join(folder, path);
  if (!posix.isAbsolute(path) && full !== '..' && !full.startsWith('../')) return full.replace(/\/$/, '');
  throw new UserError(
    'FILE_OUTSIDE',
    `"${path}" leads out of the repository.`,
    'Name a file of the repository: what decides is read from the commit of the base.',
    { file: path },
  );
}

function unlessBug(error: unknown): undefined {
  if (!(error instanceof UserError)) throw error;
}

function missing(path: string, commit: string): UserError {
  const message = `There is no file "${path}" in the commit ${commit.slice(0, DIGITS)}.`;
  return new UserError('FILE_MISSING', message, 'Paths start at the working directory.', { file: path });
}

function irregular(path: string, { name, mode }: TreeEntry): UserError {
  const what = { [LINK]: 'a symbolic link', [SUBMODULE]: 'a submodule' }[mode] ?? 'a folder';
  const message = `"${path}" cannot be read from the repository: "${name}" is ${what} there.`;
  return new UserError('FILE_NOT_REGULAR', message, 'Name a file itself, by its own path.', { file: path });
}

function notIt(path: string, commit: string): UserError {
  const message = `What GitHub gives for "${path}" is not what the commit ${commit.slice(0, DIGITS)} holds.`;
  return new UserError('FILE_UNREADABLE', message, 'Run the job again; Git LFS is no place for this file.', {
    file: path,
  });
}
