import type { Interval } from '../../stats/interval.js';
import type { PairTally } from '../../tally/pair.js';
import type { Agg, Method } from '../disparity.js';
import type { Measurement } from '../measure.js';
import type { Measured, ZeroDivision } from '../metric.js';
import type { PairRedraws } from './pair-redraws.js';
/** What a figure or a disparity changed by: after − before, or for a relative change (after − before) / before. */
export type Change<Side extends Measured = Measured> = Measured & {
    readonly before: Side;
    readonly after: Side;
    /** Whether both sides are predictions of the same rows, and were compared row by row. */
    readonly paired: boolean;
    /** Of paired sides: rows with another prediction, among those that the figure is about. */
    readonly discordant?: number;
    /** Two-sided, at a level in (0, 1). `undefined` where none is known; a bound may be infinite if the change is relative. */
    readonly intervalAt: (level: number) => Interval | undefined;
    /** Of paired sides: why there is none at any level. */
    readonly noInterval?: NoInterval;
};
export type NoInterval = 
/** It rests on redraws, and fewer than 10 of the rows that it is about have another prediction. */
'few_discordant'
/** It rests on redraws, and a group divides by fewer than 5 rows, or of a ratio counts fewer. */
 | 'few_rows'
/** Not the same groups have a value, or take part, on both sides. */
 | 'other_groups'
/** A group's value is that of `zero_division`. */
 | 'zero_division';
/** Predictions of the same rows, before and after, of one group or of all rows. */
export interface PairedFigure {
    readonly kind: 'paired';
    readonly pair: PairTally;
    /** Position of the group, which its stream of chance depends on; absent for all rows. */
    readonly at?: number;
    /** All rows, for figures that are a group's share of them. */
    readonly whole?: PairTally;
    /** The reference group, for figures that compare with it. */
    readonly reference?: PairTally | undefined;
}
/** The same of all groups. */
export interface PairedGroups {
    readonly kind: 'paired';
    readonly pairs: readonly PairTally[];
    readonly overall: PairTally;
    /** Position of the reference group, for figures that compare with it. */
    readonly reference?: number | undefined;
}
/** Sides that have nothing to do with each other: other rows, or rows that cannot be matched. */
export interface Unpaired<Side extends Measured = Measured> {
    readonly kind: 'unpaired';
    readonly before: Uncertain<Side>;
    readonly after: Uncertain<Side>;
}
/** A value, with its interval at any level. */
export interface Uncertain<Side extends Measured = Measured> {
    readonly of: Side;
    readonly intervalAt: (level: number) => Interval | undefined;
}
export interface ChangeOptions {
    readonly zeroDivision: ZeroDivision;
    /** `pairRedraws({ replicates, seed })`, made once: all figures share its redraws. */
    readonly redraws: PairRedraws;
    /** (after − before) / before. */
    readonly relative?: boolean;
}
export interface DisparityChangeOptions extends ChangeOptions {
    readonly method: Method;
    readonly agg: Agg;
    /** Groups that take no part, as in `compare`. */
    readonly leaveOut?: ((measurement: Measurement) => boolean) | undefined;
}
/** The value of a change; relative to nothing it has none. */
export declare function changed(before: Measured, after: Measured, relative?: boolean): Measured;
