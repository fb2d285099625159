import type { Uniform } from './uniform.js';
/**
 * Draws the number of successes in n independent trials: by inversion where fewer than ten successes or failures are
 * expected, else by rejection from a transformed uniform (BTRS), whose acceptance is exact. The time does not depend
 * on n.
 *
 * Source: W. Hörmann, "The generation of binomial random variates", Journal of Statistical Computation and Simulation
 * 46 (1993) 101–110.
 *
 * @param n an integer in [0, 2⁵³]
 * @param p the chance of a success, in [0, 1]
 * @returns an integer in [0, n]
 * @throws RangeError for any other n or p
 */
export declare function binomial(uniform: Uniform, n: number, p: number): number;
