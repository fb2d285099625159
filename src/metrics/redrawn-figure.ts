import type { Cells, Tally } from '../tally/tally.ts';
import type { MeasureOptions, Metric, ZeroDivision } from './metric.ts';
import type { OfClasses } from './multiclass/macro.ts';
import type { ShareOfCells } from './part.ts';
import type { RedrawnCells } from './redraw-table.ts';

export interface RedrawnRows {
  readonly cells: RedrawnCells;
  /** Of all rows that these are a part of. */
  readonly whole: RedrawnCells;
}

/** A metric of two labels (or of the class at a position against all others) in each replicate, NaN without a value. */
export function redrawnFigure(
  { measure, share }: Pick<Metric, 'measure' | 'share'>,
  { cells, whole }: RedrawnRows,
  { zeroDivision, position = 0 }: { readonly zeroDivision: ZeroDivision; readonly position?: number | undefined },
): Float64Array {
  const [own, all] = [cells[position] as Float64Array, whole[position] as Float64Array];
  if (share !== undefined && zeroDivision === undefined) return redrawnShare(share, own);
  // One tally for all replicates: ten million of them would cost more than what is measured.
  const [tally, wholeTally] = [emptyTally(), emptyTally()];
  const options: MeasureOptions = { zeroDivision, whole: wholeTally };
  const figures = new Float64Array(own.length / 4);
  for (let replicate = 0, at = 0; replicate < figures.length; replicate++, at += 4) {
    fill(tally.cells, own, at);
    fill(wholeTally.cells, all, at);
    figures[replicate] = measure(tally, options).value ?? Number.NaN;
  }
  return figures;
}

/** The same without a call for each replicate, which would take longer than drawing it: 0/0 is NaN. */
function redrawnShare({ of, over }: ShareOfCells, cells: Float64Array): Float64Array {
  const [tn, fp, fn, tp] = timesOf(of);
  const [ofTn, ofFp, ofFn, ofTp] = timesOf(over);
  const figures = new Float64Array(cells.length / 4);
  for (let replicate = 0, at = 0; replicate < figures.length; replicate++, at += 4) {
    const a = cells[at] as number;
    const b = cells[at + 1] as number;
    const c = cells[at + 2] as number;
    const d = cells[at + 3] as number;
    figures[replicate] = (tn * a + fp * b + fn * c + tp * d) / (ofTn * a + ofFp * b + ofFn * c + ofTp * d);
  }
  return figures;
}

/** How often a sum of cells counts each of them: what it is of that cell alone. */
function timesOf(sum: (cells: Cells) => number): readonly [tn: number, fp: number, fn: number, tp: number] {
  const none = { tn: 0, fp: 0, fn: 0, tp: 0 };
  return [sum({ ...none, tn: 1 }), sum({ ...none, fp: 1 }), sum({ ...none, fn: 1 }), sum({ ...none, tp: 1 })];
}

/** A mean over several classes in each replicate, NaN without a value. */
export function redrawnMacro(
  { ofClasses }: OfClasses,
  { cells }: RedrawnRows,
  zeroDivision: ZeroDivision,
): Float64Array {
  const tallies = cells.map(emptyTally);
  const figures = new Float64Array((cells[0]?.length ?? 0) / 4);
  for (let replicate = 0, at = 0; replicate < figures.length; replicate++, at += 4) {
    for (let position = 0; position < tallies.length; position++) {
      fill((tallies[position] as RedrawnTally).cells, cells[position] as Float64Array, at);
    }
    figures[replicate] = ofClasses(tallies, { zeroDivision }).value ?? Number.NaN;
  }
  return figures;
}

interface RedrawnTally extends Tally {
  readonly cells: { -readonly [name in keyof Cells]: number };
}

function emptyTally(): RedrawnTally {
  return { cells: { tn: 0, fp: 0, fn: 0, tp: 0 } };
}

function fill(cells: RedrawnTally['cells'], from: Float64Array, at: number): void {
  cells.tn = from[at] as number;
  cells.fp = from[at + 1] as number;
  cells.fn = from[at + 2] as number;
  cells.tp = from[at + 3] as number;
}
