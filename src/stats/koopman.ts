import type { Interval } from './interval.ts';

/** A share of rows. */
export interface Share {
  /** In [0, 1]. */
  readonly rate: number;
  /** Above 0; effective rows, where they are weighted, may be fractions. */
  readonly rows: number;
}

/**
 * Koopman's score interval of the ratio first / second of two independent shares: the ratios ρ with
 *
 *   (x₁ − n₁p₁)² / (n₁p₁(1 − p₁)) + (x₂ − n₂p₂)² / (n₂p₂(1 − p₂)) ≤ z²,
 *
 * p₁ = ρp₂ the likeliest shares of that ratio. In [0, ∞]; contains the ratio. `low` is 0 without a success in the
 * first, `high` Infinity without one in the second; all rows successes is as good as any other case.
 *
 * Source: P. A. R. Koopman, "Confidence intervals for the ratio of two binomial proportions", Biometrics 40 (1984)
 * 513–517; that a bound is the root of a cubic: J. Nam, "Confidence limits for the ratio of two binomial proportions
 * based on likelihood scores: non-iterative method", Biometrical Journal 37 (1995) 375–379.
 *
 * @param z the critical value of the standard normal, above 0
 * @example koopman({ rate: 36 / 40, rows: 40 }, { rate: 16 / 80, rows: 80 }, 1.959964) // { low: 2.94, high: 7.15 }
 */
export function koopman(first: Share, second: Share, z: number): Interval {
  return { low: leastRatio(first, second, z * z), high: 1 / leastRatio(second, first, z * z) };
}

/**
 * The likeliest shares are p₁ = (x₁ − s)/(n₁ − s) and p₂ = (x₂ + s)/(n₂ + s) for one s in (0, x₁), at which the sum
 * above is s²·[a/(x₁ − s) + b/(x₂ + s)], a and b the shares of failures. With d = x₁ − s no digits are lost where p₁ is
 * small. Without a failure in the first, p₁ = 1 while the ratio is above 1, and s = n₁ below.
 */
function leastRatio(first: Share, second: Share, square: number): number {
  const successes = first.rate * first.rows;
  if (successes === 0 || square === Number.POSITIVE_INFINITY) return 0;
  const all = successes + second.rate * second.rows;
  const a = Math.max(0, 1 - first.rate);
  const b = Math.max(0, 1 - second.rate);
  const left = square - (successes * successes * b) / all;
  if (a === 0 && left >= -ROUNDING * square)
    return ((first.rows / (first.rows + left)) * (second.rows + successes)) / all;
  const d = root({ a, b, successes, all, square });
  return ((d / (d + a * first.rows)) * (second.rows + successes - d)) / (all - d);
}

/** Beside 0 there is no telling whether p₁ is 1, and d would be divided by itself. */
const ROUNDING = 1e-12;

interface Equation {
  readonly a: number;
  readonly b: number;
  readonly successes: number;
  readonly all: number;
  readonly square: number;
}

/**
 * The d in (0, x₁) with (x₁ − d)²·[a/d + b/(x₁ + x₂ − d)] = z². The left side is convex and falls, so that Newton's
 * steps from the left cannot miss; they begin at the root for one of the two terms alone.
 */
function root({ a, b, successes, all, square }: Equation): number {
  const ofFirst = 2 * a * successes + square + Math.sqrt(square * (square + 4 * a * successes));
  const others = all - successes;
  const ofSecond = (2 * b * others + square + Math.sqrt(square * (square + 4 * b * others))) / (2 * b);
  let d = Math.max((2 * a * successes * successes) / ofFirst, all - ofSecond);
  for (let step = 0; step < MOST_STEPS; step++) {
    const s = successes - d;
    const y = all - d;
    const sum = a / d + b / y;
    const move = (s * s * sum - square) / (2 * s * sum + s * s * (a / (d * d) - b / (y * y)));
    d += move;
    if (!(move > 1e-15 * d)) break;
  }
  return d;
}

/** Five do in practice. */
const MOST_STEPS = 50;
