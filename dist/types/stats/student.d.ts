/**
 * The quantile of Student's t distribution, to about 1e-12 of itself: Newton's steps on the logarithm of the tail as a
 * function of ln t, where it is concave, so that they cannot miss. From 10,000 degrees of freedom on the expansion that
 * they begin with is exact.
 *
 * Sources: M. Abramowitz, I. A. Stegun, "Handbook of Mathematical Functions" (1964), 26.7.5 (expansion); NIST Digital
 * Library of Mathematical Functions, 8.17.22 (the incomplete beta function as a continued fraction) and 5.11.13.
 *
 * @param p in [0, 1]
 * @param degreesOfFreedom above 0, not necessarily whole
 * @returns −Infinity for 0, Infinity for 1
 * @throws RangeError for p or degrees of freedom out of range
 * @example studentQuantile(0.975, 10) // 2.2281388519649385
 */
export declare function studentQuantile(p: number, degreesOfFreedom: number): number;
