/** From here on the normal distribution is as good. */
const MANY = 1000;

/**
 * How far a share of n rows lies from its expectation p on average: E|X/n − p|, X binomial. In [0, ½].
 *
 *   2m·C(n, m)·pᵐ·(1 − p)ⁿ⁻ᵐ⁺¹ / n, m = ⌊np⌋ + 1;
 *
 * √(2p(1 − p)/(πn)) from a thousand rows on; between whole numbers of rows (effective ones may be fractions) linear.
 *
 * Source: A. de Moivre (1730), in P. Diaconis and S. Zabell, "Closed form summation for classical distributions",
 * Statistical Science 6 (1991) 284–302.
 *
 * @param p in [0, 1]
 * @param rows at least 1; fewer count as 1
 * @example binomialDeviation(0.5, 2) // 0.25: shares of 0, ½, ½ and 1
 */
export function binomialDeviation(p: number, rows: number): number {
  if (rows >= MANY) return Math.sqrt((2 * p * (1 - p)) / (Math.PI * rows));
  const n = Math.max(1, rows);
  const below = Math.floor(n);
  const part = n - below;
  return (1 - part) * exact(p, below) + part * exact(p, below + 1);
}

function exact(p: number, n: number): number {
  if (p <= 0 || p >= 1) return 0;
  const m = Math.min(n, Math.floor(n * p) + 1);
  let logarithm = m * Math.log(p) + (n - m + 1) * Math.log1p(-p);
  for (let k = 1; k <= m; k++) logarithm += Math.log((n - m + k) / k);
  return (2 * m * Math.exp(logarithm)) / n;
}
