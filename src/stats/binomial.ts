import { logBinomialChance } from './binomial-chance.ts';
import type { Uniform } from './uniform.ts';

/**
 * Draws the number of successes in n independent trials: by inversion where fewer than ten successes or failures are
 * expected, else by rejection from a transformed uniform (BTRS), whose acceptance is exact. The time does not depend
 * on n.
 *
 * Source: W. Hörmann, "The generation of binomial random variates", Journal of Statistical Computation and Simulation
 * 46 (1993) 101–110.
 *
 * @param n an integer in [0, 2⁵³]
 * @param p the chance of a success, in [0, 1]
 * @returns an integer in [0, n]
 * @throws RangeError for any other n or p
 */
export function binomial(uniform: Uniform, n: number, p: number): number {
  if (!(n >= 0 && n <= 2 ** 53) || Math.floor(n) !== n) throw new RangeError(`n: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p: ${p}`);
  if (p > 0.5) return n - atMostHalf(uniform, n, 1 - p);
  return atMostHalf(uniform, n, p);
}

function atMostHalf(uniform: Uniform, n: number, p: number): number {
  if (n === 0 || p === 0) return 0;
  return n * p < 10 ? inverted(uniform, n, p) : accepted(uniform, n, p);
}

/** Beyond it the chances have vanished, and what is left of the uniform number is its rounding. */
const MOST_INVERTED = 200;

function inverted(uniform: Uniform, n: number, p: number): number {
  const odds = p / (1 - p);
  const none = Math.exp(n * Math.log1p(-p));
  const most = Math.min(n, MOST_INVERTED);
  for (;;) {
    let left = uniform();
    let chance = none;
    for (let k = 0; k <= most; ) {
      if (left <= chance) return k;
      left -= chance;
      k++;
      chance *= ((n - k + 1) / k) * odds;
    }
  }
}

function accepted(uniform: Uniform, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const center = n * p + 0.5;
  const sure = 0.92 - 4.2 / b;
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + center);
    if (edge >= 0.07 && v <= sure) return k;
    if (k < 0 || k > n) continue;
    const height = Math.log((v * (2.83 + 5.1 / b) * deviation) / (a / (edge * edge) + b));
    const mode = Math.floor((n + 1) * p);
    if (height <= logRatio(k, mode, { n, p })) return k;
  }
}

/** ln of the chance of k over that of the mode. */
function logRatio(k: number, mode: number, { n, p }: { readonly n: number; readonly p: number }): number {
  if (n > MOST_KEPT) return logBinomialChance(k, n, p) - logBinomialChance(mode, n, p);
  if (logFactorials.length === 0) fillLogFactorials();
  return logFactorialsOf(mode, n) - logFactorialsOf(k, n) + (k - mode) * Math.log(p / (1 - p));
}

/** ln of k!·(n − k)!. */
function logFactorialsOf(k: number, n: number): number {
  return (logFactorials[k] as number) + (logFactorials[n - k] as number);
}

/** ln n! up to MOST_KEPT, from the first draw on that asks for one: cells are small, and asked for often. */
let logFactorials = new Float64Array(0);
const MOST_KEPT = 8192;

function fillLogFactorials(): void {
  logFactorials = new Float64Array(MOST_KEPT + 1);
  for (let n = 2; n <= MOST_KEPT; n++) logFactorials[n] = (logFactorials[n - 1] as number) + Math.log(n);
}
