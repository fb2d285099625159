import type { Interval } from './interval.ts';

/** Pairs of one success and one failure. */
export interface Discordant {
  /** Pairs in which only the first is a success, and only the second. */
  readonly first: number;
  readonly second: number;
  /** All pairs, above 0. */
  readonly pairs: number;
}

/**
 * Tango's score interval of the difference of two shares of the same rows, (b − c)/n with b pairs of which only the
 * first and c of which only the second is a success: the δ with
 *
 *   |b − c − nδ| ≤ z·√(n(2q + δ(1 − δ))),
 *
 * q the likeliest chance of a pair of which only the second is a success, given δ: the greater root of
 * 2nq² + ((2n − b + c)δ − b − c)q − cδ(1 − δ) = 0. In [−1, 1]; contains the difference. Rates that barely differ and
 * change in few rows are told apart from those that change in many, which no interval of two independent shares does.
 *
 * Source: T. Tango, "Equivalence test and confidence interval for the difference in proportions for the paired-sample
 * design", Statistics in Medicine 17 (1998) 891–908.
 *
 * @param z the critical value of the standard normal, at least 0
 * @example tango({ first: 1, second: 7, pairs: 21 }, 1.959964) // { low: -0.5172, high: -0.0260 }
 */
export function tango({ first, second, pairs }: Discordant, z: number): Interval {
  return {
    low: -upperBound(second, first, { pairs, z }),
    high: upperBound(first, second, { pairs, z }),
  };
}

/** The greatest δ, by halving: the score falls as δ grows. */
function upperBound(b: number, c: number, { pairs: n, z }: { readonly pairs: number; readonly z: number }): number {
  let low = (b - c) / n;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const delta = (low + high) / 2;
    const reach = z * Math.sqrt(Math.max(0, n * (2 * likeliest(delta, { b, c, n }) + delta * (1 - delta))));
    if (n * delta - (b - c) <= reach) low = delta;
    else high = delta;
  }
  return low;
}

interface Counts {
  readonly b: number;
  readonly c: number;
  readonly n: number;
}

/** The greater root, without losing the digits of a small one. */
function likeliest(delta: number, { b, c, n }: Counts): number {
  const linear = (2 * n - b + c) * delta - b - c;
  const constant = -c * delta * (1 - delta);
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
  if (linear <= 0) return (root - linear) / (4 * n);
  return root + linear === 0 ? 0 : (-2 * constant) / (root + linear);
}
