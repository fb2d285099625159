import { describe, expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';

describe('nearest', () => {
  it.each([
    ['raec', ['age', 'race', 'sex'], 'race'],
    ['race', ['age', 'race'], 'race'],
    ['RACE', ['rade', 'Race'], 'Race'],
    ['Raec', ['age', 'race'], 'race'],
    [
      'demographic_parity_diference',
      ['demographic_parity_ratio', 'demographic_parity_difference'],
      'demographic_parity_difference',
    ],
    ['income', ['age', 'sex'], undefined],
    ['a', ['b', 'c'], undefined],
    ['ab', ['cd', 'ac'], 'ac'],
    ['', ['a'], undefined],
    ['abc', [], undefined],
    // The first of two that are equally close.
    ['colour1', ['colour2', 'colour3'], 'colour2'],
    ['__proto_', ['constructor', '__proto__'], '__proto__'],
    ['x'.repeat(201), ['x'.repeat(202)], undefined],
  ])('%j among %j is %j', (word, names, expected) => {
    expect(nearest(word, names)).toBe(expected);
  });
});
