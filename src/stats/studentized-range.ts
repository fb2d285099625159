import { criticalValue, normalCdf, normalDensity } from './normal.ts';

/**
 * The chance that the range (greatest − least) of k independent standard normals is at most q: the distribution of the
 * studentised range for infinitely many degrees of freedom,
 *
 *   F(q) = k ∫ φ(x)·[Φ(x) − Φ(x − q)]^(k − 1) dx.
 *
 * The trapezoidal rule, whose error falls with the exponential of 1/step² on such an integrand, gives it to about
 * 1e-14 for few groups and 1e-12 for a thousand.
 *
 * Source: H. L. Harter, "Tables of range and Studentized range", Annals of Mathematical Statistics 31 (1960) 1122–1147.
 *
 * @param q any number
 * @param groups k, an integer of at least 2
 * @returns in [0, 1]
 */
export function studentizedRangeCdf(q: number, groups: number): number {
  return q > 0 ? chance(q, groups).below : 0;
}

/**
 * The q with F(q) = level, to 1e-10; divided by √2 it is the critical value at which the differences of all pairs of k
 * groups hold together (Tukey and Kramer). For two groups that is `criticalValue(level)`.
 *
 * @param level in (0, 1)
 * @param groups k, an integer of at least 2
 * @throws RangeError for a level or a number of groups out of range
 * @example studentizedRangeQuantile(0.95, 5) // 3.857656
 */
export function studentizedRangeQuantile(level: number, groups: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level: ${level}`);
  if (!Number.isInteger(groups) || groups < 2) throw new RangeError(`groups: ${groups}`);
  const key = `${level} ${groups}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const quantile = quantileOf(level, groups);
  if (found.size >= MOST_KEPT) found.clear();
  found.set(key, quantile);
  return quantile;
}

/** Quantiles by level and groups: a report asks for few of them, often. */
const found = new Map<string, number>();
const MOST_KEPT = 1000;

/**
 * Newton's steps from Bonferroni's bound, which is not below the quantile. Where F bends upwards, at low levels, a step
 * may leave the bracket; it is halved instead.
 */
function quantileOf(level: number, groups: number): number {
  const pairs = (groups * (groups - 1)) / 2;
  let low = 0;
  let high = Math.SQRT2 * criticalValue(1 - (1 - level) / pairs);
  let q = high;
  for (let step = 0; step < 100; step++) {
    const { below, density } = chance(q, groups);
    if (below < level) low = q;
    else high = q;
    const next = q - (below - level) / density;
    const moved = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(moved - q) < 1e-12 * q) return moved;
    q = moved;
  }
  return q;
}

/** F(q), and its derivative k(k − 1) ∫ φ(x)·φ(x − q)·[Φ(x) − Φ(x − q)]^(k − 2) dx. */
function chance(q: number, groups: number): { readonly below: number; readonly density: number } {
  let below = 0;
  let density = 0;
  for (let x = -EDGE; x <= EDGE; x += STEP) {
    const least = x - q;
    const within = normalCdf(x) - normalCdf(least);
    const rest = normalDensity(x) * within ** (groups - 2);
    below += rest * within;
    density += rest * normalDensity(least);
  }
  return { below: Math.min(1, groups * STEP * below), density: groups * (groups - 1) * STEP * density };
}

/** φ is below 1e-17 beyond. */
const EDGE = 8.75;
const STEP = 0.125;
