import { stirlingSeries } from './stirling.ts';

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
export function incompleteBeta(
  x: number,
  { a, b }: BetaShape,
  { rest = 1 - x }: { readonly rest?: number } = {},
): number {
  // The continued fraction is quick on one side of the mean only.
  return x > (a + 1) / (a + b + 2) ? 1 - left(rest, x, { a: b, b: a }) : left(x, rest, { a, b });
}

function left(x: number, rest: number, { a, b }: BetaShape): number {
  const logRest = x < 0.5 ? Math.log1p(-x) : Math.log(rest);
  return (Math.exp(a * Math.log(x) + b * logRest - logBeta({ a, b })) / a) * fraction(x, { a, b });
}

/** By Lentz's method: I_x(a, b) over x^a (1 − x)^b / (a B(a, b)), quick for x up to (a + 1)/(a + b + 2). */
function fraction(x: number, { a, b }: BetaShape): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    product *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    product *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return product;
}

const MOST_STEPS = 100_000;

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b); large terms that cancel are taken together. */
export function logBeta({ a, b }: BetaShape): number {
  const [one, other, both] = [shifted(a), shifted(b), shifted(a + b)];
  const [l, m, s] = [one.at, other.at, both.at];
  // Of each Stirling's formula, (x − ½) ln x − x + ½ ln 2π + rest.
  return (
    (l - 0.5) * Math.log(l / s) +
    (m - 0.5) * Math.log(m / s) +
    (l + m - s - 0.5) * Math.log(s) -
    (l + m - s) +
    0.5 * Math.log(2 * Math.PI) +
    (stirlingSeries(l) + stirlingSeries(m) - stirlingSeries(s)) -
    (one.lowered + other.lowered - both.lowered)
  );
}

/** ln Γ(x) = ln Γ(at) − lowered, with at from 20 on. */
function shifted(x: number): { readonly at: number; readonly lowered: number } {
  let at = x;
  let product = 1;
  for (; at < 20; at++) product *= at;
  return { at, lowered: Math.log(product) };
}
