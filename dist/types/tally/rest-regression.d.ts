import type { RegressionTally } from './regression-tally.js';
/**
 * The tally of the rows of `whole` that are not in `group`, by subtraction; labels and predictions are centred as in
 * `whole`. It has no quantiles: those cannot be subtracted.
 */
export declare function restRegression(whole: RegressionTally, group: RegressionTally): RegressionTally;
/**
 * Σ x·(d + by)^k from Σ x·d^k: the sums of powers about a centre that lies lower by `by`, by the binomial theorem.
 *
 * @param sums of the powers 0, 1, … up to 4
 * @returns those of the powers 1, 2, …
 */
export declare function recentred<Sums extends readonly number[]>(sums: readonly [number, ...Sums], by: number): Sums;
