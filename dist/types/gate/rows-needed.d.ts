import type { Interval } from '../stats/interval.js';
import type { Limit } from './limit.js';
/** How many rows would decide, or that more than a hundred times the data would be: the value is too near its limit. */
export type RowsNeeded = {
    /** Times the data. */
    readonly factor: number;
    /** Of the kind that the figure divides by. */
    readonly rows: number;
    /** Rows in all, at the shares that groups and labels have now. */
    readonly total: number;
} | 'not_by_more_data';
/** Rows of the data now. */
export interface RowsNow {
    /** Of the kind that the figure divides by, in the group that has the fewest of those that made the value. */
    readonly rows: number;
    readonly total: number;
    /** Times the data at which no group that the outcome rests on is small; 1 where none is. */
    readonly untilNotSmall?: number;
}
interface Figure {
    readonly value: number;
    readonly interval: Interval;
    /** The critical values at which the bounds stand. */
    readonly critical: Interval;
    readonly isRatio: boolean;
}
/**
 * The data that would decide with a chance of 80 %, if the figure stayed as it is: (z + 0.84)²·SE²/(value − limit)²
 * times the data, where z·SE is how far the bound that faces the limit lies from the value. At z = 1.96 that is
 * 7.85·SE²/(value − limit)². Ratios on the log scale, where it has a place for them.
 *
 * Source: J. M. Lachin, Controlled Clinical Trials 2 (1981) 93–113.
 *
 * @returns `undefined` where the data at hand decides, and where no bound is known
 */
export declare function rowsNeeded({ value, interval, critical, isRatio }: Figure, { min, max }: Limit, { rows, total, untilNotSmall }: RowsNow): RowsNeeded | undefined;
export {};
