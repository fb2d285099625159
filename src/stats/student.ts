import { betaFraction } from './incomplete-beta.ts';
import { normalQuantile } from './normal.ts';

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
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) throw new RangeError(`degrees of freedom: ${degreesOfFreedom}`);
  if (p > 0.5) return -studentQuantile(1 - p, degreesOfFreedom);
  const z = normalQuantile(p);
  if (z === 0 || z === Number.NEGATIVE_INFINITY) return z;
  const start = expanded(z, degreesOfFreedom);
  return degreesOfFreedom >= 10_000 ? start : -refined(-start, p, degreesOfFreedom);
}

/** Cornish and Fisher's expansion in the inverse of the degrees of freedom. */
function expanded(z: number, v: number): number {
  const s = z * z;
  const first = (s + 1) / 4;
  const second = ((5 * s + 16) * s + 3) / 96;
  const third = (((3 * s + 19) * s + 17) * s - 15) / 384;
  const fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160;
  return z * (1 + (first + (second + (third + fourth / v) / v) / v) / v);
}

/** The t > 0 beyond which the chance is p. */
function refined(start: number, p: number, v: number): number {
  let t = Math.max(start, 1e-8);
  for (let step = 0; step < MOST_STEPS; step++) {
    const tail = tailOf(t, v);
    const move = (tail * Math.log(tail / p)) / (t * density(t, v));
    t *= Math.exp(Math.max(-5, Math.min(5, move)));
    if (Math.abs(move) < 1e-14) break;
  }
  return t;
}

const MOST_STEPS = 100;

function density(t: number, v: number): number {
  return (gammaRatio(v / 2) / Math.sqrt(v * Math.PI)) * Math.exp((-(v + 1) / 2) * Math.log1p((t * t) / v));
}

/** The chance beyond t > 0: ½ I_x(v/2, ½) with x = v/(v + t²). */
function tailOf(t: number, v: number): number {
  const below = (t * t) / (v + t * t);
  // The continued fraction is quick on one side of the mean only.
  return below > 3 / (v + 5)
    ? 0.5 * incompleteBeta(v / 2, 0.5, { x: v / (v + t * t), rest: below })
    : 0.5 - 0.5 * incompleteBeta(0.5, v / 2, { x: below, rest: v / (v + t * t) });
}

/** I_x(a, b) where one of a and b is ½; rest = 1 − x. */
function incompleteBeta(a: number, b: number, { x, rest }: { readonly x: number; readonly rest: number }): number {
  const other = a === 0.5 ? b : a;
  const front = (Math.exp(a * Math.log(x) + b * Math.log(rest)) * gammaRatio(other)) / (Math.sqrt(Math.PI) * a);
  return front * betaFraction(x, { a, b });
}

/** Γ(a + ½) / Γ(a), by its asymptotic series from 20 on and by recurrence below. */
function gammaRatio(a: number): number {
  let at = a;
  let factor = 1;
  for (; at < 20; at++) factor *= at / (at + 0.5);
  const u = 1 / at;
  const series =
    1 + u * (-1 / 8 + u * (1 / 128 + u * (5 / 1024 + u * (-21 / 32768 + u * (-399 / 262144 + u * (869 / 4194304))))));
  return factor * Math.sqrt(at) * series;
}
