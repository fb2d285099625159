import { normalCdf, normalDensity } from './normal.ts';

/**
 * The quantile of the studentised range for infinitely many degrees of freedom: the q below which the range (greatest −
 * least) of k independent standard normals is with a given chance,
 *
 *   F(q) = k ∫ φ(x)·[Φ(x) − Φ(x − q)]^(k − 1) dx = level,
 *
 * to 1e-10 up to levels of 1 − 1e-7; of those nearer to 1 fewer digits are left. The trapezoidal rule, whose error falls
 * with the exponential of 1/step² on such an integrand, gives F to about 1e-14 for few groups and 1e-12 for a thousand;
 * Newton's steps invert it. The bracket is halved instead where they leave it, as they may where F bends upwards.
 *
 * Source: H. L. Harter, "Tables of range and Studentized range", Annals of Mathematical Statistics 31 (1960) 1122–1147.
 *
 * @param level in (0, 1)
 * @param groups k, an integer of at least 2
 * @throws RangeError for a level or a number of groups out of range
 * @example studentizedRangeQuantile(0.95, 5) // 3.857656
 */
export function studentizedRangeQuantile(level: number, groups: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level: ${level}`);
  if (!Number.isInteger(groups) || groups < 2) throw new RangeError(`groups: ${groups}`);
  let [low, high] = [0, 2 * EDGE];
  let q = EDGE / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const { below, density } = chance(q, groups);
    if (below < level) low = q;
    else high = q;
    const next = q - (below - level) / density;
    if (Math.abs(next - q) < 1e-12 * q) return next;
    q = next > low && next < high ? next : (low + high) / 2;
  }
  return q;
}

/** Some ten do in practice. */
const MOST_STEPS = 30;

/** F(q), and its derivative k(k − 1) ∫ φ(x)·φ(x − q)·[Φ(x) − Φ(x − q)]^(k − 2) dx. */
function chance(q: number, groups: number): { readonly below: number; readonly density: number } {
  let below = 0;
  let density = 0;
  for (const node of NODES) {
    const least = node.x - q;
    const within = node.below - normalCdf(least);
    const rest = node.density * within ** (groups - 2);
    below += rest * within;
    density += rest * normalDensity(least);
  }
  return { below: Math.min(1, groups * STEP * below), density: groups * (groups - 1) * STEP * density };
}

/** φ is below 1e-17 beyond. */
const EDGE = 8.75;
const STEP = 0.125;
/** The x of the integrals. */
const NODES = Array.from({ length: 1 + (2 * EDGE) / STEP }, (_, at) => {
  const x = at * STEP - EDGE;
  return { x, below: normalCdf(x), density: normalDensity(x) };
});
