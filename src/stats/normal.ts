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
export function normalCdf(x: number): number {
  if (x > 0) return 1 - normalCdf(-x);
  return x < -1 ? tail(-x) : 0.5 - normalDensity(x) * oddSeries(-x);
}

/** The density of the standard normal, φ(x) = exp(−x²/2)/√(2π). */
export function normalDensity(x: number): number {
  if (Math.abs(x) > 40) return 0;
  // The square of a number of few bits is exact: the rounding of x² would cost digits far out.
  const near = Math.round(x * 16) / 16;
  return (Math.exp(-0.5 * near * near) * Math.exp(-0.5 * (x - near) * (x + near))) / Math.sqrt(2 * Math.PI);
}

/** 1 − Φ(x) for x ≥ 1. */
function tail(x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let fraction = x;
  for (let term = Math.ceil(8 + 400 / (x * x)); term > 0; term--) fraction = x + term / fraction;
  return normalDensity(x) / fraction;
}

/** x + x³/3 + x⁵/15 + … for x in [0, 1]. */
function oddSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > 1e-17 * sum; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

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
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p: ${p}`);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 0.5) return 0;
  let x = hastings(p);
  for (let step = 0; step < 2; step++) {
    const newton = (normalCdf(x) - p) / normalDensity(x);
    x -= newton / (1 + (x * newton) / 2);
  }
  return x;
}

function hastings(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}

/**
 * The z beyond which, on either side, a standard normal falls with a chance of 1 − level in all.
 *
 * @param level in [0, 1)
 * @example criticalValue(0.95) // 1.959963984540054
 */
export function criticalValue(level: number): number {
  return -normalQuantile((1 - level) / 2);
}
