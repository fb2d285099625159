/**
 * The quantile of Student's t distribution, to about 1e-12 of itself: Newton's steps from the normal quantile on the
 * logarithm of the tail as a function of ln t, where it is concave, so that they cannot miss. Where it is near the normal
 * quantile, an expansion around that is as exact.
 *
 * Sources: M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.7.5 (expansion) and
 * 26.7.1 (the tail as an incomplete beta function).
 *
 * @param p in [0, 1]
 * @param degreesOfFreedom above 0, not necessarily whole
 * @returns −Infinity for 0, Infinity for 1, and where it is beyond ±1e150
 * @throws RangeError for p or degrees of freedom out of range
 * @example studentQuantile(0.975, 10) // 2.2281388519649385
 */
export declare function studentQuantile(p: number, degreesOfFreedom: number): number;
