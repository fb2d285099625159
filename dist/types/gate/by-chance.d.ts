import type { Disparity } from '../metrics/disparities.js';
import type { Measurement, Measurements } from '../metrics/measure.js';
/** What groups of these sizes would show if they did not differ at all. */
export interface ByChance {
    /** Half of all samples of equal groups show a larger difference, or a smaller ratio. */
    readonly value: number;
    /** The chance that equal groups show a pair as far apart, in standard errors, as the furthest here. */
    readonly p: number;
}
export interface ByChanceOptions {
    readonly leaveOut: (measurement: Measurement) => boolean;
    readonly seed: number;
    readonly replicates: number;
}
/**
 * The null of the maximum for a difference or ratio between groups; of equalized odds that of the rate which chance
 * alone would put further apart, and the p-value of both together (Bonferroni). `undefined` where the groups are fewer
 * than two, or where it is not known how sure their figures are.
 */
export declare function byChance({ aggregate, of }: Disparity, groups: readonly Measurements[], { leaveOut, seed, replicates }: ByChanceOptions): ByChance | undefined;
