import type { Cells } from '../tally/tally.js';
import { type Uncertainty } from './metric.js';
/**
 * How sure a smooth function of the four cells is: the delta method over the multinomial, on the log scale, so that
 * bounds stay above 0. First order equal to redrawing the cells, at the cost of four evaluations.
 *
 * With p the shares of the cells and g the function's slopes in them, its variance is [Σ p g² − (Σ p g)²] / n.
 */
export declare function ofCells(of: (cells: Cells) => number | undefined): Uncertainty;
