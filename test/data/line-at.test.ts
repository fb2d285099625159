import { describe, expect, it } from 'vitest';
import { lineAt } from '../../src/data/line-at.ts';

async function* chunks(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

describe('lineAt', () => {
  it.each([
    ['abc', 0, 1],
    ['a\nb', 1, 1],
    ['a\nb', 2, 2],
    ['a\r\nb', 1, 1],
    ['a\r\nb', 2, 1],
    ['a\r\nb', 3, 2],
    ['a\rb', 2, 2],
    ['\r\r\n\n\rx', 5, 5],
    ['a\n\n\nb', 4, 4],
    ['a\n', 9, 2],
  ])('%j: byte %d is on line %d', async (text, offset, line) => {
    for (const size of [1, 2, 100]) expect(await lineAt(chunks(text, size), offset)).toBe(line);
  });

  it.each([
    ['a\n"b\n"', 0, 2],
    ['a\n"b\n"', 3, 3],
    ['a\r"', 1, 2],
  ])('%j: the first quote from byte %d on is on line %d', async (text, offset, line) => {
    for (const size of [1, 2, 100]) expect(await lineAt(chunks(text, size), offset, 0x22)).toBe(line);
  });
});
