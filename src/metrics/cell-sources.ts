import type { MulticlassTally } from '../tally/multiclass-tally.ts';
import { rest } from '../tally/rest.ts';
import { restMulticlass } from '../tally/rest-multiclass.ts';
import type { Tally } from '../tally/tally.ts';
import type { MeasuredDivision } from './measured-rows.ts';
import { total } from './metric.ts';
import type { CellTally, RedrawnTable } from './redraw-table.ts';
import type { RedrawnRows } from './redrawn-figure.ts';
import type { TaskTally } from './tasks.ts';

/** Redrawn cells of some rows, by what was redrawn with them. */
interface RowSources {
  /** Of several classes, how many; else 1. */
  readonly classes: number;
  readonly own: () => RedrawnRows;
  /** These rows and all others. */
  readonly beside: () => RedrawnRows;
  /** The whole table. */
  readonly together: () => RedrawnRows;
  /** All rows of the whole table, in the same redraws. */
  readonly whole: () => RedrawnRows;
}

export interface CellSources {
  readonly overall: RowSources;
  readonly groups: readonly RowSources[];
}

/** Redraws a table of groups by a stream of chance; the same key gives the same table. */
type Redraw = (key: string, tallies: readonly CellTally[], stream: number) => RedrawnTable;

/** Streams of chance; 1 and 2 are drawn from elsewhere. */
const OF_ALL_ROWS = 3;
const OF_THE_TABLE = 4;
const OF_GROUPS = 1000;

/** Where the redrawn cells of a division come from; `undefined` where its tallies have no cells. */
export function cellSources({ overall, tallies }: MeasuredDivision, redraw: Redraw): CellSources | undefined {
  const all = cellsIn(overall.tally);
  const groups = tallies.flatMap((tally) => cellsIn(tally) ?? []);
  if (all === undefined || groups.length < tallies.length) return undefined;
  const classes = 'matrix' in all ? all.matrix.length : 1;
  const outside = groups.reduce(less, all);
  const table = rowsIn(outside) > 0 ? [...groups, outside] : groups;
  const ownRows = (key: string, tally: CellTally, stream: number) => () => alone(redraw(key, [tally], stream), 0);
  const ofAll = ownRows('overall', all, OF_ALL_ROWS);
  const together = () => redraw('table', table, OF_THE_TABLE);
  const whole = () => ({ cells: together().whole, whole: together().whole });
  return {
    overall: {
      classes,
      own: ofAll,
      beside: ofAll,
      together: groups.length === 0 ? ofAll : whole,
      whole: groups.length === 0 ? ofAll : whole,
    },
    groups: groups.map((group, at) => ({
      classes,
      own: ownRows(`group ${at}`, group, OF_GROUPS + 2 * at),
      beside: () => within(redraw(`beside ${at}`, [group, less(all, group)], OF_GROUPS + 2 * at + 1), 0),
      together: () => within(together(), at),
      whole,
    })),
  };
}

function alone({ groups }: RedrawnTable, at: number): RedrawnRows {
  const cells = groups[at] as RedrawnRows['cells'];
  return { cells, whole: cells };
}

function within({ groups, whole }: RedrawnTable, at: number): RedrawnRows {
  return { cells: groups[at] as RedrawnRows['cells'], whole };
}

/** Without the sums of scores, which nothing redraws. */
function cellsIn(tally: TaskTally): CellTally | undefined {
  if ('matrix' in tally) return tally;
  if (!('cells' in tally)) return undefined;
  const { scores: _scores, ...cells } = tally;
  return cells;
}

function less(all: CellTally, some: CellTally): CellTally {
  return 'matrix' in all ? restMulticlass(all, some as MulticlassTally) : rest(all, some as Tally);
}

function rowsIn(tally: CellTally): number {
  return 'matrix' in tally ? tally.matrix.flat().reduce((sum, rows) => sum + rows, 0) : total(tally.cells);
}
