import { uniforms } from '../stats/uniform.ts';
import { type CellSources, cellSources } from './cell-sources.ts';
import type { MetricName } from './index.ts';
import type { Measurement, Measurements } from './measure.ts';
import type { MeasuredDivision, MeasuredTask } from './measured-rows.ts';
import type { Metric, ZeroDivision } from './metric.ts';
import { type RedrawnTable, redrawTable } from './redraw-table.ts';
import { type RedrawnRows, redrawnFigure, redrawnMacro } from './redrawn-figure.ts';
import type { Redraws } from './redraws.ts';
import { type Remember, remembering } from './remember.ts';
import { classMetrics, macroMetrics } from './tasks.ts';

export interface BootstrapOptions {
  readonly replicates: number;
  /** In [0, 2³² − 1]. */
  readonly seed: number;
  readonly zeroDivision: ZeroDivision;
}

/** Numbers that are remembered, of tables and of figures: 128 MB each. What is more is redrawn when it is asked for. */
const CAPACITY = 1 << 24;

/**
 * Gives every figure its replicates: the bootstrap of the cells, which is that of the rows at a cost that does not
 * depend on how many there are. A figure alone and comparisons between groups rest on redraws of each group by itself;
 * comparisons with all rows on redraws of the whole table, as Fairlearn draws. All figures come from the same redraws,
 * and none is made before it is asked for.
 *
 * Each group has a stream of chance of its own: the interval of a group that is public tells nothing of one that is
 * hidden. Streams do not depend on the feature, so that another feature changes no figure of this one.
 *
 * Source: B. Efron, R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapters 6 and 13.
 */
export function bootstrapped(measured: MeasuredTask, options: BootstrapOptions): MeasuredTask {
  const tables = remembering<RedrawnTable>(CAPACITY, ({ groups }) => 2 * numbers(groups));
  const figures = remembering<Float64Array>(CAPACITY, (figure) => figure.length);
  const { replicates, seed, zeroDivision } = options;
  let places = 0;
  const of = (division: MeasuredDivision): MeasuredDivision => {
    const place = places++;
    const sources = cellSources(division, (key, tallies, stream) =>
      tables(`${place} ${key}`, () => redrawTable(tallies, { uniform: uniforms(seed, stream), replicates })),
    );
    return withRedraws(division, { sources, place: `${place}`, remember: figures, zeroDivision });
  };
  return {
    whole: of(measured.whole),
    divisions: measured.divisions.map(({ strata, ...division }) => ({
      ...of(division),
      ...(strata && { strata: strata.map(of) }),
    })),
  };
}

function numbers(lists: readonly (readonly Float64Array[])[]): number {
  return lists.flat().reduce((sum, list) => sum + list.length, 0);
}

interface Redrawing {
  /** Absent for rows whose figures are no functions of cells. */
  readonly sources: CellSources | undefined;
  readonly place: string;
  readonly remember: Remember<Float64Array>;
  readonly zeroDivision: ZeroDivision;
  /** The class that is measured against all others. */
  readonly position?: number;
}

function withRedraws(division: MeasuredDivision, redrawing: Redrawing): MeasuredDivision {
  const { overall, groups, classes } = division;
  const { sources, place } = redrawing;
  const all = (measurements: Measurements, of: CellSources['overall'] | undefined, key: string): Measurements =>
    Object.fromEntries(
      Object.entries(measurements as { readonly [name: string]: Measurement }).map(([name, measurement]) => [
        name,
        {
          ...measurement,
          redraws: redrawsOf(name as MetricName, of, { ...redrawing, of: place, place: `${place} ${key}` }),
        },
      ]),
    );
  return {
    ...division,
    overall: { ...overall, measurements: all(overall.measurements, sources?.overall, 'overall') },
    groups: groups.map((group, at) => all(group, sources?.groups[at], `${at}`)),
    ...(classes && {
      classes: classes.map((one, position) =>
        withRedraws(one, { ...redrawing, place: `${place} class ${position}`, position }),
      ),
    }),
  };
}

const none = () => undefined;
const NONE: Redraws = { own: none, apart: none, together: none, ofAll: none };

function redrawsOf(
  name: MetricName,
  rows: CellSources['overall'] | undefined,
  { place, of, remember, zeroDivision, position }: Redrawing & { readonly of: string },
): Redraws {
  const figure = rows && figureOf(name, { macro: rows.classes > 1 && position === undefined, zeroDivision, position });
  if (rows === undefined || figure === undefined) return NONE;
  const made = (key: string, from: () => RedrawnRows) => () =>
    remember(`${place} ${name} ${key}`, () => figure.of(from()));
  const together = made('together', rows.together);
  const ofAll = () => remember(`${of} ${name} of all`, () => figure.of(rows.whole()));
  if (figure.ofOthers) return { own: made('beside', rows.beside), apart: together, together, ofAll };
  const own = made('own', rows.own);
  return { own, apart: own, together, ofAll };
}

interface FigureOptions extends Pick<Redrawing, 'zeroDivision'> {
  readonly macro: boolean;
  readonly position: number | undefined;
}

/** How a metric is read off redrawn cells; `undefined` where it is no function of them, and for the number of rows. */
function figureOf(name: MetricName, { macro, zeroDivision, position }: FigureOptions) {
  if (name === 'count') return undefined;
  if (macro) {
    const metric = Object.hasOwn(macroMetrics, name) ? macroMetrics[name as keyof typeof macroMetrics] : undefined;
    return metric && { of: (rows: RedrawnRows) => redrawnMacro(metric, rows, zeroDivision), ofOthers: false };
  }
  if (!Object.hasOwn(classMetrics, name)) return undefined;
  const metric: Metric = classMetrics[name as keyof typeof classMetrics];
  return {
    of: (rows: RedrawnRows) => redrawnFigure(metric, rows, { zeroDivision, position }),
    ofOthers: metric.comparedWith === 'others',
  };
}
