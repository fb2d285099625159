import type { Uniform } from './uniform.js';
/**
 * Draws from the standard normal distribution, by the ratio of two uniforms.
 *
 * Source: J. L. Leva, "A fast normal random number generator", ACM TOMS 18 (1992) 449–453.
 */
export declare function normal(uniform: Uniform): number;
/**
 * Draws from the gamma distribution of scale 1, whose density is x^(shape − 1)·exp(−x)/Γ(shape). A shape so small that
 * nearly all of it lies below 1e-308 gives zeros: `logGamma` does not.
 *
 * Source: G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000) 363–372.
 *
 * @param shape above 0
 * @throws RangeError for any other shape
 */
export declare function gamma(uniform: Uniform, shape: number): number;
/** The logarithm of a draw from the gamma distribution: finite for every shape above 1e-300. */
export declare function logGamma(uniform: Uniform, shape: number): number;
