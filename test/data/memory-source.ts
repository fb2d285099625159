import { Readable } from 'node:stream';
import { UserError } from '../../src/errors.ts';
import type { Source } from '../../src/source/source.ts';

/** Files in memory, served in chunks of the given sizes, over and over. A path is a file's name; there are no patterns. */
export function memorySource(
  files: Readonly<Record<string, string | Uint8Array>>,
  { chunkSizes = [65_536] }: { chunkSizes?: readonly number[] } = {},
): Source {
  const bytesOf = (path: string) => {
    const content = files[path];
    if (content === undefined) throw new UserError('FILE_MISSING', `There is no file "${path}".`);
    return Buffer.from(content);
  };
  return {
    expand: async (paths) => [...new Set(paths)].sort(),
    open: async (path) => ({ stream: Readable.from(cut(bytesOf(path), chunkSizes)), bytes: bytesOf(path).length }),
    readText: async (path) => bytesOf(path).toString(),
    readBytes: async (path) => bytesOf(path),
  };
}

function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  for (let start = 0, chunk = 0; start < bytes.length; chunk++) {
    const size = sizes[chunk % sizes.length] ?? 1;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}
