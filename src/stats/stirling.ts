/**
 * What Stirling's formula misses: ln n! − [(n + ½) ln n − n + ½ ln 2π], about 1/(12n). To 1e-15.
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.11.1.
 *
 * @param n an integer of at least 1
 */
export function stirlingError(n: number): number {
  return n < SMALL.length ? (SMALL[n] as number) : stirlingSeries(n);
}

/** The same by its asymptotic series, for any number from 20 on. */
export function stirlingSeries(x: number): number {
  const u = 1 / (x * x);
  return (1 / 12 - u * (1 / 360 - u * (1 / 1260 - u * (1 / 1680 - u / 1188)))) / x;
}

/** Where the series is not yet exact: by recurrence from where it is. */
const SMALL = new Float64Array(20);
for (let n = SMALL.length - 1, above = stirlingSeries(SMALL.length); n > 0; n--) {
  above += (n + 0.5) * Math.log1p(1 / n) - 1;
  SMALL[n] = above;
}

/**
 * How far a count is from what was expected: x ln(x/m) + m − x, at least 0, without losing digits where x is near m.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), there D₀.
 *
 * @param x the count, at least 0
 * @param m the expectation, above 0
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) - difference;
  const v = difference / (x + m);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let odd = 3; odd < 60; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
