/**
 * Weights as whole numbers of a common unit, so small that every partial sum of them is exact in float64: a sum is then
 * the same in whatever order its rows come, and so is the tree.
 *
 * The unit is a power of two, u = 2^(e − 52) with 2^e ≥ 2 n max(w). Each weight is rounded to the nearest multiple, an error
 * of at most u/2; whole weights stay what they are while n max(w) ≤ 2^51. Impurities do not depend on the unit.
 * Source: the pre-rounding of J. Demmel, H. D. Nguyen, "Fast Reproducible Floating-Point Summation", ARITH 21 (2013).
 *
 * @param weights finite, not negative
 * @returns whole numbers in [0, 2⁵²] with a sum of at most 2⁵³; 0 where the weight is 0 or vanishes beside the greatest
 */
export declare function exactWeights(weights: Float64Array): Float64Array;
