import type { Cells, Tally } from '../tally/tally.js';
import { type Part } from './part.js';
/**
 * The share of a group among all rows of some kind, with Wilson's bounds. Shares of one whole are not independent of one
 * another, hence no mass and no comparison by parts. `undefined` where there is no such row.
 *
 * @param of the rows of the kind, as a sum of cells
 */
export declare function shareAmong(group: Tally, all: Tally, of: (cells: Cells) => number): Part | undefined;
