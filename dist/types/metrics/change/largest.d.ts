import type { Interval } from '../../stats/interval.js';
import { type PairedShare } from './paired-share.js';
/** A sum of shares, each times a number: a rate, a gap of two groups, a group less all rows. Share → times, none 0. */
export type Contrast = ReadonlyMap<number, number>;
/** The contrasts that may be the largest, before and after; one that may be on both sides is the same object. */
export interface Candidates {
    readonly before: readonly Contrast[];
    readonly after: readonly Contrast[];
}
export interface LargestOptions {
    /** Two-sided, in (0, 1). */
    readonly level: number;
    /** How many figures are compared, at least 1: by so many could the one that seems largest be the wrong one. */
    readonly compared: number;
}
/** By how often the largest before is taken away; above 0. */
export type ByTimes = (times: number) => Interval;
/**
 * The interval of what the largest of several contrasts changes by: max after − max before, over shares of the same
 * rows.
 *
 * With t and s the contrasts that are truly largest after and before, the change is t after − s before, which is at
 * least s after − s before and at most t after − t before: the change of one contrast, whose shares keep their rows, so
 * that it is as sure as the few rows that changed let it be. Which they are is not known; every contrast is taken for
 * possible that does not lie below the largest one seen beyond doubt (at a fifth of the error, studentised range), and
 * the bound is the furthest over those. Where the largest is plain that is one: the interval is that of its change.
 * A contrast that is possible on its own side only is compared with those that are on the other, or where that would be
 * millions of pairs with itself, which is on the wide side.
 *
 * Bounds of a contrast: Tango's of each share, squared and added (see `combined`).
 *
 * @param candidates at least one on each side
 */
export declare function changeOfLargest(candidates: Candidates, shares: readonly PairedShare[], { level, compared }: LargestOptions): ByTimes;
/** The critical value at which a figure is no longer taken for the largest of so many. */
export declare function zOfPossible(level: number, compared: number): number;
export type Side = 'before' | 'after';
/** The largest of the contrasts, the first of several, with its value. */
export declare function largest(contrasts: readonly Contrast[], shares: readonly PairedShare[], side: Side): {
    readonly contrast: Contrast;
    readonly value: number;
};
/** Those that do not lie below the largest seen beyond doubt. */
export declare function possible(contrasts: readonly Contrast[], shares: readonly PairedShare[], { side, z }: {
    readonly side: Side;
    readonly z: number;
}): readonly Contrast[];
export declare function negative(contrast: Contrast): Contrast;
