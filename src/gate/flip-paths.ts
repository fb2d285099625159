import type { Cells, Tally } from '../tally/tally.ts';

type Cell = keyof Cells;

/** A cell of a group, by the group's position. */
interface Spot {
  readonly group: number;
  readonly cell: Cell;
}

/** Rows that stand in one cell and belong to another. */
interface Leg {
  readonly from: Spot;
  readonly to: Spot;
}

/** Rows flipped one after the other: those of the first leg, and when its cell is empty those of the second. */
export type Path = readonly [first: Leg, second: Leg];

const CELLS: readonly Cell[] = ['tn', 'fp', 'fn', 'tp'];

/** The cell of a row with the other label and the same decision. */
const RELABELLED: { readonly [cell in Cell]: Cell } = { tp: 'fp', fp: 'tp', fn: 'tn', tn: 'fn' };

/** Wrong labels in one group: all rows of a cell, then of one with the other decision. */
export function labelPaths(group: number): readonly Path[] {
  const leg = (cell: Cell): Leg => ({ from: { group, cell }, to: { group, cell: RELABELLED[cell] } });
  return CELLS.flatMap((first) =>
    CELLS.filter((second) => second !== first && second !== RELABELLED[first]).map(
      (second): Path => [leg(first), leg(second)],
    ),
  );
}

/** Rows of one group that belong to another: all rows of a cell, then of the one with the same decision. */
export function groupPaths(from: number, to: number): readonly Path[] {
  const leg = (cell: Cell): Leg => ({ from: { group: from, cell }, to: { group: to, cell } });
  return CELLS.map((cell): Path => [leg(cell), leg(RELABELLED[cell])]);
}

/** How many rows can be flipped on a path. */
export function lengthOf(path: Path, tallies: readonly Tally[]): number {
  return path.reduce((sum, { from }) => sum + rowsIn(tallies, from), 0);
}

/** The tallies that so many flips on a path change, by position. */
export function flipped(tallies: readonly Tally[], path: Path, rows: number): ReadonlyMap<number, Tally> {
  const changed = new Map<number, Tally>();
  let left = rows;
  for (const { from, to } of path) {
    const taken = Math.min(left, rowsIn(tallies, from));
    left -= taken;
    if (taken === 0) continue;
    const share = taken / rowsIn(tallies, from);
    const moved = allCells(tallies[from.group] as Tally, (cells) => cells[from.cell] * share);
    const tallyOf = (group: number) => changed.get(group) ?? (tallies[group] as Tally);
    changed.set(from.group, added(tallyOf(from.group), from.cell, negative(moved)));
    changed.set(to.group, added(tallyOf(to.group), to.cell, moved));
  }
  return changed;
}

/** Rows, weight and squared weight of what is moved: of weighted rows the mean of their cell. */
interface Moved {
  readonly rows: number;
  readonly weight: number;
  readonly squares: number;
}

function allCells({ cells, weighted, weightedSquares }: Tally, of: (cells: Cells) => number): Moved {
  return {
    rows: Math.round(of(cells)),
    weight: weighted ? of(weighted) : 0,
    squares: weightedSquares ? of(weightedSquares) : 0,
  };
}

function negative({ rows, weight, squares }: Moved): Moved {
  return { rows: -rows, weight: -weight, squares: -squares };
}

/** Scores do not move along: what they are made of is not in the cells. */
function added({ cells, weighted, weightedSquares }: Tally, cell: Cell, { rows, weight, squares }: Moved): Tally {
  const plus = (to: Cells, amount: number): Cells => ({ ...to, [cell]: Math.max(0, to[cell] + amount) });
  return {
    cells: plus(cells, rows),
    ...(weighted && { weighted: plus(weighted, weight) }),
    ...(weightedSquares && { weightedSquares: plus(weightedSquares, squares) }),
  };
}

function rowsIn(tallies: readonly Tally[], { group, cell }: Spot): number {
  return tallies[group]?.cells[cell] ?? 0;
}
