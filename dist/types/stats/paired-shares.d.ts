import type { Interval } from './interval.js';
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
export declare function differenceOfPaired({ both, onlyFirst, onlySecond, neither }: PairedCounts, z: number): Interval;
/** The interval of first + second: first − (1 − second) is a difference of shares of the same rows too. In [0, 2]. */
export declare function sumOfPaired({ both, onlyFirst, onlySecond, neither }: PairedCounts, z: number): Interval;
/**
 * The correlation of first − second with first + second, row by row: (V₁ − V₂)/√(V₋·V₊) with the variances V₁ and V₂ of
 * both outcomes and V₋, V₊ of their difference and sum. 0 where either is the same in all rows. In [−1, 1].
 */
export declare function correlationOfPaired({ both, onlyFirst, onlySecond, neither }: PairedCounts): number;
