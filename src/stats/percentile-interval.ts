import type { Interval } from './interval.ts';
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
  const sorted = definedOf(replicates).sort();
  if (sorted.length === 0) return undefined;
  const tail = (1 - level) / 2;
  return {
    low: quantile(sorted, tail),
    high: quantile(sorted, 1 - tail),
    defined: sorted.length / replicates.length,
  };
}

function definedOf(replicates: Float64Array): Float64Array {
  const defined = new Float64Array(replicates.length);
  let count = 0;
  for (const value of replicates) if (!Number.isNaN(value)) defined[count++] = value;
  return defined.subarray(0, count);
}
