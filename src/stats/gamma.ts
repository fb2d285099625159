import type { Uniform } from './uniform.ts';

/**
 * Draws from the standard normal distribution, by the ratio of two uniforms.
 *
 * Source: J. L. Leva, "A fast normal random number generator", ACM TOMS 18 (1992) 449–453.
 */
export function normal(uniform: Uniform): number {
  for (;;) {
    const u = uniform();
    const v = 1.7156 * (uniform() - 0.5);
    const x = u - 0.449871;
    const y = Math.abs(v) + 0.386595;
    const q = x * x + y * (0.196 * y - 0.25472 * x);
    if (q < 0.27597) return v / u;
    if (q <= 0.27846 && v * v <= -4 * Math.log(u) * u * u) return v / u;
  }
}

/**
 * Draws from the gamma distribution of scale 1, whose density is x^(shape − 1)·exp(−x)/Γ(shape). A shape so small that
 * nearly all of it lies below 1e-308 gives zeros: `logGamma` does not.
 *
 * Source: G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000) 363–372.
 *
 * @param shape above 0
 * @throws RangeError for any other shape
 */
export function gamma(uniform: Uniform, shape: number): number {
  if (!(shape > 0 && shape < Number.POSITIVE_INFINITY)) throw new RangeError(`shape: ${shape}`);
  return shape >= 1 ? atLeastOne(uniform, shape) : atLeastOne(uniform, shape + 1) * uniform() ** (1 / shape);
}

/** The logarithm of a draw from the gamma distribution: finite for every shape above 1e-300. */
export function logGamma(uniform: Uniform, shape: number): number {
  if (shape >= 1) return Math.log(gamma(uniform, shape));
  return Math.log(gamma(uniform, shape + 1)) + Math.log(uniform()) / shape;
}

function atLeastOne(uniform: Uniform, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(uniform);
    const t = c * x;
    if (t <= -1) continue;
    const root = 1 + t;
    const cube = root * root * root;
    const u = uniform();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * cube;
    // ½x² + d(1 − v + ln v) for v = (1 + t)³, without the digits that 1 − v + ln v would lose.
    if (Math.log(u) < 0.5 * square + 3 * d * (Math.log1p(t) - t * (1 + t * (1 + t / 3)))) return d * cube;
  }
}
