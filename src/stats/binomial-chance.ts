import { deviance, stirlingError } from './stirling.ts';

/**
 * ln of the chance of x successes in n independent trials, C(n, x)·pˣ·(1 − p)ⁿ⁻ˣ, by Loader's saddle point: to about
 * 1e-15 of itself beyond 1, however large n is.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities" (2000).
 *
 * @param x an integer in [0, n]
 * @param n an integer of at least 0
 * @param p in (0, 1)
 */
export function logBinomialChance(x: number, n: number, p: number): number {
  const failures = n - x;
  if (failures === 0) return n * Math.log(p);
  if (x === 0) return n * Math.log1p(-p);
  const errors = stirlingError(n) - stirlingError(x) - stirlingError(failures);
  const away = deviance(x, n * p) + deviance(failures, n * (1 - p));
  return errors - away - 0.5 * Math.log(2 * Math.PI * x * (failures / n));
}
