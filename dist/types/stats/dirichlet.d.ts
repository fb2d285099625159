import type { Uniform } from './uniform.js';
/**
 * Draws shares from the Dirichlet distribution: gamma draws over their sum; where a shape is so small that its draws may
 * vanish, on the log scale. A shape of 0 has the share 0.
 *
 * Source: L. Devroye, "Non-Uniform Random Variate Generation" (1986), XI.4.
 *
 * @param shapes at least 0, one of them above
 * @param into gets the shares, in the order of the shapes; they sum to 1
 * @throws RangeError for any other shapes
 */
export declare function dirichlet(uniform: Uniform, shapes: ArrayLike<number>, into: Float64Array): void;
