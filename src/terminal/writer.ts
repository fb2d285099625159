import type { Writable } from 'node:stream';
import { UserError } from '../errors.ts';

/** Codes of a pipe whose reader has seen enough (`| head`), which is no error of anybody's. */
const CLOSED = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** Writes to standard output, and tells when that failed: a full disk must not look like a verdict. */
export function writer(stream: Writable): (text: string) => Promise<void> {
  // Each write hears of its own failure; without a listener the stream would end the process besides.
  stream.on('error', () => {});
  return (text) =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        const code = error && 'code' in error ? String(error.code) : undefined;
        if (!error || (code !== undefined && CLOSED.includes(code))) resolve();
        else reject(unwritable(code));
      });
    });
}

function unwritable(code = 'unknown cause'): UserError {
  return new UserError(
    'OUTPUT_UNWRITABLE',
    `Standard output cannot be written (${code}).`,
    'Check where it is sent to, and whether there is room.',
  );
}
