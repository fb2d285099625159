import type { Interval } from '../../stats/interval.ts';
import { type PairTally, tallyAfter, tallyBefore } from '../../tally/pair.ts';
import type { Tally } from '../../tally/tally.ts';
import type { MetricName } from '../index.ts';
import { type Measurement, measureBy, measurementOf } from '../measure.ts';
import { redrawnFigure } from '../redrawn-figure.ts';
import { FEWEST_ROWS, redrawnInterval } from '../redraws.ts';
import { classMetrics } from '../tasks.ts';
import {
  type Change,
  type ChangeOptions,
  changed,
  type NoInterval,
  type PairedFigure,
  type Unpaired,
} from './change.ts';
import { linearGroups, onBothSides } from './contrasts.ts';
import { discordantRows, FEWEST_DISCORDANT } from './discordant.ts';
import { type Contrast, changeOfLargest } from './largest.ts';
import { ALL_ROWS } from './pair-redraws.ts';
import { labelFigures, linearFigures } from './paired-rate.ts';
import { relativeInterval } from './relative.ts';
import { unpairedChange } from './unpaired.ts';

/** Whether a figure is a function of the joint cells, so that its change can be paired: of scores and several classes none is. */
export function isPairable(metric: MetricName): metric is PairableMetric {
  return Object.hasOwn(classMetrics, metric);
}

/**
 * What one figure changed by, of one group or of all rows.
 *
 * Paired, a figure that is a sum of rates over rows which keep their labels (`linearFigures`) has Tango's interval, those
 * of several squared and added; any other the percentiles of redrawn joint cells, from 10 discordant rows on. What
 * depends on labels alone changed by 0, and for certain. Unpaired see `unpairedChange`.
 *
 * @throws Error for paired sides of a figure that is not `isPairable`
 */
export function changeOfFigure(
  metric: MetricName,
  sides: PairedFigure | Unpaired<Measurement>,
  options: ChangeOptions,
): Change<Measurement> {
  if (sides.kind === 'unpaired') return unpairedChange(sides, options);
  if (!isPairable(metric)) throw new Error(`The metric ${metric} is no function of joint cells.`);
  const [before, after] = [tallyBefore, tallyAfter].map((side) =>
    measuredSide(metric, sides, { ...options, side }),
  ) as [Measurement, Measurement];
  const change = changed(before, after, options.relative);
  const found = { ...change, before, after, paired: true, discordant: discordantRows(metric, [sides.pair]) };
  const none = () => undefined;
  if (change.value === undefined) return { ...found, intervalAt: none };
  if (labelFigures.has(metric)) return { ...found, intervalAt: () => ({ low: 0, high: 0 }) };
  const linear = linearIntervals(metric, sides, options);
  if (linear === 'zero_division') return { ...found, intervalAt: none, noInterval: linear };
  if (linear) return { ...found, intervalAt: linear };
  const noInterval = tooFew(found);
  if (noInterval) return { ...found, intervalAt: none, noInterval };
  return { ...found, intervalAt: (level) => redrawnInterval(replicatesOf(metric, sides, options), level) };
}

type PairableMetric = keyof typeof classMetrics;

function measuredSide(
  metric: PairableMetric,
  { pair, whole = pair, reference }: PairedFigure,
  { zeroDivision, side }: ChangeOptions & { readonly side: (pair: PairTally) => Tally },
): Measurement {
  const others = { whole: side(whole), reference: reference && side(reference) };
  const measured = measureBy({ [metric]: classMetrics[metric] }, side(pair), { zeroDivision, ...others });
  return measurementOf(measured, metric);
}

/** What redraws cannot tell of so few rows. */
function tooFew({
  before,
  after,
  discordant,
}: Pick<Change<Measurement>, 'before' | 'after'> & { readonly discordant: number }): NoInterval | undefined {
  if (discordant < FEWEST_DISCORDANT) return 'few_discordant';
  return Math.min(before.rows, after.rows) < FEWEST_ROWS ? 'few_rows' : undefined;
}

/** `undefined` for a figure that is no sum of rates of rows that keep their labels. */
function linearIntervals(
  metric: MetricName,
  { pair, reference }: PairedFigure,
  { relative = false }: ChangeOptions,
): ((level: number) => Interval) | 'zero_division' | undefined {
  const linear = linearFigures[metric];
  if (linear === undefined) return undefined;
  const ofReference = classMetrics[metric as PairableMetric].comparedWith === 'reference';
  if (ofReference && reference === pair) return () => ({ low: 0, high: 0 });
  const { shares, figures } = linearGroups(ofReference && reference ? [pair, reference] : [pair], linear);
  const [own, other] = figures;
  if (own === undefined) return 'zero_division';
  const figure: Contrast = other ? new Map([...own, ...[...other].map(([at, times]) => [at, -times] as const)]) : own;
  const intervals = (level: number) => changeOfLargest(onBothSides([figure]), shares, { level, compared: 1 });
  return relative ? (level) => relativeInterval(intervals(level)) : (level) => intervals(level)(1);
}

function replicatesOf(
  metric: PairableMetric,
  { pair, at = ALL_ROWS, whole }: PairedFigure,
  { redraws, zeroDivision, relative = false }: ChangeOptions,
): Float64Array {
  const isPart = classMetrics[metric].comparedWith === 'others' && whole !== undefined && whole !== pair;
  const table = isPart ? redraws.beside(pair, whole, at) : undefined;
  const own = table?.groups[0] ?? redraws.alone(pair, at);
  const all = table?.whole ?? own;
  const side = (name: 'before' | 'after') =>
    redrawnFigure(classMetrics[metric], { cells: [own[name]], whole: [all[name]] }, { zeroDivision });
  return changes(side('before'), side('after'), relative);
}

/** The change in each replicate, NaN where it has no value. */
export function changes(before: Float64Array, after: Float64Array, relative: boolean): Float64Array {
  return after.map((value, replicate) => {
    const then = before[replicate] as number;
    if (!relative) return value - then;
    return then === 0 ? Number.NaN : (value - then) / then;
  });
}
