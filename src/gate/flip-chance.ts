import { binaryMetrics, type MetricName } from '../metrics/index.ts';
import type { Measurements } from '../metrics/measure.ts';
import { classMetrics, type TaskTally } from '../metrics/tasks.ts';
import type { Interval } from '../stats/interval.ts';
import { normalCdf } from '../stats/normal.ts';
import { quantile } from '../stats/quantile.ts';
import { redrawPredictive } from '../stats/redraw-predictive.ts';
import { uniforms } from '../stats/uniform.ts';
import type { Cells, Tally } from '../tally/tally.ts';
import { type Limit, position } from './limit.ts';

/** The stream of chance that is drawn from, so that other draws do not shift this one. */
const STREAM = 2;
const REPLICATES = 1000;
const Z = 1.959963984540054;

export interface Flippable {
  readonly value: number;
  readonly interval: Interval;
  readonly limit: Limit;
  /** The metrics that the value is made of. */
  readonly of: readonly MetricName[];
  /** Of the groups that made the value. */
  readonly tallies: readonly TaskTally[];
  /** The value of groups with these metrics. */
  readonly evaluate: (groups: readonly Measurements[], overall: Measurements) => number | undefined;
  /** In [0, 2³² − 1]. */
  readonly seed: number;
}

/**
 * The chance that another sample like this one lands on the other side of the limit. Samples are redrawn from the cells
 * (`redrawPredictive`), and their figures moved by what separates their median from the reported value: an extreme over
 * groups is biased, and the question is how far samples scatter about what was seen.
 *
 * Figures that are no function of the four cells (of scores, of numbers, of means over classes) take the normal
 * distribution with twice the variance that the interval tells: the present sample errs, and the next one too.
 */
export function flipChance(flippable: Flippable): number {
  const { of, tallies } = flippable;
  const cells = tallies.flatMap((tally) => ('cells' in tally ? [tally] : []));
  const fromCells = cells.length === tallies.length && of.every((name) => Object.hasOwn(classMetrics, name));
  return fromCells ? redrawn(flippable, cells) : normally(flippable);
}

const NAMES = ['tn', 'fp', 'fn', 'tp'] as const;

function redrawn(flippable: Flippable, tallies: readonly Tally[]): number {
  const { value, limit, of, evaluate, seed } = flippable;
  const uniform = uniforms(seed, STREAM);
  const masses = new Float64Array(NAMES.length);
  const draws = tallies.map((tally) => redrawPredictive(cellSums(tally), uniform));
  const values = new Float64Array(REPLICATES);
  let drawn = 0;
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const groups = draws.map((draw): Cells => {
      draw(masses);
      const [tn = 0, fp = 0, fn = 0, tp = 0] = masses;
      return { tn, fp, fn, tp };
    });
    const figure = evaluate(
      groups.map((cells) => measured(cells, of)),
      measured(added(groups), of),
    );
    if (figure !== undefined) values[drawn++] = figure;
  }
  const known = values.subarray(0, drawn);
  if (drawn === 0) return normally(flippable);
  const shift = value - quantile(known.toSorted(), 0.5);
  const side = position(value, limit) === 'within';
  return known.filter((figure) => (position(figure + shift, limit) === 'within') !== side).length / drawn;
}

function cellSums({ cells, weighted, weightedSquares }: Tally) {
  const list = (of: Cells) => NAMES.map((name) => of[name]);
  return {
    rows: list(cells),
    ...(weighted && weightedSquares && { weights: { sums: list(weighted), squares: list(weightedSquares) } }),
  };
}

function measured(cells: Cells, of: readonly MetricName[]): Measurements {
  return Object.fromEntries(
    of.map((name) => {
      const { measure } = binaryMetrics[name as keyof typeof classMetrics];
      return [name, { ...measure({ cells }, { zeroDivision: undefined }), rows: 0, effectiveRows: 0 }];
    }),
  );
}

function added(groups: readonly Cells[]): Cells {
  const sum = (name: keyof Cells) => groups.reduce((total, cells) => total + cells[name], 0);
  return { tn: sum('tn'), fp: sum('fp'), fn: sum('fn'), tp: sum('tp') };
}

function normally({ value, interval, limit: { min, max } }: Flippable): number {
  const chances = [min, max].flatMap((limit) => {
    if (limit === undefined) return [];
    const bound = limit > value ? interval.high : interval.low;
    const standardError = Math.abs(bound - value) / Z;
    return [standardError > 0 ? normalCdf(-Math.abs(value - limit) / (Math.SQRT2 * standardError)) : 0];
  });
  return Math.min(
    1,
    chances.reduce((sum, chance) => sum + chance, 0),
  );
}
