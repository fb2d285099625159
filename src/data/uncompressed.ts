import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../errors.ts';
import { LFS_POINTER } from '../source/lfs-pointer.ts';
import type { Source } from '../source/source.ts';

const CHUNK_BYTES = 256 * 1024;
const MAX_BYTES = 64 * 2 ** 30;

/** A file's bytes, inflated if its name ends in `.gz`. What only stands in place of the data is named. */
export async function* uncompressed(source: Source, file: string): AsyncGenerator<Buffer> {
  const { stream } = await source.open(file);
  const zipped = file.toLowerCase().endsWith('.gz');
  const bytes = recognized(stream, file, { zipped });
  yield* zipped ? inflated(bytes, file) : bytes;
}

async function* recognized(
  stream: AsyncIterable<Buffer>,
  file: string,
  options: { zipped: boolean },
): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of stream) {
    if (!head) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < LFS_POINTER.length) continue;
      refuseOther(head, file, options);
      yield head;
      head = undefined;
    }
  }
  if (!head) return;
  if (head.length === 0) {
    throw new UserError('DATA_EMPTY', `"${file}" is empty.`, 'Check the step that writes it.', { file });
  }
  refuseOther(head, file, options);
  yield head;
}

function refuseOther(head: Buffer, file: string, { zipped }: { zipped: boolean }): void {
  if (head.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER) {
    throw new UserError(
      'DATA_LFS_POINTER',
      `"${file}" is a Git LFS pointer, not the data.`,
      'Fetch it: `git lfs pull`, or `lfs: true` under `with:` of actions/checkout.',
      { file },
    );
  }
  if (!zipped && head[0] === 0x1f && head[1] === 0x8b) {
    throw new UserError('DATA_GZIP', `"${file}" is compressed by gzip.`, `Name it "${file}.gz".`, { file });
  }
}

async function* inflated(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // A failure of the bytes, too, destroys gunzip and is thrown where its chunks are read.
  pipeline(bytes, gunzip).catch(() => {});
  let produced = 0;
  try {
    for await (const chunk of gunzip) {
      produced += chunk.length;
      if (produced > MAX_BYTES) throw tooLarge(file);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof UserError ? error : notGzip(file);
  }
}

function notGzip(file: string): UserError {
  return new UserError(
    'DATA_GZIP',
    `"${file}" is not a whole gzip file.`,
    'Compress it again, or take .gz off its name if it is plain text.',
    { file },
  );
}

function tooLarge(file: string): UserError {
  return new UserError(
    'DATA_TOO_LARGE',
    `"${file}" inflates to more than ${MAX_BYTES / 2 ** 30} GiB.`,
    'Keep only the rows that are assessed.',
    { file },
  );
}
