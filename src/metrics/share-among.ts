import type { Cells, Tally } from '../tally/tally.ts';
import { type Part, shareOf } from './part.ts';

/**
 * The share of a group among all rows of some kind, with Wilson's bounds. Shares of one whole are not independent of one
 * another, hence no mass and no comparison by parts. `undefined` where there is no such row.
 *
 * @param of the rows of the kind, as a sum of cells
 */
export function shareAmong(group: Tally, all: Tally, of: (cells: Cells) => number): Part | undefined {
  const inAndOut = (inside: Cells, whole: Cells): Cells => ({
    tp: of(inside),
    fn: of(whole) - of(inside),
    tn: 0,
    fp: 0,
  });
  const [part] =
    shareOf(
      {
        cells: inAndOut(group.cells, all.cells),
        ...(group.weighted && all.weighted && { weighted: inAndOut(group.weighted, all.weighted) }),
        ...(group.weightedSquares &&
          all.weightedSquares && { weightedSquares: inAndOut(group.weightedSquares, all.weightedSquares) }),
      },
      { of: ({ tp }) => tp, over: ({ tp, fn }) => tp + fn },
    ) ?? [];
  if (part === undefined) return undefined;
  const { mass: _mass, ...alone } = part;
  return alone;
}
