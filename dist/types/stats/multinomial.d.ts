import type { Uniform } from './uniform.js';
/**
 * Draws how n trials fall into kinds: a binomial draw for each kind of what the kinds before have left.
 *
 * Source: L. Devroye, "Non-Uniform Random Variate Generation" (1986), XI.1.
 *
 * @param n an integer in [0, 2⁵³]
 * @param chances what the chances of the kinds are proportional to, at least 0 and one of them above
 * @param into gets the counts, which sum to n
 * @throws RangeError for any other n or chances
 */
export declare function multinomial(uniform: Uniform, n: number, chances: ArrayLike<number>, into: Float64Array): void;
/**
 * The chance of each kind, given that it is none of the kinds before; 1 for the last that can be.
 *
 * @param inTurn gets them, by default a new list; may be `chances` itself
 */
export declare function chancesInTurn(chances: ArrayLike<number>, inTurn?: Float64Array): Float64Array;
/** The chances in turn of one draw, and where its counts go. */
export interface InTurn {
    readonly chances: Float64Array;
    readonly into: Float64Array;
    at: number;
}
/** `multinomial` with chances, and a place, that are used again and again. */
export declare function drawInTurn(uniform: Uniform, n: number, { chances, into, at }: InTurn): void;
