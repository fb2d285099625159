/**
 * What Stirling's formula misses: ln n! − [(n + ½) ln n − n + ½ ln 2π], about 1/(12n). To 1e-15.
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.11.1.
 *
 * @param n an integer of at least 1
 */
export declare function stirlingError(n: number): number;
/** The same by its asymptotic series, for any number from 20 on. */
export declare function stirlingSeries(x: number): number;
/**
 * How far a count is from what was expected: x ln(x/m) + m − x, at least 0, without losing digits where x is near m.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), there D₀.
 *
 * @param x the count, at least 0
 * @param m the expectation, above 0
 */
export declare function deviance(x: number, m: number): number;
