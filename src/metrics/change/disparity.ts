import { type PairTally, tallyAfter, tallyBefore } from '../../tally/pair.ts';
import type { Tally } from '../../tally/tally.ts';
import { compare, type Disparity } from '../disparities.ts';
import type { Spread } from '../disparity.ts';
import { binaryMetrics, type MetricName } from '../index.ts';
import { type Measurements, measureBy, measurementOf } from '../measure.ts';
import type { MeasureOptions, Metric } from '../metric.ts';
import { redrawnFigure } from '../redrawn-figure.ts';
import { redrawnSpread, redrawnTogether } from '../redrawn-spread.ts';
import { FEWEST_ROWS, redrawnInterval } from '../redraws.ts';
import { classMetrics } from '../tasks.ts';
import {
  type Change,
  changed,
  type DisparityChangeOptions,
  type NoInterval,
  type PairedGroups,
  type Unpaired,
} from './change.ts';
import { discordantRows, FEWEST_DISCORDANT } from './discordant.ts';
import { changes, isPairable } from './figure.ts';
import { type ComparedSides, linearIntervals, wholeTable } from './linear-disparity.ts';
import { labelFigures } from './paired-rate.ts';
import { unpairedChange } from './unpaired.ts';

/** Whether the change of a disparity can be paired. */
export function isPairableDisparity({ of }: Disparity): boolean {
  return of.every(isPairable);
}

/**
 * What a disparity changed by.
 *
 * Paired, a difference, a minimum or a maximum of figures that are sums of rates over rows which keep their labels, between
 * groups or to all rows, has the interval of `changeOfLargest`, in closed form; so has equalized odds, which is the
 * largest gap of either rate, or by the mean the sum of two that rest on other rows. Ratios and other figures have the
 * percentiles of redrawn joint cells, from 10 discordant rows on. Unpaired see `unpairedChange`.
 *
 * @throws Error for paired sides of a disparity that is not `isPairableDisparity`
 */
export function changeOfDisparity(
  disparity: Disparity,
  sides: PairedGroups | Unpaired<Spread>,
  options: DisparityChangeOptions,
): Change<Spread> {
  if (sides.kind === 'unpaired') return unpairedChange(sides, options);
  if (!isPairableDisparity(disparity)) throw new Error(`${disparity.name} is no function of joint cells.`);
  const before = sideOf(disparity, sides, { ...options, of: tallyBefore });
  const after = sideOf(disparity, sides, { ...options, of: tallyAfter });
  const change = changed(before.spread, after.spread, options.relative);
  const discordant = discordantIn(disparity.of, before, sides);
  const found = { ...change, before: before.spread, after: after.spread, paired: true, discordant };
  const none = { ...found, intervalAt: () => undefined };
  if (change.value === undefined) return none;
  if (disparity.of.every((name) => labelFigures.has(name))) {
    return { ...found, intervalAt: () => ({ low: 0, high: 0 }) };
  }
  if (!sameGroups(before, after)) return { ...none, noInterval: 'other_groups' };
  const linear = linearIntervals(disparity, { sides, compared: before.compared }, options);
  if (linear === 'zero_division') return { ...none, noInterval: linear };
  if (linear) return { ...found, intervalAt: linear };
  const noInterval = tooFew(disparity, { sides, before, after });
  if (noInterval) return { ...none, noInterval };
  return {
    ...found,
    intervalAt: (level) =>
      redrawnInterval(replicatesOf(disparity, { sides, compared: before.compared }, options), level),
  };
}

interface MeasuredSide {
  readonly spread: Spread;
  readonly groups: readonly Measurements[];
  /** Of each metric the groups that are compared, as positions. */
  readonly compared: readonly (readonly number[])[];
}

