import type { Powers, RegressionTally } from '../../tally/regression-tally.js';
import type { Metric, NoValue, Uncertainty } from '../metric.js';
import { type Part } from '../part.js';
/** A metric that is the mean of what each row loses, never negative. */
export declare function meanLoss(powers: (tally: RegressionTally) => Powers): Omit<Metric<RegressionTally>, Words>;
type Words = 'title' | 'formula' | 'source';
/** The interval of a mean, kept from going below 0. */
export declare function ofMeanLoss(powers: (tally: RegressionTally) => Powers): Uncertainty<RegressionTally>;
/** The mean of a figure whose powers are summed about a centre. */
export declare function meanAbout(centre: number, powers: Powers, tally: RegressionTally): readonly Part[] | undefined;
/** Why a mean over all rows has no value: there is no row, or none with a weight. */
export declare function overNoRows({ rows }: RegressionTally): NoValue;
export {};
