import { describe, expect, it } from 'vitest';
import { codedColumnBuilder } from '../../src/data/coded-column.ts';

function coded(texts: Iterable<string>, naValues: readonly string[] = ['']) {
  const builder = codedColumnBuilder('x', naValues);
  expect([...texts].every((text) => builder.add(text))).toBe(true);
  return builder.finish();
}

describe('codedColumnBuilder', () => {
  it.each([
    ['in order of appearance', ['b', 'a', 'b'], [''], [1, 2, 1], [null, 'b', 'a']],
    ['missing', ['', 'a', ''], [''], [0, 1, 0], [null, 'a']],
    ['several texts for missing', ['NA', '', '?', 'a'], ['NA', '?'], [0, 1, 0, 2], [null, '', 'a']],
    ['none for missing', ['', 'a'], [], [1, 2], [null, '', 'a']],
    ['only missing', [''], [''], [0], [null]],
    ['no rows', [], [''], [], [null]],
    [
      'names of object members',
      ['__proto__', 'constructor', '__proto__'],
      [''],
      [1, 2, 1],
      [null, '__proto__', 'constructor'],
    ],
    ['as written', ['7', '007', '7.0', ' 7'], [''], [1, 2, 3, 4], [null, '7', '007', '7.0', ' 7']],
    // Length, first and last character are alike: they meet in the same slot of the cache.
    ['alike texts', ['axb', 'ayb', 'axb', 'ayb'], [''], [1, 2, 1, 2], [null, 'axb', 'ayb']],
  ])('%s', (_, texts, naValues, codes, values) => {
    expect(coded(texts, naValues)).toEqual({ kind: 'coded', name: 'x', codes: Uint8Array.from(codes), values });
  });

  it.each([
    [255, Uint8Array],
    [256, Uint16Array],
    [65_535, Uint16Array],
    [65_536, Uint32Array],
    [200_000, Uint32Array],
  ])('%d values need %o', (count, kind) => {
    const texts = Array.from({ length: count }, (_, i) => `${i}`);
    // Rows before, amid and after the dictionary grows, over several chunks.
    const column = coded([...texts, ...texts.toReversed()]);
    expect(column.codes).toBeInstanceOf(kind);
    const back = Array.from(column.codes, (code) => column.values[code]);
    expect(back.join()).toBe([...texts, ...texts.toReversed()].join());
  });
});
