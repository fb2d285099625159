import { isUtf8 } from 'node:buffer';
import { UserError } from '../errors.ts';
import type { Opened, ReadOptions } from './source.ts';

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** All bytes of an opened file; counted as they come, because the size that was announced may be wrong. */
export async function readWhole(path: string, { stream, bytes }: Opened, { maxBytes, what }: ReadOptions) {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    if (bytes > maxBytes) throw tooLarge(path, { maxBytes, what });
    for await (const chunk of stream) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) throw tooLarge(path, { maxBytes, what });
    }
  } finally {
    stream.destroy();
  }
  return Buffer.concat(chunks, length);
}

export function textOf(bytes: Buffer, path: string): string {
  if (UTF16_MARKS.some((mark) => mark.equals(bytes.subarray(0, 2)))) {
    throw new UserError('FILE_NOT_UTF8', `"${path}" is UTF-16 text.`, 'Save it as UTF-8.', { file: path });
  }
  if (!isUtf8(bytes))
    throw new UserError('FILE_NOT_UTF8', `"${path}" is not UTF-8 text.`, 'Save it as UTF-8.', { file: path });
  return bytes.toString('utf8', UTF8_MARK.equals(bytes.subarray(0, 3)) ? 3 : 0);
}

export function tooLarge(path: string, { maxBytes, what }: ReadOptions): UserError {
  return new UserError(
    'FILE_TOO_LARGE',
    `The ${what} "${path}" is larger than ${size(maxBytes)}.`,
    'Check that the path names the file that was meant.',
    { file: path },
  );
}

function size(bytes: number): string {
  if (bytes >= 1 << 20) return `${Math.floor(bytes / (1 << 20))} MB`;
  return bytes >= 1 << 10 ? `${Math.floor(bytes / (1 << 10))} KB` : `${bytes} bytes`;
}
