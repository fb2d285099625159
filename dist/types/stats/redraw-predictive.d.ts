import type { CellSums } from './redraw-cells.js';
import type { Uniform } from './uniform.js';
/** Puts the next sample of as many rows into a list, from `at` on: Σ w of each cell, or its rows without weights. */
export type RedrawPredictive = (into: Float64Array, at: number) => void;
/**
 * Samples that may come next, of a group like the one that was seen: its true shares are as unsure as the sample leaves
 * them, so they are drawn from the Dirichlet distribution with n_c + ½ (Jeffreys's prior), and a sample of as many rows
 * from these. Weighted rows as in `redrawCells`; a cell without rows takes the mean weight of all.
 *
 * Source: A. Gelman et al., "Bayesian Data Analysis" (2013), 3.4 and 1.3 (posterior predictive distribution).
 */
export declare function redrawPredictive({ rows, weights }: CellSums, uniform: Uniform): RedrawPredictive;
