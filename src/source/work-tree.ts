import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { UserError } from '../errors.ts';
import { expandBraces } from './braces.ts';
import { confined, type Within } from './confinement.ts';
import { type Entry, glob, hasWildcard } from './glob.ts';
import { missing } from './missing.ts';
import { noMatch } from './no-match.ts';
import { readWhole, textOf } from './read-whole.ts';
import type { Opened, Source } from './source.ts';

const CHUNK_BYTES = 256 * 1024;

/** Files of the working tree. Relative paths start at the directory; `within` says where all files must lie. */
export function workTree(directory: string, { within }: { readonly within?: Within } = {}): Source {
  const at: Place = { directory, within };
  const source: Source = {
    async expand(patterns) {
      // Two spellings of a path, or two links to a file, are one file.
      const files = new Map<string, string>();
      for (const path of (await Promise.all(patterns.map((pattern) => match(pattern, at)))).flat().sort()) {
        const file = await realpath(resolve(directory, path)).catch(() => path);
        if (!files.has(file)) files.set(file, path);
      }
      return [...files.values()];
    },
    open: (path) => openFile(path, at),
    readBytes: async (path, options) => readWhole(path, await source.open(path), options),
    readText: async (path, options) => textOf(await source.readBytes(path, options), path),
  };
  return source;
}

interface Place {
  readonly directory: string;
  readonly within: Within | undefined;
}

/** Where a path leads; an error if that is where it may not. */
async function reach(path: string, { directory, within }: Place): Promise<string> {
  const absolute = resolve(directory, path);
  return within === undefined || path.includes('\0') ? absolute : confined(absolute, { within, named: path });
}

async function match(pattern: string, at: Place): Promise<string[]> {
  if (await exists(resolve(at.directory, pattern))) return [posix.normalize(pattern)];
  const found: string[] = [];
  for (const path of expandBraces(pattern).map(posix.normalize)) {
    if (!hasWildcard(path)) {
      found.push(path);
      continue;
    }
    const files = await glob(path, async (folder) => list(await reach(folder, at)));
    if (files.length === 0) throw noMatch(path);
    found.push(...files);
  }
  return found;
}

async function list(folder: string): Promise<Entry[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return Promise.all(
    entries.map(async (entry): Promise<Entry> => {
      if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) };
      const target = await stat(resolve(folder, entry.name)).catch(() => undefined);
      const kind = target ? kindOf(target) : 'other';
      return { name: entry.name, kind: kind === 'folder' ? 'link' : kind };
    }),
  );
}

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory'>): 'file' | 'folder' | 'other' {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

async function openFile(path: string, at: Place): Promise<Opened> {
  let handle: FileHandle | undefined;
  try {
    const real = await realpath(await reach(path, at));
    refuseIrregular(path, await stat(real));
    // What stands there may change meanwhile: no link is followed, no pipe waited for, and the handle is asked again.
    handle = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat();
    refuseIrregular(path, stats);
    return { stream: streamOf(path, handle), bytes: stats.size };
  } catch (error) {
    await handle?.close();
    throw await explain(error, path, at.directory);
  }
}

function streamOf(path: string, handle: FileHandle): Readable {
  const stream = Readable.from(chunksOf(path, handle), { objectMode: false, highWaterMark: CHUNK_BYTES });
  // Also for a stream that is destroyed before it was read, when the generator never runs.
  return stream.once('close', () => void handle.close());
}

async function* chunksOf(path: string, handle: FileHandle): AsyncGenerator<Buffer> {
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES).catch((error) => {
      throw unreadable(path, error);
    });
    if (bytesRead === 0) return;
    yield chunk.subarray(0, bytesRead);
  }
}

async function explain(error: unknown, path: string, directory: string): Promise<unknown> {
  if (error instanceof UserError) return error;
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE': // A path with a NUL byte.
      return missing(path, directory);
    default:
      return unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): UserError {
  const code = codeOf(error);
  const denied = code === 'EACCES' || code === 'EPERM';
  return new UserError(
    'FILE_UNREADABLE',
    denied ? `"${path}" may not be read: permission denied.` : `"${path}" cannot be read (${code ?? 'unknown error'}).`,
    denied
      ? 'Give the user who runs this read permission for the file and its folders.'
      : 'Check the file and its disk.',
    { file: path },
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function refuseIrregular(path: string, stats: Stats): void {
  if (stats.isFile()) return;
  const [what, hint] = irregular(stats);
  throw new UserError('FILE_NOT_REGULAR', `"${path}" is ${what}, not a file.`, hint, { file: path });
}

function irregular(stats: Stats): [string, string] {
  if (stats.isDirectory()) return ['a folder', 'Name the file in it, or a pattern such as folder/*.csv.'];
  if (stats.isFIFO()) return ['a named pipe', 'Write its content to a file first.'];
  if (stats.isSocket()) return ['a socket', 'Name a file.'];
  return ['a device', 'Name a file.'];
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
