import { type CellSums, redrawCells } from '../stats/redraw-cells.ts';
import type { Uniform } from '../stats/uniform.ts';
import type { Matrix, MulticlassTally } from '../tally/multiclass-tally.ts';
import type { Cells, Tally } from '../tally/tally.ts';
import { readClasses } from './read-classes.ts';

/** Sums that rows can be redrawn from. */
export type CellTally = Tally | MulticlassTally;

/**
 * The four cells tn, fp, fn, tp of some rows in each replicate, sums of weights where there are weights: entry
 * 4·replicate + cell. With several classes one such list for each of them against all others, else one alone.
 */
export type RedrawnCells = readonly Float64Array[];

export interface RedrawnTable {
  readonly groups: readonly RedrawnCells[];
  /** All groups together. */
  readonly whole: RedrawnCells;
}

export interface RedrawOptions {
  readonly uniform: Uniform;
  readonly replicates: number;
}

/** Numbers that are redrawn before they are put in their places: few enough to stay near the processor. */
const AT_ONCE = 1 << 18;

/** The bootstrap of a table of groups, redrawn at once; of a single group, that it keeps its number of rows. */
export function redrawTable(tallies: readonly CellTally[], { uniform, replicates }: RedrawOptions): RedrawnTable {
  const tables = tallies.map(sumsOf);
  const cells = together(tables);
  const ofGroup = tables[0]?.rows.length ?? 0;
  const [first] = tallies;
  const classes = first !== undefined && 'matrix' in first ? first.matrix.length : undefined;
  const read = classes === undefined ? readFour : readClasses(classes);
  const atOnce = Math.max(1, Math.floor(AT_ONCE / Math.max(1, cells.rows.length)));
  if (tables.length === 1 && classes === undefined && replicates <= atOnce) {
    // The four cells of a group alone come out as they are to stand.
    const group = [redrawCells(cells, replicates, { uniform }).masses];
    return { groups: [group], whole: group };
  }
  const empty = () => Array.from({ length: classes ?? 1 }, () => new Float64Array(4 * replicates));
  const groups = tables.map(empty);
  for (let done = 0; done < replicates; done += atOnce) {
    const now = Math.min(atOnce, replicates - done);
    const { masses } = redrawCells(cells, now, { uniform });
    for (const [group, into] of groups.entries()) {
      for (let replicate = 0; replicate < now; replicate++) {
        read(masses, (replicate * groups.length + group) * ofGroup, { into, at: 4 * (done + replicate) });
      }
    }
  }
  return { groups, whole: groups.length === 1 ? (groups[0] as RedrawnCells) : addedCells(groups, empty()) };
}

/** How the cells of a group are put in their places. */
export type ReadCells = (
  masses: Float64Array,
  from: number,
  place: { readonly into: readonly Float64Array[]; readonly at: number },
) => void;

const readFour: ReadCells = (masses, from, { into: [into], at }) => {
  for (let cell = 0; cell < 4; cell++) (into as Float64Array)[at + cell] = masses[from + cell] as number;
};

/** All groups together, added to `whole`. */
export function addedCells(groups: readonly RedrawnCells[], whole: readonly Float64Array[]): RedrawnCells {
  for (const group of groups) {
    for (const [ofClass, sums] of whole.entries()) {
      const own = group[ofClass] as Float64Array;
      for (let at = 0; at < sums.length; at++) sums[at]! += own[at] as number;
    }
  }
  return whole;
}

interface Sums {
  readonly rows: readonly number[];
  readonly weights?: { readonly sums: readonly number[]; readonly squares: readonly number[] };
}

function sumsOf(tally: CellTally): Sums {
  return 'matrix' in tally
    ? sumsBy((matrix: Matrix) => matrix.flat(), { ...tally, rows: tally.matrix })
    : fourSums(tally);
}

function fourSums(tally: Tally): Sums {
  return sumsBy(({ tn, fp, fn, tp }: Cells) => [tn, fp, fn, tp], { ...tally, rows: tally.cells });
}

function sumsBy<Of>(
  list: (of: Of) => readonly number[],
  { rows, weighted, weightedSquares }: { readonly rows: Of; readonly weighted?: Of; readonly weightedSquares?: Of },
): Sums {
  return {
    rows: list(rows),
    ...(weighted && weightedSquares && { weights: { sums: list(weighted), squares: list(weightedSquares) } }),
  };
}

function together(tables: readonly Sums[]): CellSums {
  const weights = tables.flatMap((table) => table.weights ?? []);
  return {
    rows: tables.flatMap(({ rows }) => rows),
    ...(weights.length > 0 && {
      weights: { sums: weights.flatMap(({ sums }) => sums), squares: weights.flatMap(({ squares }) => squares) },
    }),
  };
}
