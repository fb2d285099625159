import { expect, test } from 'vitest';
import { referenceOf } from '../../src/metrics/reference.ts';

const groups = [
  ['a', 1],
  ['b', null],
  ['c', true],
  ['d', 2],
] as const;
const options = { groups, rows: [10, 20, 20, 0], rates: [0.2, 0.5, 0.5, undefined], otherwise: 'majority' } as const;

test.each([
  ['named', ['a', 1], 0, 'policy'],
  ['named, with a missing value', ['b', null], 1, 'policy'],
  ['named, but absent', ['a', 2], undefined, 'policy'],
  ['named, with fewer values', ['a'], undefined, 'policy'],
  ['majority: the first of the largest', 'majority', 1, 'majority'],
  ['best: the first of the highest selection rates', 'best', 1, 'best'],
  ['none, where another way stands in', undefined, 1, 'majority'],
] as const)('%s', (_, reference, at, chosen) => {
  expect(referenceOf(reference, options)).toEqual({ at, chosen });
});

test('without a rate there is no best', () => {
  expect(referenceOf('best', { ...options, groups: [['a']], rows: [0], rates: [undefined] }).at).toBeUndefined();
});
