import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentTest } from '../../src/source/segment.ts';

describe('segmentTest', () => {
  it.each([
    ['*.csv', ['a.csv', '.csv.csv', 'a.csv.gz', '.csv'], ['a.csv']],
    ['.*', ['.git', 'a'], ['.git']],
    ['?', ['a', 'é', '🦊', '', 'ab', '.'], ['a', 'é', '🦊']],
    ['part-[0-9][0-9]', ['part-07', 'part-7', 'part-a7'], ['part-07']],
    ['[!a-c]x', ['dx', 'ax', '!x'], ['dx', '!x']],
    ['[]]', [']', '['], [']']],
    ['[!]]', [']', 'a'], ['a']],
    ['[a-]', ['a', '-', 'b'], ['a', '-']],
    ['[-a]', ['a', '-', 'b'], ['a', '-']],
    ['[z-a]', ['z', 'a', 'm'], []],
    ['[é-ü]', ['é', 'ö', 'e'], ['é', 'ö']],
    ['[abc', ['[abc', 'a'], ['[abc']],
    ['a**b', ['ab', 'axyb', 'abc'], ['ab', 'axyb']],
    ['', ['', 'a'], ['']],
    ['*', ['constructor', '__proto__'], ['constructor', '__proto__']],
  ])('%j', (segment, names, matching) => {
    expect(names.filter(segmentTest(segment))).toEqual(matching);
  });

  it('agrees with a regular expression', () => {
    const piece = fc.constantFrom('a', 'b', '*', '?', '[ab]', '[!a]');
    const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), name, (pieces, text) => {
        const same: Record<string, string> = { '*': '.*', '?': '.', '[!a]': '[^a]' };
        const expected = new RegExp(`^${pieces.map((part) => same[part] ?? part).join('')}$`, 'u');
        expect(segmentTest(pieces.join(''))(text)).toBe(expected.test(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('ends soon on a pattern that makes backtracking explode', () => {
    expect(segmentTest(`${'a*'.repeat(100)}b`)('a'.repeat(10_000))).toBe(false);
  });
});
