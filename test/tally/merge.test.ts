import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count } from '../../src/tally/count.ts';
import { merge } from '../../src/tally/merge.ts';
import { rest } from '../../src/tally/rest.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { columns, type Row, someRows } from './rows.ts';

const tallyOf = (rows: readonly Row[], weighted: boolean) =>
  count(columns(rows, { weighted }), [{ codes: new Uint8Array(rows.length), size: 1 }])[0]?.[0] as Tally;

/** Everything of residuals and calibration in one list. */
function newSums({ scores }: Tally): readonly number[] {
  if (scores === undefined) return [];
  const { residuals, calibration } = scores;
  const byLabel = [residuals, calibration.weight, calibration.residual];
  return [...byLabel.flatMap(({ negative, positive }) => [...negative, ...positive]), ...calibration.squares];
}

function close(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(6 + 50);
  expected.forEach((sum, at) => {
    expect(found[at]).toBeCloseTo(sum, 9);
  });
}

test('two tallies merged are the tally of the rows of both, but for the pairs across them', () => {
  fc.assert(
    fc.property(someRows, someRows, fc.boolean(), (left, right, weighted) => {
      const merged = merge(tallyOf(left, weighted), tallyOf(right, weighted));
      const both = tallyOf([...left, ...right], weighted);
      expect(merged.cells).toEqual(both.cells);
      expect(merged.weighted).toEqual(both.weighted);
      expect(merged.weightedSquares).toEqual(both.weightedSquares);
      expect(merged.scores?.bins).toEqual(both.scores?.bins);
      for (const power of [0, 1, 2] as const) {
        expect(merged.scores?.logLoss[power]).toBeCloseTo(both.scores?.logLoss[power] ?? Number.NaN, 6);
        expect(merged.scores?.squaredError[power]).toBeCloseTo(both.scores?.squaredError[power] ?? Number.NaN, 9);
      }
      expect(merged.scores).not.toHaveProperty('concordance');
      expect(merged.scores).not.toHaveProperty('distance');
      close(newSums(merged), newSums(both));
    }),
  );
});

test('the rest of a whole is the tally of the rows outside of the group', () => {
  fc.assert(
    fc.property(someRows, someRows, fc.boolean(), (left, right, weighted) => {
      const remaining = rest(tallyOf([...left, ...right], weighted), tallyOf(left, weighted));
      const other = tallyOf(right, weighted);
      expect(remaining.cells).toEqual(other.cells);
      expect(remaining.weighted).toEqual(other.weighted);
      expect(remaining.scores?.bins).toEqual(other.scores?.bins);
      close(newSums(remaining), newSums(other));
    }),
  );
});
