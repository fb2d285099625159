import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, type Rows } from '../../src/tally/count.ts';
import { countPairs, mergePairs, type PairTally, restOfPairs, tallyAfter, tallyBefore } from '../../src/tally/pair.ts';
import { columns, groupsOf, someRows } from './rows.ts';

const all = (rows: number) => ({ codes: new Uint8Array(rows), size: 1 });

/** Rows whose group, label and weight both sides share; what the old model said is the parity of the score's tenth. */
const pairs = fc.tuple(someRows, fc.boolean()).map(([rows, weighted]) => {
  const { labels, predictions, weights } = columns(rows, { weighted });
  const before = Uint8Array.from(rows, ({ score }) => Math.round(score * 10) % 2);
  return { rows, labels, before, after: predictions, ...(weights && { weights }) };
});

test('the eight cells are in the order label, before, after', () => {
  const each = Array.from({ length: 8 }, (_, cell) => cell);
  const [[only]] = countPairs(
    {
      labels: Uint8Array.from(each, (cell) => cell >> 2),
      before: Uint8Array.from(each, (cell) => (cell >> 1) & 1),
      after: Uint8Array.from(each, (cell) => cell & 1),
      weights: Float64Array.from(each, (cell) => cell + 2),
    },
    [all(8)],
  ) as [[PairTally]];
  expect(only).toEqual({
    rows: [1, 1, 1, 1, 1, 1, 1, 1],
    weighted: [2, 3, 4, 5, 6, 7, 8, 9],
    weightedSquares: [4, 9, 16, 25, 36, 49, 64, 81],
  });
  // before: tn of cells 0 1, fp of 2 3, fn of 4 5, tp of 6 7; after: tn of 0 2, fp of 1 3, fn of 4 6, tp of 5 7
  expect(tallyBefore(only).weighted).toEqual({ tn: 2 + 3, fp: 4 + 5, fn: 6 + 7, tp: 8 + 9 });
  expect(tallyAfter(only).weighted).toEqual({ tn: 2 + 4, fp: 3 + 5, fn: 6 + 8, tp: 7 + 9 });
});

test('either side is what counting it alone gives', () => {
  fc.assert(
    fc.property(pairs, ({ rows, labels, before, after, weights }) => {
      const groupings = [all(rows.length), groupsOf(rows)];
      const found = countPairs({ labels, before, after, ...(weights && { weights }) }, groupings);
      const alone = (predictions: Uint8Array) => {
        const counted: Rows = { labels, predictions, ...(weights && { weights }) };
        return count(counted, groupings);
      };
      expect(found.map((groups) => groups.map(tallyBefore))).toEqual(alone(before));
      expect(found.map((groups) => groups.map(tallyAfter))).toEqual(alone(after));
    }),
  );
});

test('groups add up to all rows, and the rest of one is all others', () => {
  fc.assert(
    fc.property(pairs, ({ rows, ...pair }) => {
      const [[whole], groups] = countPairs(pair, [all(rows.length), groupsOf(rows)]) as [
        [PairTally],
        [PairTally, PairTally, PairTally],
      ];
      expect(groups.reduce(mergePairs)).toEqual(whole);
      expect(restOfPairs(whole, groups[0])).toEqual(mergePairs(groups[1], groups[2]));
    }),
  );
});
