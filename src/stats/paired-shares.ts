import type { Interval } from './interval.ts';
import { tango } from './tango.ts';

/** How often two shares of the same rows succeed; effective rows, where they are weighted, may be fractions. */
export interface PairedCounts {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/**
 * Tango's interval of first − second. In [−1, 1].
 *
 * @param rows above 0 in all
 */
export function differenceOfPaired({ both, onlyFirst, onlySecond, neither }: PairedCounts, z: number): Interval {
  return tango({ first: onlyFirst, second: onlySecond, pairs: both + onlyFirst + onlySecond + neither }, z);
}

/** The interval of first + second: first − (1 − second) is a difference of shares of the same rows too. In [0, 2]. */
export function sumOfPaired({ both, onlyFirst, onlySecond, neither }: PairedCounts, z: number): Interval {
  const { low, high } = tango({ first: both, second: neither, pairs: both + onlyFirst + onlySecond + neither }, z);
  return { low: 1 + low, high: 1 + high };
}

/**
 * The correlation of first − second with first + second, row by row: (V₁ − V₂)/√(V₋·V₊) with the variances V₁ and V₂ of
 * both outcomes and V₋, V₊ of their difference and sum. 0 where either is the same in all rows. In [−1, 1].
 */
export function correlationOfPaired({ both, onlyFirst, onlySecond, neither }: PairedCounts): number {
  const rows = both + onlyFirst + onlySecond + neither;
  const [first, second] = [(both + onlyFirst) / rows, (both + onlySecond) / rows];
  const ofDifference = (onlyFirst + onlySecond) / rows - (first - second) ** 2;
  const ofSum = (4 * both + onlyFirst + onlySecond) / rows - (first + second) ** 2;
  if (!(ofDifference > 0 && ofSum > 0)) return 0;
  const correlation = (first * (1 - first) - second * (1 - second)) / Math.sqrt(ofDifference * ofSum);
  return Math.max(-1, Math.min(1, correlation));
}
