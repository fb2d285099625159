import { type Disparity } from '../metrics/disparities.js';
import { type Measurement, type Measurements } from '../metrics/measure.js';
import type { ZeroDivision } from '../metrics/metric.js';
import type { Tally } from '../tally/tally.js';
import { type Limit } from './limit.js';
import type { Rule } from './rule.js';
/** A rule that its value decides, and what the value is made of. */
export interface FlipSubject {
    readonly rule: Limit & Pick<Rule, 'method' | 'agg'>;
    readonly disparity: Disparity;
    /** Of the groups that are compared, and over all rows. */
    readonly tallies: readonly Tally[];
    readonly whole: Tally;
    /** The same, measured. */
    readonly groups: readonly Measurements[];
    readonly overall: Measurements;
    readonly zeroDivision: ZeroDivision;
    /** Groups that take no part, metric by metric; by default every group does. */
    readonly leaveOut?: ((measurement: Measurement) => boolean) | undefined;
}
export interface FlipOptions {
    /** Positions of the groups whose rows are flipped. */
    readonly among: readonly number[];
    /** Those that make the value now. */
    readonly extreme: readonly number[];
    /** Rows at most. */
    readonly most: number;
}
/** How many rows, of which group; and where it is the group that is wrong, to which one they belong. */
export interface Flips {
    readonly rows: number;
    readonly from: number;
    readonly to: number;
}
/**
 * The least number of rows of one group that would turn the outcome if their labels were wrong: the value would then be
 * on the other side of the limit. `undefined` where no number up to `most` does, or where the value cannot be worked
 * out of the cells of the confusion matrix.
 *
 * A wrong label moves a row that is selected between TP and FP, another one between FN and TN. Flipped are the rows of
 * one cell, and when it is empty those of a second: in the plane of the two kinds of move these are the corners of what
 * k wrong labels can reach, and a rate is monotone along each line in it, so that its extremes lie there. The number is
 * thus the least of all where a rule on rates that is kept would be broken. Where one that is broken would be kept it is
 * enough, and other mixtures might do with fewer. Weighted rows count with the mean weight of their cell.
 */
export declare function labelFlips(subject: FlipSubject, { among, most }: Omit<FlipOptions, 'extreme'>): Flips | undefined;
/**
 * The same for rows that stand in one group and belong to another, one of the two being extreme, with the right label
 * and decision. It is enough; rows that are exchanged, or come from several groups, might do with fewer.
 */
export declare function groupFlips(subject: FlipSubject, { among, extreme, most }: FlipOptions): Flips | undefined;
/** Whether wrong labels can change the value at all; a selection rate does not know of labels. */
export declare function restsOnLabels({ disparity, whole, zeroDivision, }: Pick<FlipSubject, 'disparity' | 'whole' | 'zeroDivision'>): boolean;
