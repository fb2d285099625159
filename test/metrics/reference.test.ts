import { expect, test } from 'vitest';
import { referenceOf } from '../../src/metrics/reference.ts';

const tally = (tn: number, fp: number, fn: number, tp: number) => ({ cells: { tn, fp, fn, tp } });
const groups = [
  ['a', 1],
  ['b', null],
  ['c', true],
  ['d', 2],
] as const;
// rows 10, 20, 20, 0; selected .2, .5, .5, of nobody
const tallies = [tally(4, 1, 4, 1), tally(5, 5, 5, 5), tally(5, 5, 5, 5), tally(0, 0, 0, 0)];

test.each([
  ['named, as a policy writes it', ['a', '1'], 0],
  ['named, with a missing value', ['b', null], 1],
  ['named, with a boolean', ['c', 'True'], 2],
  ['named, but absent', ['a', '2'], undefined],
  ['named, with fewer values', ['a'], undefined],
  ['majority: the first of the largest', 'majority', 1],
  ['best: the first of the highest selection rates', 'best', 1],
  ['none', undefined, undefined],
] as const)('%s', (_, reference, expected) => {
  expect(referenceOf(groups, tallies, reference)).toBe(expected);
});

test('best goes by weights where there are weights, majority by rows', () => {
  const weighted = [
    { ...tally(1, 1, 1, 1), weighted: { tn: 1, fp: 9, fn: 1, tp: 9 } },
    { ...tally(1, 3, 1, 1), weighted: { tn: 9, fp: 1, fn: 9, tp: 1 } },
  ];
  expect(referenceOf([['a'], ['b']], weighted, 'best')).toBe(0);
  expect(referenceOf([['a'], ['b']], weighted, 'majority')).toBe(1);
});

test('without rows there is neither', () => {
  expect(referenceOf([['a']], [tally(0, 0, 0, 0)], 'best')).toBeUndefined();
  expect(referenceOf([['a']], [tally(0, 0, 0, 0)], 'majority')).toBeUndefined();
});
