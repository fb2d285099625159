import { type CellMass, kishRows } from './effective-rows.ts';

/** Rows that only the first of two shares counts, that only the second does, and all others. */
export interface PairMasses {
  readonly onlyFirst: CellMass;
  readonly onlySecond: CellMass;
  readonly alike: CellMass;
}

/**
 * The number of equal rows that would be as sure of a difference δ = (W_b − W_c)/W of two shares of the same weighted rows,
 * (p_b + p_c − δ²)/v with the shares p of the weight and
 *
 *   v = κ·[(1 − δ)²·W_b²/n_b + (1 + δ)²·W_c²/n_c + δ²·W_0²/n_0] / W²,  κ = Σ n·(n·Q/W²) / Σ n,
 *
 * the delta method, κ being how unequal the weights of rows with one outcome are, pooled over the outcomes. Kish's
 * number where no row differs, or where the mean weight of those that differ is that of the others but for chance, as
 * for one share: see `effectiveRows`. With weights of 1 it is n.
 *
 * It stands in for the rows in `tango`, beside p_b and p_c times as many discordant ones.
 */
export function effectivePairs({ onlyFirst, onlySecond, alike }: PairMasses): number {
  const outcomes = [onlyFirst, onlySecond, alike];
  const weight = sum(outcomes.map((outcome) => outcome.weight));
  const kish = kishRows(weight, sum(outcomes.map(({ squares }) => squares)));
  const differ = added(onlyFirst, onlySecond);
  if (differ.weight === 0 || alike.weight === 0) return kish;
  const present = outcomes.filter((outcome) => outcome.weight > 0);
  const unequal =
    sum(present.map(({ rows, weight: own, squares }) => (rows * rows * squares) / (own * own))) /
    sum(present.map(({ rows }) => rows));
  const apart = Math.abs(Math.log(differ.weight / differ.rows / (alike.weight / alike.rows)));
  const chance = 2 * Math.sqrt(Math.max(0, unequal - 1) * (1 / differ.rows + 1 / alike.rows));
  if (apart < chance) return kish;
  const delta = (onlyFirst.weight - onlySecond.weight) / weight;
  const squared = ({ rows, weight: own }: CellMass, by: number) => (rows === 0 ? 0 : (by * own) ** 2 / rows);
  const variance = unequal * (squared(onlyFirst, 1 - delta) + squared(onlySecond, 1 + delta) + squared(alike, delta));
  return ((differ.weight / weight - delta * delta) * weight * weight) / variance;
}

function added(a: CellMass, b: CellMass): CellMass {
  return { rows: a.rows + b.rows, weight: a.weight + b.weight, squares: a.squares + b.squares };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
