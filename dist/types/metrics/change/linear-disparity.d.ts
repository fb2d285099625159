import type { Interval } from '../../stats/interval.js';
import { type PairTally } from '../../tally/pair.js';
import { type Disparity } from '../disparities.js';
import type { DisparityChangeOptions, PairedGroups } from './change.js';
/** Groups, and of each metric of a disparity those that are compared, as positions. */
export interface ComparedSides {
    readonly sides: PairedGroups;
    readonly compared: readonly (readonly number[])[];
}
/** By level; `undefined` where none is known at it. */
type Intervals = (level: number) => Interval | undefined;
/**
 * The intervals of a disparity that is the largest of sums of rates over rows which keep their labels.
 *
 * @returns `undefined` where it is no such thing, `zero_division` where a group's value is not one of its rows
 */
export declare function linearIntervals(disparity: Disparity, { sides, compared }: ComparedSides, { method, agg, relative }: DisparityChangeOptions): Intervals | 'zero_division' | undefined;
/** The groups, and where there are any all rows outside of them. */
export declare function wholeTable({ pairs, overall }: PairedGroups): readonly PairTally[];
export {};
