/**
 * The distribution function of the standard normal, Φ(x) = ∫₋∞ˣ exp(−t²/2)/√(2π) dt, with a relative error of about
 * 1e-15, in the left tail too.
 *
 * In the middle the series ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), in the tails the continued fraction
 * φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))).
 *
 * Source: NIST Digital Library of Mathematical Functions, 7.6.2 and 7.9.1; G. Marsaglia, "Evaluating the normal
 * distribution", Journal of Statistical Software 11 (2004) 4.
 *
 * @param x any number, ±Infinity too
 * @returns in [0, 1]
 * @example normalCdf(1.96) // 0.9750021048517795
 */
export declare function normalCdf(x: number): number;
/** The density of the standard normal, φ(x) = exp(−x²/2)/√(2π). */
export declare function normalDensity(x: number): number;
/**
 * The x with Φ(x) = p, to about 1e-15 of itself: two of Halley's steps from the approximation of Hastings, whose error
 * is below 4.5e-4.
 *
 * Source: C. Hastings, "Approximations for Digital Computers" (1955), as 26.2.23 in M. Abramowitz and I. A. Stegun,
 * "Handbook of Mathematical Functions" (1964).
 *
 * @param p in [0, 1]
 * @returns −Infinity for 0, Infinity for 1
 * @throws RangeError for any other number
 * @example normalQuantile(0.025) // -1.959963984540054
 */
export declare function normalQuantile(p: number): number;
/**
 * The z beyond which, on either side, a standard normal falls with a chance of 1 − level in all.
 *
 * @param level in [0, 1)
 * @example criticalValue(0.95) // 1.959963984540054
 */
export declare function criticalValue(level: number): number;
