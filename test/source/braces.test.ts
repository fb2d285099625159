import { describe, expect, it } from 'vitest';
import { expandBraces } from '../../src/source/braces.ts';

describe('expandBraces', () => {
  // What bash prints for `echo` with the pattern.
  it.each([
    ['a', ['a']],
    ['a{b,c}d', ['abd', 'acd']],
    ['{a,b}{c,d}', ['ac', 'ad', 'bc', 'bd']],
    ['{a,{b,c}x}', ['a', 'bx', 'cx']],
    ['x{,y}', ['x', 'xy']],
    ['{a}', ['{a}']],
    ['{}', ['{}']],
    ['{a,b', ['{a,b']],
    ['a,b}', ['a,b}']],
    ['{{a,b}', ['{a', '{b']],
    ['{a,b}}', ['a}', 'b}']],
    ['{a}{b,c}', ['{a}b', '{a}c']],
    ['data/{train/x,test}.csv', ['data/train/x.csv', 'data/test.csv']],
  ])('%s', (pattern, paths) => {
    expect(expandBraces(pattern)).toEqual(paths);
  });

  it('takes a thousand paths and no more', () => {
    const ten = '{0,1,2,3,4,5,6,7,8,9}';
    expect(expandBraces(ten.repeat(3))).toHaveLength(1_000);
    expect(() => expandBraces(`${ten.repeat(3)}{0,1}`)).toThrow('stand for more than 1000 paths');
    expect(() => expandBraces('{a,b}'.repeat(60))).toThrow('stand for more than 1000 paths');
    expect(() => expandBraces(`{${','.repeat(1_000)}}`)).toThrow('stand for more than 1000 paths');
  });
});
