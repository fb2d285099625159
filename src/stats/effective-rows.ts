import { normalCdf } from './normal.ts';
import { studentQuantile } from './student.ts';

/** Rows of one outcome, with Σ w and Σ w² of their weights. */
export interface CellMass {
  readonly rows: number;
  readonly weight: number;
  readonly squares: number;
}

/**
 * Kish's (Σ w)² / Σ w²: the number of equal rows that would be as sure as these, where the weights have nothing to do
 * with what is measured. 0 without weight.
 *
 * Source: L. Kish, "Survey Sampling" (1965), 8.2.
 */
export function kishRows(weight: number, squares: number): number {
  return squares > 0 ? (weight * weight) / squares : 0;
}

/**
 * The number of equal rows that would be as sure of the share of successes as these weighted ones, R(1 − R)/v. With n,
 * W = Σ w and Q = Σ w² of success (s), failure (f) or both, R = W_s/W and
 *
 *   v = κ·[(1 − R)²·W_s²/n_s + R²·W_f²/n_f] / W²,  κ = Σ_c n_c·(n_c·Q_c/W_c²) / n,
 *
 * the delta method on W_s/(W_s + W_f), κ being how unequal the weights are within an outcome, pooled over both. Kish's
 * number where an outcome has no rows or no weight, or where the mean weights of the two differ by no more than chance:
 * |ln((W_s/n_s)/(W_f/n_f))| < 2√((κ − 1)(1/n_s + 1/n_f)). With weights of 1 it is n.
 *
 * It stands in for the rows in the intervals of shares, `wilson`, `midP` and `koopman`, times `fewWeighted`.
 */
export function effectiveRows(success: CellMass, failure: CellMass): number {
  const weight = success.weight + failure.weight;
  const kish = kishRows(weight, success.squares + failure.squares);
  if (success.weight === 0 || failure.weight === 0) return kish;
  const unequal =
    (success.rows * inequality(success) + failure.rows * inequality(failure)) / (success.rows + failure.rows);
  const apart = Math.abs(Math.log(success.weight / success.rows / (failure.weight / failure.rows)));
  const chance = 2 * Math.sqrt(Math.max(0, unequal - 1) * (1 / success.rows + 1 / failure.rows));
  if (apart < chance) return kish;
  const rate = success.weight / weight;
  const rest = failure.weight / weight;
  // R(1 − R)/v with v = κ·R²(1 − R)²·(1/n_s + 1/n_f), which the formula comes to since W_s = RW and W_f = (1 − R)W.
  return 1 / (unequal * rate * rest * (1 / success.rows + 1 / failure.rows));
}

/**
 * How many times as many rows an interval at a critical value takes: (t_{n − 1} / t_{k − 1})², t being Student's quantile at
 * the level of z and k Kish's rows. Of weighted rows few may count, and by few their variance is not well known. 1 for
 * equal weights, below it for others.
 *
 * Source: E. L. Korn, B. I. Graubard, "Confidence intervals for proportions with small expected number of positive counts
 * estimated from survey data", Survey Methodology 24 (1998) 193–201.
 *
 * @param rows n, at least 1
 * @param kish k, from 1 to n
 * @param z the critical value of the standard normal, at least 0
 */
export function fewWeighted(rows: number, kish: number, z: number): number {
  if (!(kish < rows)) return 1;
  const quantile = (of: number) => studentQuantile(normalCdf(-z), Math.max(1, of - 1));
  const ofAll = quantile(rows);
  return Number.isFinite(ofAll) && ofAll < 0 ? (ofAll / quantile(kish)) ** 2 : 1;
}

/** n·Q/W², 1 for equal weights. */
function inequality({ rows, weight, squares }: CellMass): number {
  return (rows * squares) / (weight * weight);
}
