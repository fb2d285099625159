import { isAbsolute, posix } from 'node:path';
import { Readable } from 'node:stream';
import { UserError } from '../errors.ts';
import { expandBraces } from './braces.ts';
import { type GitObject, type GitObjects, openObjects, wholeObject } from './git-objects.ts';
import { damaged } from './git-trouble.ts';
import { type Entry, glob, hasWildcard } from './glob.ts';
import { LFS_POINTER } from './lfs-pointer.ts';
import { missingAmong } from './missing.ts';
import { noMatch } from './no-match.ts';
import { readWhole, textOf } from './read-whole.ts';
import type { Repository } from './repository.ts';
import { commitMissing } from './shallow.ts';
import type { Opened, Source } from './source.ts';
import { follow, type Led, type Tree, treeOf } from './tree-path.ts';
import { refused } from './tree-refusal.ts';

/** Longer files are no LFS pointers, by LFS's own definition. */
const MAX_POINTER_BYTES = 1_024;
const REMEDY = 'Compare with a committed report instead (`baseline: { from: FILE }`).';

/**
 * Files as they are at a commit, read from git's objects; the work tree is not looked at. Relative paths start at the
 * repository's `folder`, as they do in the work tree.
 *
 * @param commit the full id
 */
export function gitSource(repository: Repository, commit: string): Source {
  async function look(objects: GitObjects): Promise<View> {
    const tree = await treeOf(objects, requireId(commit));
    if (!tree) throw await commitMissing(repository, commit);
    return { tree, folder: repository.folder, when: ` at ${commit.slice(0, 7)}` };
  }

  const source: Source = {
    async expand(patterns) {
      const objects = openObjects(repository);
      try {
        return await expand(patterns, await look(objects));
      } finally {
        objects.close();
      }
    },
    async open(path) {
      const objects = openObjects(repository);
      try {
        return await openFile(path, await look(objects), objects);
      } catch (error) {
        objects.close();
        throw inFile(path, error);
      }
    },
    readBytes: async (path, options) => readWhole(path, await source.open(path), options),
    readText: async (path, options) => textOf(await source.readBytes(path, options), path),
  };
  return source;
}

interface View {
  readonly tree: Tree;
  readonly folder: string;
  /** ` at 1a2b3c4`, for errors. */
  readonly when: string;
}

async function expand(patterns: readonly string[], view: View): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const pattern of patterns) paths.push(...(await match(pattern, view)));
  // Two spellings of a path, or two links to a file, are one file.
  const files = new Map<string, string>();
  for (const path of paths.sort()) {
    const led = await reach(path, view);
    const file = 'names' in led ? led.names.join('/') : path;
    if (!files.has(file)) files.set(file, path);
  }
  return [...files.values()];
}

async function match(pattern: string, view: View): Promise<string[]> {
  if (await exists(pattern, view)) return [posix.normalize(pattern)];
  const found: string[] = [];
  for (const path of expandBraces(pattern).map(posix.normalize)) {
    if (!hasWildcard(path)) {
      found.push(path);
      continue;
    }
    const files = await glob(path, (folder) => list(folder, view));
    if (files.length === 0) throw noMatch(path, view.when);
    found.push(...files);
  }
  return found;
}

/** Also of a link to nothing, which `open` then names. */
async function exists(path: string, view: View): Promise<boolean> {
  const normal = posix.join(path, '.');
  const name = posix.basename(normal);
  const parent = await reach(posix.dirname(normal), view);
  return parent.kind === 'folder' && (name === '.' || name === '..' || (await view.tree.entries(parent.id)).has(name));
}

async function list(folder: string, view: View): Promise<Entry[]> {
  const led = await reach(folder, view);
  if (led.kind === 'submodule' || led.kind === 'outside') throw refused(folder, led.kind, view.when);
  if (led.kind !== 'folder') return [];
  const entries: Entry[] = [];
  for (const [name, { kind }] of await view.tree.entries(led.id)) {
    if (kind !== 'link') entries.push({ name, kind: kind === 'submodule' ? 'folder' : kind });
    else entries.push({ name, kind: await linkKind(posix.join(folder, name), view) });
  }
  return entries;
}

/** What cannot be looked at is taken for a file, that its opening refuses: no pattern matches less without a word. */
async function linkKind(path: string, view: View): Promise<Entry['kind']> {
  const { kind } = await reach(path, view);
  if (kind === 'folder' || kind === 'submodule') return 'link';
  return kind === 'file' || kind === 'outside' ? 'file' : 'other';
}

/** Where a path leads that starts at the working directory; never above the repository. */
async function reach(path: string, { tree, folder, when }: View): Promise<Led> {
  if (isAbsolute(path)) throw refused(path, 'absolute', when);
  const way = posix.join(folder, path);
  if (way === '..' || way.startsWith('../')) throw refused(path, 'outside', when);
  return follow(tree, way);
}

async function openFile(path: string, view: View, objects: GitObjects): Promise<Opened> {
  const led = await reach(path, view);
  if (led.kind === 'missing') {
    throw await missingAmong(path, (folder) => namesIn(folder, view), {
      when: view.when,
      dvc: [`not in git${view.when}`, REMEDY],
    });
  }
  if (led.kind !== 'file') throw refused(path, led.kind, view.when);
  const object = await objects.get(led.id);
  if (object?.type !== 'blob') throw damaged();
  const content = object.bytes > MAX_POINTER_BYTES ? object.content : await noPointer(path, object, view);
  const stream = Readable.from(naming(path, content), { objectMode: false });
  // Also for a stream that is destroyed before it was read.
  return { stream: stream.once('close', () => objects.close()), bytes: object.bytes };
}

/** Trouble in the middle of a file names the file. */
async function* naming(path: string, content: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* content;
  } catch (error) {
    throw inFile(path, error);
  }
}

function inFile(path: string, error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  const [first, ...more] = error.problems;
  return UserError.of([{ place: { file: path }, ...first }, ...more]);
}

async function noPointer(path: string, object: GitObject, { when }: View): Promise<Buffer[]> {
  const bytes = await wholeObject(object);
  if (bytes.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER) {
    throw new UserError('DATA_LFS_POINTER', `"${path}" is kept by Git LFS: git has only a pointer${when}.`, REMEDY, {
      file: path,
    });
  }
  return bytes.length === 0 ? [] : [bytes];
}

async function namesIn(folder: string, view: View): Promise<readonly string[] | undefined> {
  const led = await reach(folder, view).catch(() => undefined);
  return led?.kind === 'folder' ? [...(await view.tree.entries(led.id)).keys()] : undefined;
}

function requireId(commit: string): string {
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) {
    throw new UserError('GIT_NO_COMMIT', `"${commit}" is no commit id.`, 'Write all of its 40 digits.');
  }
  return commit;
}
