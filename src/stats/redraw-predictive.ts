import { dirichlet } from './dirichlet.ts';
import { gamma } from './gamma.ts';
import { chancesInTurn, drawInTurn } from './multinomial.ts';
import type { CellSums } from './redraw-cells.ts';
import type { Uniform } from './uniform.ts';

/** Puts the next sample of as many rows into a list, from `at` on: Σ w of each cell, or its rows without weights. */
export type RedrawPredictive = (into: Float64Array, at: number) => void;

/**
 * Samples that may come next, of a group like the one that was seen: its true shares are as unsure as the sample leaves
 * them, so they are drawn from the Dirichlet distribution with n_c + ½ (Jeffreys's prior), and a sample of as many rows
 * from these. Weighted rows as in `redrawCells`; a cell without rows takes the mean weight of all.
 *
 * Source: A. Gelman et al., "Bayesian Data Analysis" (2013), 3.4 and 1.3 (posterior predictive distribution).
 */
export function redrawPredictive({ rows, weights }: CellSums, uniform: Uniform): RedrawPredictive {
  const total = sum(rows);
  const shapes = Float64Array.from(rows, (own) => own + 0.5);
  const shares = new Float64Array(rows.length);
  const laws = weights && Array.from(rows, (own, cell) => law(own, { cell, weights, total }));
  return (into, at) => {
    dirichlet(uniform, shapes, shares);
    drawInTurn(uniform, total, { chances: chancesInTurn(shares, shares), into, at });
    laws?.forEach(({ mean, shape }, cell) => {
      const drawn = into[at + cell] as number;
      if (drawn > 0) into[at + cell] = shape === 0 ? drawn * mean : (gamma(uniform, drawn * shape) * mean) / shape;
    });
  };
}

/** Of the weight of one row of a cell; a shape of 0 stands for weights that are all alike. */
function law(
  own: number,
  {
    cell,
    weights,
    total,
  }: { readonly cell: number; readonly weights: NonNullable<CellSums['weights']>; readonly total: number },
) {
  if (own === 0) return { mean: sum(weights.sums) / total, shape: 0 };
  const mean = (weights.sums[cell] as number) / own;
  const variance = (weights.squares[cell] as number) / own - mean * mean;
  return { mean, shape: variance > 1e-12 * mean * mean ? (mean * mean) / variance : 0 };
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
}
