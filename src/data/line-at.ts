const LF = 10;
const CR = 13;

/**
 * The line (from 1) that holds the byte at an offset, or the first such byte from there on. Only errors ask, so that
 * reading need not count: the file is read again up to that place. A line ends with LF, CRLF or CR.
 */
export async function lineAt(chunks: AsyncIterable<Buffer>, offset: number, byte?: number): Promise<number> {
  let line = 1;
  let position = 0;
  let previous = 0;
  for await (const chunk of chunks) {
    for (const current of chunk) {
      if (position++ >= offset && (byte === undefined || current === byte))
        return previous === CR && current !== LF ? line + 1 : line;
      if (previous === CR && current !== LF) line++;
      if (current === LF) line++;
      previous = current;
    }
  }
  return line;
}
