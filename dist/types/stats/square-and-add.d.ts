import type { Bounded, Interval } from './interval.js';
/**
 * Bounds of a function of independent figures, each of which has bounds of its own.
 *
 * Every figure in turn is put at the bound that moves the function most in one direction, the others staying at their
 * values; the movements are squared, added, and the root is the distance of the bound. For a difference of two shares
 * with Wilson's bounds this is Newcombe's interval, for any sum the MOVER; for a monotone function of one figure it is
 * the function of its bounds.
 *
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10; G. Y. Zou and A. Donner, Statistics in
 * Medicine 27 (2008) 1693–1702.
 *
 * @param of takes the values in the order of `figures`
 */
export declare function squareAndAdd(figures: readonly Bounded[], of: (values: readonly number[]) => number): Interval;
