import { expect, test } from 'vitest';
import { repeatedIds } from '../../src/data/repeated-ids.ts';
import { tableOf } from '../model/tables.ts';

const table = tableOf({ id: ['a', 'b', 'a', null, 'c', 'a', 'c', null, 'd'] });

// m = 3 (a), 2 (c), 1 (b, d and two missing ones): Σ m = 9, Σ m² = 9 + 4 + 4 = 17
test('rows of one id count, rows without one do not', () => {
  expect(repeatedIds(table, 'id', undefined)).toEqual({ rows: 3, ids: 2, factor: Math.sqrt(17 / 9) });
});

// a, c, a and one missing: Σ m = 4, Σ m² = 4 + 1 + 1 = 6
test('only assessed rows count', () => {
  expect(repeatedIds(table, 'id', Uint32Array.of(0, 4, 5, 3))).toEqual({ rows: 1, ids: 1, factor: Math.sqrt(6 / 4) });
});

test('there is nothing to say where every row has an id of its own', () => {
  expect(repeatedIds(table, 'id', Uint32Array.of(0, 1, 3, 4, 7, 8))).toBeUndefined();
});

// fairness.md: five identical rows each make 95 % cover 62 %. By scipy: 2 * norm.cdf(norm.ppf(.975) / 5 ** .5) - 1 = 0.6193
test('five equal rows each need intervals that are √5 times as wide', () => {
  const five = tableOf({ id: ['a', 'b', 'c', 'd'].flatMap((id) => [id, id, id, id, id]) });
  expect(repeatedIds(five, 'id', undefined)).toEqual({ rows: 16, ids: 4, factor: Math.sqrt(5) });
});