function sideOf(
  disparity: Disparity,
  { pairs, overall, reference }: PairedGroups,
  {
    of,
    method,
    agg,
    zeroDivision,
    leaveOut = () => false,
  }: DisparityChangeOptions & { readonly of: (pair: PairTally) => Tally },
): MeasuredSide {
  const registry = Object.fromEntries(disparity.of.map((name) => [name, metricOf(name)]));
  const whole = of(overall);
  const ofReference = reference === undefined ? undefined : of(pairs[reference] as PairTally);
  const measured = (tally: Tally, options: Partial<MeasureOptions>) =>
    measureBy(registry, tally, { zeroDivision, whole, ...options });
  const groups = pairs.map((pair, at) => {
    const tally = at === reference && ofReference ? ofReference : of(pair);
    return measured(tally, { reference: ofReference });
  });
  const compared = disparity.of.map((name) =>
    groups.flatMap((group, at) => {
      const measurement = measurementOf(group, name);
      return measurement.value === undefined || leaveOut(measurement) ? [] : [at];
    }),
  );
  return {
    spread: compare(disparity, groups, { method, agg, overall: measured(whole, {}), leaveOut }),
    groups,
    compared,
  };
}

function metricOf(name: MetricName): Metric {
  return binaryMetrics[name as keyof typeof binaryMetrics];
}

function sameGroups(before: MeasuredSide, after: MeasuredSide): boolean {
  return JSON.stringify(before.compared) === JSON.stringify(after.compared);
}

/** Rows with another prediction, among those that any of the figures is about, in the groups that are compared. */
function discordantIn(of: readonly MetricName[], { compared }: MeasuredSide, { pairs }: PairedGroups): number {
  return of.reduce((sum, name, at) => sum + discordantRows(name, pairsAt(pairs, compared[at] ?? [])), 0);
}

function pairsAt(pairs: readonly PairTally[], at: readonly number[]): readonly PairTally[] {
  return at.map((group) => pairs[group] as PairTally);
}

/** What redraws cannot tell of so few rows: those divided by, and of a ratio also those counted, in any group. */
function tooFew(
  { aggregate, of }: Disparity,
  {
    sides,
    before,
    after,
  }: { readonly sides: PairedGroups; readonly before: MeasuredSide; readonly after: MeasuredSide },
): NoInterval | undefined {
  for (const [at, name] of of.entries()) {
    const groups = before.compared[at] ?? [];
    if (discordantRows(name, pairsAt(sides.pairs, groups)) < FEWEST_DISCORDANT) return 'few_discordant';
    const fewest = [before, after].flatMap((side) =>
      groups.map((group) => {
        const { rows, value = 0 } = measurementOf(side.groups[group] as Measurements, name);
        return aggregate === 'ratio' ? rows * Math.min(1, value) : rows;
      }),
    );
    // The tolerance is of rounding: 5 of 49 times 49 is not 5 to the last bit.
    if (Math.min(...fewest) < FEWEST_ROWS - 1e-9) return 'few_rows';
  }
  return undefined;
}

function replicatesOf(
  { aggregate, of }: Disparity,
  { sides, compared }: ComparedSides,
  { method, agg, redraws, zeroDivision, relative = false }: DisparityChangeOptions,
): Float64Array {
  const isWhole = method === 'to_overall' || of.some((name) => metricOf(name).comparedWith === 'others');
  const table = isWhole ? redraws.together(wholeTable(sides)) : undefined;
  const side = (name: 'before' | 'after'): Float64Array => {
    const parts = of.map((metric, at) => {
      const figure = (cells: Float64Array, whole: Float64Array) =>
        redrawnFigure(
          classMetrics[metric as keyof typeof classMetrics],
          { cells: [cells], whole: [whole] },
          { zeroDivision },
        );
      const groups = (compared[at] ?? []).map((group) => {
        const redrawn = table?.groups[group] ?? redraws.alone(sides.pairs[group] as PairTally, group);
        return figure(redrawn[name], table?.whole[name] ?? redrawn[name]);
      });
      const overall = table && method === 'to_overall' ? figure(table.whole[name], table.whole[name]) : undefined;
      return redrawnSpread(groups, aggregate, overall);
    });
    return redrawnTogether(parts, { aggregate, agg });
  };
  return changes(side('before'), side('after'), relative);
}
