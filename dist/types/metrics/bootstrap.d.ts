import type { MeasuredTask } from './measured-rows.js';
import type { ZeroDivision } from './metric.js';
export interface BootstrapOptions {
    readonly replicates: number;
    /** In [0, 2³² − 1]. */
    readonly seed: number;
    readonly zeroDivision: ZeroDivision;
}
/**
 * Gives every figure its replicates: the bootstrap of the cells, which is that of the rows at a cost that does not
 * depend on how many there are. A figure alone and comparisons between groups rest on redraws of each group by itself;
 * comparisons with all rows on redraws of the whole table, as Fairlearn draws. All figures come from the same redraws,
 * and none is made before it is asked for.
 *
 * Each group has a stream of chance of its own: the interval of a group that is public tells nothing of one that is
 * hidden. Streams do not depend on the feature, so that another feature changes no figure of this one.
 *
 * Source: B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapters 6 and 13.
 */
export declare function bootstrapped(measured: MeasuredTask, options: BootstrapOptions): MeasuredTask;
