/** Parameters of the beta distribution, both above 0. */
export interface BetaShape {
    readonly a: number;
    readonly b: number;
}
/**
 * The regularised incomplete beta function I_x(a, b): the chance that a beta variate is at most x. For whole a, b it is
 * the chance of at least a successes in a + b − 1 trials, each of the chance x. With a relative error of about 1e-13,
 * in the left tail too.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22 (the continued fraction, by Lentz's method) and 8.17.4.
 *
 * @param x in [0, 1]
 * @param options.rest 1 − x, for callers that know more of its digits
 * @returns in [0, 1]
 * @example incompleteBeta(0.2, { a: 3, b: 28 }) // 0.9558
 */
export declare function incompleteBeta(x: number, { a, b }: BetaShape, { rest }?: {
    readonly rest?: number;
}): number;
/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b); large terms that cancel are taken together. */
export declare function logBeta({ a, b }: BetaShape): number;
