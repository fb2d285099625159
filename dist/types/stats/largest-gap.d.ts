/** The largest |a − b|/√(v_a + v_b) over pairs of `values` with their `variances`; `center` is any number among them. */
export type LargestGap = (values: Float64Array, variances: Float64Array, center: number) => number;
/**
 * Finds the pair of figures that is furthest apart in standard errors, without looking at most pairs.
 *
 * By Cauchy and Schwarz no pair is further apart than √(A_a + B_b), A_a = (a − c)²/v_a for a figure above the center c
 * and B_b = (c − b)²/v_b for one below, else 0. Only pairs whose bound exceeds the best pair so far are worked out: few
 * unless figures differ greatly in how sure they are.
 *
 * A pair without any variance is infinitely far apart, or not at all if equal.
 *
 * @param count how many figures there will be, at least 2
 */
export declare function largestGap(count: number): LargestGap;
