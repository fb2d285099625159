import { binaryMetrics, type MetricName } from '../metrics/index.ts';
import type { Measurement, Measurements } from '../metrics/measure.ts';
import { classMetrics, type TaskTally } from '../metrics/tasks.ts';
import { normalCdf } from '../stats/normal.ts';
import { quantile } from '../stats/quantile.ts';
import type { Cells, Tally } from '../tally/tally.ts';
import { type Limit, position } from './limit.ts';
import type { RedrawCells } from './redrawn-cells.ts';
import type { StandardErrors } from './standard-errors.ts';

/** A value, its limit, and how far samples scatter about it. */
export interface Scattered {
  readonly value: number;
  readonly limit: Limit;
  readonly errors: StandardErrors;
}

export interface Flippable extends Scattered {
  /** The metrics that the value is made of. */
  readonly of: readonly MetricName[];
  /** Of the groups. */
  readonly tallies: readonly TaskTally[];
  /** Whether a group, by its position, takes part in the value by one of the metrics. */
  readonly takesPart: (group: number, name: MetricName) => boolean;
  /** The value of groups with these metrics. */
  readonly evaluate: (groups: readonly Measurements[], overall: Measurements) => number | undefined;
  readonly redraw: RedrawCells;
}

/**
 * The chance that another sample like this one lands on the other side of the limit. Samples are redrawn from the cells
 * (`redrawPredictive`), and their figures moved by what separates their median from the reported value: an extreme over
 * groups is biased, and the question is how far samples scatter about what was seen.
 *
 * Figures that are no function of the four cells (of scores, of numbers, of means over classes) take the normal
 * distribution with twice the variance of the figure: the present sample errs, and the next one too.
 */
export function flipChance(flippable: Flippable): number {
  const { of, tallies } = flippable;
  const fromCells = of.every((name) => Object.hasOwn(classMetrics, name));
  return (fromCells && areCells(tallies) ? redrawn(flippable, tallies) : undefined) ?? normalFlipChance(flippable);
}

function areCells(tallies: readonly TaskTally[]): tallies is readonly Tally[] {
  return tallies.every((tally) => 'cells' in tally);
}

/** `undefined` where no redrawn sample has a value. */
function redrawn(flippable: Flippable, tallies: readonly Tally[]): number | undefined {
  const { value, limit, of, takesPart, evaluate, redraw } = flippable;
  const parts = tallies.map((_, group) => of.map((name) => takesPart(group, name)));
  const all = of.map(() => true);
  const samples = redraw(tallies);
  const values = new Float64Array(samples.replicates);
  let drawn = 0;
  for (let replicate = 0; replicate < samples.replicates; replicate++) {
    const groups = tallies.map((_, group) => samples.cells(replicate, group));
    const whole = added(groups);
    const figure = evaluate(
      groups.map((cells, group) => measured(cells, whole, { of, known: parts[group] ?? all })),
      measured(whole, whole, { of, known: all }),
    );
    if (figure !== undefined) values[drawn++] = figure;
  }
  if (drawn === 0) return undefined;
  const known = values.subarray(0, drawn);
  const shift = value - quantile(known.toSorted(), 0.5);
  const keeps = (figure: number) => position(figure, limit) === 'within';
  const side = keeps(value);
  return known.reduce((turned, figure) => turned + Number(keeps(figure + shift) !== side), 0) / drawn;
}

const NOBODY: Measurement = { reason: 'no_rows', rows: 0, effectiveRows: 0 };

function measured(
  cells: Cells,
  whole: Cells,
  { of, known }: { readonly of: readonly MetricName[]; readonly known: readonly boolean[] },
): Measurements {
  const found: { [name in MetricName]?: Measurement } = {};
  of.forEach((name, at) => {
    const { measure } = binaryMetrics[name as keyof typeof classMetrics];
    const { value } = known[at] ? measure({ cells }, { zeroDivision: undefined, whole: { cells: whole } }) : NOBODY;
    found[name] = value === undefined ? NOBODY : { value, rows: 0, effectiveRows: 0 };
  });
  return found;
}

function added(groups: readonly Cells[]): Cells {
  let [tn, fp, fn, tp] = [0, 0, 0, 0];
  for (const cells of groups) {
    tn += cells.tn;
    fp += cells.fp;
    fn += cells.fn;
    tp += cells.tp;
  }
  return { tn, fp, fn, tp };
}

/** From the interval alone: the chance beyond each limit that the value keeps, or of coming back within the one that it breaks. */
export function normalFlipChance({ value, limit, errors }: Scattered): number {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limit;
  const { below, above } = errors;
  const beyond = (end: number, error: number) =>
    error > 0 ? normalCdf(-Math.abs(end - value) / (Math.SQRT2 * error)) : 0;
  switch (position(value, limit)) {
    case 'within':
      return beyond(min, below) + beyond(max, above);
    case 'above':
      return beyond(max, below);
    case 'below':
      return beyond(min, above);
  }
}
