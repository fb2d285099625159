import { isUtf8 } from 'node:buffer';
import { UserError } from '../errors.ts';
import type { Source } from '../source/source.ts';
import { lineAt } from './line-at.ts';
import { uncompressed } from './uncompressed.ts';

const LF = 10;
const CR = 13;

/** A text file's uncompressed bytes, checked as they pass: UTF-8 without NUL, in chunks of whole characters. */
export async function* textBytes(source: Source, file: string): AsyncGenerator<Buffer> {
  let start = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of uncompressed(source, file)) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = wholeCharacters(bytes);
    const text = bytes.subarray(0, end);
    if (!isUtf8(text)) {
      if (start === 0 && isUtf16(bytes)) throw utf16(file);
      throw await notUtf8(source, file, start + firstBadLine(text));
    }
    const nul = text.indexOf(0);
    if (nul >= 0) throw await nulByte(source, file, start + nul);
    if (end > 0) yield text;
    start += end;
    rest = bytes.subarray(end);
  }
  if (rest.length > 0) throw await notUtf8(source, file, start);
}

/** Where the last character begins if the end of the bytes cuts it off, else the end. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Where the first line begins that is not UTF-8. No byte of a longer character equals a line break. */
function firstBadLine(text: Buffer): number {
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== LF && text[i] !== CR) continue;
    if (!isUtf8(text.subarray(start, i))) return start;
    start = i + 1;
  }
  return start;
}

function utf16(file: string): UserError {
  return new UserError('DATA_NOT_UTF8', `"${file}" is UTF-16 text.`, 'Save it as UTF-8.', { file });
}

async function notUtf8(source: Source, file: string, offset: number): Promise<UserError> {
  const line = await lineAt(uncompressed(source, file), offset);
  return new UserError('DATA_NOT_UTF8', `Line ${line} of "${file}" is not UTF-8 text.`, 'Save the file as UTF-8.', {
    file,
    line,
  });
}

async function nulByte(source: Source, file: string, offset: number): Promise<UserError> {
  const line = await lineAt(uncompressed(source, file), offset);
  return new UserError(
    'DATA_NUL_BYTE',
    `Line ${line} of "${file}" holds a NUL byte.`,
    'Check that the file is text, and whole.',
    { file, line },
  );
}
