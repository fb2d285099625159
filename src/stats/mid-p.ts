import { incompleteBeta, logBeta } from './incomplete-beta.ts';
import type { Interval } from './interval.ts';
import { normalCdf } from './normal.ts';
import { wilson } from './wilson.ts';

/**
 * The mid-P interval of a share: Clopper and Pearson's, but half of the chance of what was seen counts as beyond it.
 * With x = np the lower end is the π at which
 *
 *   P(X > x) + ½ P(X = x) = Φ(−z),
 *
 * the upper one mirrored, and 0 or 1 where nothing is beyond. In [0, 1]; contains the share.
 *
 * Far out in the tails it keeps its level where Wilson's interval, made for 95 %, does not: of 30 rows at π = 0.02
 * Wilson's lower bound at z = 2.8 is above π nine times as often as it should be. That matters where the furthest of many
 * bounds is taken.
 *
 * Sources: H. O. Lancaster, "Significance tests in discrete distributions", Journal of the American Statistical
 * Association 56 (1961) 223–234; G. Berry, P. Armitage, "Mid-P confidence intervals: a brief review", The Statistician
 * 44 (1995) 417–423. P(X ≥ x) is the incomplete beta function I_π(x, n − x + 1), which fractions of rows have too.
 *
 * @param rate p, the share, in [0, 1]
 * @param rows n, above 0; effective rows, where they are weighted, may be fractions
 * @param z the critical value of the standard normal, at least 0
 * @example midP(0.1, 30, 1.96) // { low: 0.0260, high: 0.2469 }
 */
export function midP(rate: number, rows: number, z: number): Interval {
  return { low: lowerBound(rate, rows, z), high: 1 - lowerBound(1 - rate, rows, z) };
}

/** By Newton's steps on the logarithm of the tail as a function of ln π, which is nearly straight; at most the share. */
function lowerBound(rate: number, rows: number, z: number): number {
  const tail = normalCdf(-z);
  if (rate <= LEAST) return 0;
  if (rate >= 1) return (2 * tail) ** (1 / rows);
  const successes = rate * rows;
  const failures = rows - successes;
  const scale = logBeta({ a: successes, b: failures + 1 });
  const chances = (share: number) => {
    const equally = Math.exp(successes * Math.log(share) + failures * Math.log1p(-share) - scale) / successes;
    return { equally, found: incompleteBeta(share, { a: successes, b: failures + 1 }) - equally / 2 };
  };
  if (chances(LEAST).found >= tail) return 0;
  let share = Math.max(wilson(rate, rows, z).low, LEAST);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { equally, found } = chances(share);
    // d ln tail / d ln π: that of P(X ≥ x) is xP(X = x), that of P(X = x) is (x − (n − x)π/(1 − π))P(X = x).
    const slope = (equally * (successes + (failures * share) / (1 - share))) / (2 * found);
    const next = Math.min(rate, share * Math.exp(Math.log(tail / found) / slope));
    if (Math.abs(next - share) <= 1e-12 * share) return next;
    share = next;
  }
  return share;
}

/** A bound below this is 0: a fraction of a row can have bounds beyond any float64. */
const LEAST = 1e-15;

/** Five do in practice. */
const MOST_STEPS = 12;
