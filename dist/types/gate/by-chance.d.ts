import type { Disparity } from '../metrics/disparities.js';
import { type Measurement, type Measurements } from '../metrics/measure.js';
/** What groups of these sizes would show if they did not differ at all, or scores if they were perfectly calibrated. */
export interface ByChance {
    /** Half of all samples of equal groups show a larger difference, or a smaller ratio; of calibrated scores the mean. */
    readonly value: number;
    /** The chance that equal groups show a pair as far apart, in standard errors, as the furthest here; or scores as much. */
    readonly p: number;
    /** It is what calibrated scores would show. */
    readonly calibrated?: true;
}
/**
 * The null of the maximum for a difference or ratio between groups; of equalized odds that of the rate which chance
 * alone would put further apart, and the p-value of both together (Bonferroni). `undefined` where the groups are fewer
 * than two, or where it is not known how sure one of their figures is.
 */
export type FindByChance = (disparity: Disparity, groups: readonly Measurements[]) => ByChance | undefined;
export interface ByChanceOptions {
    /** Groups that take no part, metric by metric; by default every group does. */
    readonly leaveOut?: ((measurement: Measurement) => boolean) | undefined;
    /** In [0, 2³² − 1]. */
    readonly seed: number;
    /** Replicates at most. */
    readonly most: number;
    /** How many classes there are of which a rule may tell the worst, if there are several. */
    readonly classes?: number | undefined;
}
/** Each metric of the same groups is simulated once, however many rules ask for it. */
export declare function byChance({ leaveOut, seed, most, classes }: ByChanceOptions): FindByChance;
/** Several at once, of which the worst is told: Bonferroni, and the furthest that chance puts any of them. */
export declare function allOf(chances: readonly ByChance[], aggregate: 'difference' | 'ratio'): ByChance;
