import { type Measured, type Metric, type Stratum } from './metric.js';
/**
 * A group's share among those who are not selected less its share among those who are, in each stratum, averaged over
 * the strata by their rows (their weight): Σ nᵢ(rejectedᵢ of the group / rejectedᵢ − acceptedᵢ of the group / acceptedᵢ) / n.
 * In [−1, 1].
 *
 * A stratum in which everybody or nobody is selected compares nothing, and does not count in n either. (Clarify puts 0 for
 * the share that has no value there, which looks like a disparity.)
 *
 * Source: S. Wachter, B. Mittelstadt, C. Russell, "Why fairness cannot be automated", Computer Law & Security Review 41
 * (2021) 105567; SageMaker Clarify CDDPL.
 *
 * @param strata the group and all rows of each stratum; with a single one it is demographic disparity
 * @returns no value where no stratum has both, or the group has no row in those that do
 */
export declare function conditionalDemographicDisparity(strata: readonly Stratum[]): Measured;
/** Of one stratum, all rows: Clarify's DD. Over all rows it would be 0 whatever the model does, hence no value. */
export declare const demographicDisparity: Metric;
/** Over the strata of the control features; without any it has no value. */
export declare const conditionalDisparity: Metric;
