import type { PairTally } from '../../tally/pair.js';
import type { Aggregate, Method } from '../disparity.js';
import { type Candidates, type Contrast } from './largest.js';
import type { LinearFigure } from './paired-rate.js';
import { type PairedShare } from './paired-share.js';
/** Shares of some groups, and a linear figure of each group as a sum of them. */
export interface LinearGroups {
    readonly shares: readonly PairedShare[];
    /** `undefined` for a group of which one of the shares divides by nobody. */
    readonly figures: readonly (Contrast | undefined)[];
    /** The figure of all groups together: each share is the mean of theirs by what they divide by. */
    readonly overall: Contrast;
}
export declare function linearGroups(pairs: readonly PairTally[], figure: LinearFigure): LinearGroups;
/** What is compared, and with what. */
export interface Compared {
    readonly aggregate: Exclude<Aggregate, 'ratio'>;
    readonly method: Method;
    /** Of each group that is compared its figure; two at least for a difference. */
    readonly figures: readonly Contrast[];
    /** The figure of all rows, for a difference to it. */
    readonly overall: Contrast;
    readonly shares: readonly PairedShare[];
}
/**
 * The contrasts of which a disparity is the largest. Between groups those of a group that may be the highest and one that
 * may be the lowest: of a thousand groups the pairs would be a million.
 *
 * @param z the critical value at which a group is no longer taken for the highest or lowest
 * @returns `undefined` where so many may be, more than 200 each, that nothing is known of their pairs in reasonable time
 */
export declare function contrastsOf({ aggregate, method, figures, overall, shares }: Compared, z: number): Candidates | undefined;
/** Candidates that are the same before and after. */
export declare function onBothSides(contrasts: readonly Contrast[]): Candidates;
/** a − b. */
export declare function less(a: Contrast, b: Contrast): Contrast;
