import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count } from '../../src/tally/count.ts';
import { rest } from '../../src/tally/rest.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { columns, type Row, someRows } from './rows.ts';

const tallyOf = (rows: readonly Row[], weighted: boolean) =>
  count(columns(rows, { weighted }), [{ codes: new Uint8Array(rows.length), size: 1 }])[0]?.[0] as Tally;

test('all rows less those of a group are the other rows, but for the pairs across both', () => {
  fc.assert(
    fc.property(someRows, someRows, fc.boolean(), (group, others, weighted) => {
      const left = rest(tallyOf([...group, ...others], weighted), tallyOf(group, weighted));
      const expected = tallyOf(others, weighted);
      expect(left.cells).toEqual(expected.cells);
      expect(left.weighted).toEqual(expected.weighted);
      expect(left.weightedSquares).toEqual(expected.weightedSquares);
      expect(left.scores?.bins).toEqual(expected.scores?.bins);
      for (const power of [0, 1, 2] as const) {
        expect(left.scores?.logLoss[power]).toBeCloseTo(expected.scores?.logLoss[power] ?? Number.NaN, 6);
        expect(left.scores?.squaredError[power]).toBeCloseTo(expected.scores?.squaredError[power] ?? Number.NaN, 9);
      }
      expect(left.scores).not.toHaveProperty('concordance');
    }),
  );
});

test('what the tallies do not have, the rest has not', () => {
  const cells = { tn: 4, fp: 3, fn: 2, tp: 1 };
  const one = { tn: 1, fp: 1, fn: 1, tp: 1 };
  expect(rest({ cells }, { cells: one })).toEqual({ cells: { tn: 3, fp: 2, fn: 1, tp: 0 } });
});

test('rounding leaves no weight below 0', () => {
  // .1 + .2 + .3 less .3 + .2 + .1, each summed in its order: 5.6e-17 the other way round
  const cells = { tn: 3, fp: 0, fn: 0, tp: 0 };
  const whole = { cells, weighted: { tn: 0.3 + 0.2 + 0.1, fp: 0, fn: 0, tp: 0 } };
  const group = { cells, weighted: { tn: 0.1 + 0.2 + 0.3, fp: 0, fn: 0, tp: 0 } };
  expect(whole.weighted.tn).toBeLessThan(group.weighted.tn);
  expect(rest(whole, group).weighted?.tn).toBe(0);
});
