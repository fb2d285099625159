/** Successes and failures of one group. */
export interface Outcomes {
    readonly successes: number;
    readonly failures: number;
}
/**
 * Fisher's exact test, two-sided: given the margins, the chance of a table that is no likelier than the one that was
 * seen, C(K, x)·C(N − K, n − x)/C(N, n) summed over such x. In (0, 1]. Large counts cost the tables within some eight
 * standard deviations.
 *
 * Tables count as equally likely if they are to 1e-7, as in R; scipy.stats.fisher_exact takes 1e-14.
 *
 * Source: R. A. Fisher, "Statistical Methods for Research Workers" (1934), 21.02; chances as ratios of binomial ones:
 * C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 *
 * @param first integers of at least 0
 * @throws RangeError for other counts
 * @example fisherExact({ successes: 8, failures: 2 }, { successes: 1, failures: 5 }) // 0.03497
 */
export declare function fisherExact(first: Outcomes, second: Outcomes): number;
