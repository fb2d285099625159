/**
 * ln of the chance of x successes in n independent trials, C(n, x)·pˣ·(1 − p)ⁿ⁻ˣ, by Loader's saddle point: to about
 * 1e-15 of itself beyond 1, however large n is.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 *
 * @param x an integer in [0, n]
 * @param n an integer of at least 0
 * @param p in (0, 1)
 */
export declare function logBinomialChance(x: number, n: number, p: number): number;
