import { incompleteBeta, logBeta } from './incomplete-beta.ts';
import { normalQuantile } from './normal.ts';

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
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0)) throw new RangeError(`degrees of freedom: ${degreesOfFreedom}`);
  if (p > 0.5) return -studentQuantile(1 - p, degreesOfFreedom);
  const z = normalQuantile(p);
  if (z === 0 || z === Number.NEGATIVE_INFINITY) return z;
  const isNear = degreesOfFreedom >= NEAR * (4 + z * z);
  return isNear ? expanded(z, degreesOfFreedom) : -refined(-z, p, degreesOfFreedom);
}

/** From 4 + z² times as many degrees of freedom on, the expansion is exact to 1e-12. */
const NEAR = 50;

/** Cornish and Fisher's expansion in the inverse of the degrees of freedom. */
function expanded(z: number, v: number): number {
  const s = z * z;
  const first = (s + 1) / 4;
  const second = ((5 * s + 16) * s + 3) / 96;
  const third = (((3 * s + 19) * s + 17) * s - 15) / 384;
  const fourth = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92_160;
  return z * (1 + (first + (second + (third + fourth / v) / v) / v) / v);
}

/** The t > 0 beyond which the chance is p, from a start above 0. */
function refined(start: number, p: number, v: number): number {
  let t = start;
  for (let step = 0; step < MOST_STEPS && t < MOST; step++) {
    const tail = tailOf(t, v);
    const move = (tail * Math.log(tail / p)) / slopeOf(t, v);
    t *= Math.exp(Math.min(5, move));
    if (Math.abs(move) < 1e-14) return t;
  }
  return t < MOST ? t : Number.POSITIVE_INFINITY;
}

const MOST_STEPS = 100;
/** Squares of more than ten times as much are beyond any float64. */
const MOST = 1e150;

/** The chance beyond t > 0: ½ I_x(v/2, ½) with x = v/(v + t²). */
function tailOf(t: number, v: number): number {
  return 0.5 * incompleteBeta(v / (v + t * t), { a: v / 2, b: 0.5 }, { rest: (t * t) / (v + t * t) });
}

/** How the chance beyond falls with ln t: t times the density. */
function slopeOf(t: number, v: number): number {
  const logarithm = Math.log(t / Math.sqrt(v)) - ((v + 1) / 2) * Math.log1p((t * t) / v);
  return Math.exp(logarithm - logBeta({ a: v / 2, b: 0.5 }));
}
