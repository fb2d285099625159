import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, type Estimate, estimateOf, tailBoundsOf } from '../../src/metrics/estimate.ts';
import { selectionRate } from '../../src/metrics/selection-rate.ts';
import { criticalBetween, intervalBetween, ratioOf } from '../../src/metrics/spread-interval.ts';
import type { Bounded } from '../../src/stats/interval.ts';

/** Shares of rows, ties and zeros among them. */
const share = fc.integer({ min: 1, max: 60 }).chain((rows) => {
  return fc.integer({ min: 0, max: rows }).map((selected): Estimate => {
    const tally = { cells: { tn: rows - selected, fp: selected, fn: 0, tp: 0 } };
    return estimateOf(selected / rows, selectionRate.uncertainty, { tally, whole: tally })!;
  });
});

/** Means with bounds of any width on either side. */
const width = fc.oneof(fc.nat(2), fc.double({ min: 0, max: 2, noNaN: true }));
const mean = fc.record({ value: width, below: width, above: width }).map(
  ({ value, below, above }): Estimate => ({
    value,
    parts: [
      {
        value,
        bounds: (z) => ({ low: value - z * below, high: value + z * above }),
        rows: 10,
        share: false,
      },
    ],
    of: ([one]) => one!,
  }),
);

/** A few, in which one may reach furthest both ways, and so many that most of them cannot be the furthest. */
const figures = fc.oneof(
  ...[share, mean].flatMap((one) => [4, 70].map((maxLength) => fc.array(one, { minLength: 2, maxLength }))),
);
const LEVEL = 0.95;

test('the interval of a difference is that of the furthest of all pairs', () => {
  fc.assert(
    fc.property(figures, (groups) => {
      const { low: zOfAll, high: z } = criticalBetween(groups.length, 'difference', LEVEL);
      const plain = groups.map((group) => ({ value: group.value, ...boundsOf(group, z) }));
      const strict = groups.length === 2 ? plain : groups.map((group) => tail(group, zOfAll));
      expect(intervalBetween(groups, 'difference', LEVEL)).toEqual({
        low: Math.max(0, ...pairs(strict).map(([a, b]) => apart(a, b).low)),
        high: Math.max(0, ...pairs(plain).map(([a, b]) => apart(a, b).high)),
      });
    }),
  );
});

test('the interval of a ratio is that of the least of the 24 of all pairs that a quick bound puts furthest out', () => {
  fc.assert(
    fc.property(figures, (groups) => {
      const { low: z, high: zOfAll } = criticalBetween(groups.length, 'ratio', LEVEL);
      const least = (end: 'low' | 'high', at: number, bound: (a: Estimate, b: Estimate) => number) => {
        const quick = pairs(groups).map(([a, b]) => {
          const found = apart(logarithms(a, at), logarithms(b, at))[end];
          return { bound: Number.isNaN(found) ? Number.NEGATIVE_INFINITY : found, a, b };
        });
        const furthest = quick.sort((one, other) => (one.bound < other.bound ? -1 : Number(one.bound > other.bound)));
        return Math.min(1, ...furthest.slice(0, 24).map(({ a, b }) => bound(a, b)));
      };
      expect(intervalBetween(groups, 'ratio', LEVEL)).toEqual({
        low: least('low', z, (a, b) => ratioOf(a, b, z).low),
        high: least('high', zOfAll, (a, b) => {
          const isShare = a.parts[0]!.share;
          const differ = !isShare || apart(tail(b, zOfAll), tail(a, zOfAll)).low > 0;
          return groups.length > 2 && !differ ? 1 : ratioOf(a, b, zOfAll).high;
        }),
      });
    }),
  );
});

test('the bound of a minimum that any group can breach is the least of all', () => {
  fc.assert(
    fc.property(figures, (groups) => {
      const { high: zOfAll } = criticalBetween(groups.length, 'group_min', LEVEL);
      const { high } = intervalBetween(groups, 'group_min', LEVEL);
      expect(high).toBe(Math.min(...groups.map((group) => tail(group, zOfAll).high)));
    }),
  );
});

function pairs<Of>(groups: readonly Of[]): readonly (readonly [Of, Of])[] {
  return groups.flatMap((a, one) => groups.flatMap((b, other) => (one === other ? [] : [[a, b] as const])));
}

function tail(group: Estimate, z: number): Bounded {
  return { value: group.value, ...tailBoundsOf(group, z) };
}

/** Newcombe's bounds of a − b. */
function apart(a: Bounded, b: Bounded) {
  const value = a.value - b.value;
  return {
    low: value - Math.sqrt((a.value - a.low) ** 2 + (b.high - b.value) ** 2),
    high: value + Math.sqrt((a.high - a.value) ** 2 + (b.value - b.low) ** 2),
  };
}

/** Of the bounds; a share is drawn in by half a row. */
function logarithms(group: Estimate, z: number): Bounded {
  const [{ share, value, rows }] = group.parts as [Estimate['parts'][number]];
  const { low, high } = boundsOf(group, z);
  return {
    value: Math.log(share ? (value * rows + 0.5) / (rows + 1) : value),
    low: Math.log(Math.max(0, low)),
    high: Math.log(high),
  };
}
