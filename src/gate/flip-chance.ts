import { binaryMetrics, type MetricName } from '../metrics/index.ts';
import type { RedrawnCells } from '../metrics/redraw-table.ts';
import { redrawnFigure } from '../metrics/redrawn-figure.ts';
import { classMetrics, type TaskTally } from '../metrics/tasks.ts';
import { normalCdf } from '../stats/normal.ts';
import { quantile } from '../stats/quantile.ts';
import type { Tally } from '../tally/tally.ts';
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
  /** The value in each redrawn sample, NaN without one; of each metric that any group takes part by. */
  readonly valuesOf: (parts: readonly RedrawnPart[]) => Float64Array;
  readonly redraw: RedrawCells;
}

/** A metric in each redrawn sample. */
export interface RedrawnPart {
  /** Of the groups that take part. */
  readonly groups: readonly Float64Array[];
  /** Of all rows. */
  readonly overall: Float64Array;
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
  const { value, limit, of, takesPart, valuesOf, redraw } = flippable;
  const { groups, whole } = redraw(tallies);
  const parts = of.map((name): RedrawnPart => {
    const figure = (cells: RedrawnCells) =>
      redrawnFigure(binaryMetrics[name as keyof typeof classMetrics], { cells, whole }, { zeroDivision: undefined });
    return { groups: groups.filter((_, group) => takesPart(group, name)).map(figure), overall: figure(whole) };
  });
  const known = valuesOf(parts.filter((part) => part.groups.length > 0)).filter((figure) => !Number.isNaN(figure));
  if (known.length === 0) return undefined;
  const shift = value - quantile(known.toSorted(), 0.5);
  const keeps = (figure: number) => position(figure, limit) === 'within';
  const side = keeps(value);
  return known.reduce((turned, figure) => turned + Number(keeps(figure + shift) !== side), 0) / known.length;
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
