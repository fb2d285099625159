import type { Interval } from './interval.ts';
import { placeRanks } from './place-ranks.ts';
import { quantile } from './quantile.ts';

export interface PercentileInterval extends Interval {
  /** The share of replicates that have a value; the interval is about these alone. */
  readonly defined: number;
}

/**
 * The percentile interval of redraws: their quantiles at (1 ∓ level)/2. NaN is a replicate without a value.
 *
 * Source: B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13.
 *
 * @param replicates in any order; left as they are
 * @param level in [0, 1]
 * @returns `undefined` where no replicate has a value
 */
export function percentileInterval(replicates: Float64Array, level: number): PercentileInterval | undefined {
  const defined = definedOf(replicates);
  if (defined.length === 0) return undefined;
  const tail = (1 - level) / 2;
  placeRanks(defined, ranksBehind(defined.length - 1, [tail, 1 - tail]));
  return {
    low: quantile(defined, tail),
    high: quantile(defined, 1 - tail),
    defined: defined.length / replicates.length,
  };
}

/** The order statistics that quantiles lie between, and the last, which tells whether there is a NaN; ascending. */
function ranksBehind(last: number, ps: readonly number[]): readonly number[] {
  const ranks = ps.flatMap((p) => [Math.floor(last * p), Math.min(Math.floor(last * p) + 1, last)]);
  return [...new Set([...ranks, last])].sort((a, b) => a - b);
}

function definedOf(replicates: Float64Array): Float64Array {
  const defined = new Float64Array(replicates.length);
  let count = 0;
  for (let at = 0; at < replicates.length; at++) {
    const value = replicates[at] as number;
    if (!Number.isNaN(value)) defined[count++] = value;
  }
  return defined.subarray(0, count);
}
