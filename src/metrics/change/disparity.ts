import type { Interval } from '../../stats/interval.ts';
import { squareAndAdd } from '../../stats/square-and-add.ts';
import { type PairTally, restOfPairs, tallyAfter, tallyBefore } from '../../tally/pair.ts';
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
import { type Compared, contrastsOf, less, linearGroups } from './contrasts.ts';
import { discordantRows, FEWEST_DISCORDANT } from './discordant.ts';
import { changes, isPairable } from './figure.ts';
import { type Contrast, changeOfLargest, largest, type Side, zOfPossible } from './largest.ts';
import { labelFigures, linearFigures } from './paired-rate.ts';
import { relativeInterval } from './relative.ts';
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

interface ComparedSides {
  readonly sides: PairedGroups;
  readonly compared: MeasuredSide['compared'];
}

type Intervals = (level: number) => Interval | undefined;

/** `undefined` where it is no largest of sums of rates of rows that keep their labels. */
function linearIntervals(
  { aggregate, of }: Disparity,
  { sides, compared }: ComparedSides,
  { method, agg, relative = false }: DisparityChangeOptions,
): Intervals | 'zero_division' | undefined {
  if (aggregate === 'ratio') return undefined;
  const parts: Compared[] = [];
  for (const [at, name] of of.entries()) {
    const figure = linearFigures[name];
    if (figure === undefined) return undefined;
    const table = method === 'to_overall' ? wholeTable(sides) : sides.pairs;
    const { shares, figures, overall } = linearGroups(table, figure);
    const reference =
      metricOf(name).comparedWith === 'reference' && aggregate !== 'difference' && sides.reference !== undefined
        ? figures[sides.reference]
        : undefined;
    const own = (compared[at] ?? []).map((group) => {
      const found = figures[group];
      return found && reference ? less(found, reference) : found;
    });
    if (!own.every((one) => one !== undefined)) return 'zero_division';
    // A part that has no value takes no part in the worst of several.
    if (aggregate === 'difference' && own.length < 2) continue;
    parts.push({ aggregate, method, figures: own, overall, shares });
  }
  const sign = aggregate === 'group_min' ? -1 : 1;
  const intervals = agg === 'mean' && parts.length > 1 ? meanOf : worstOf;
  return (level) => {
    const interval = intervals(parts, level);
    if (interval === undefined) return undefined;
    const ofDifference = (times: number) => signed(interval(times), sign);
    return relative ? relativeInterval(ofDifference) : ofDifference(1);
  };
}

/** Of after − times · before. `undefined` where too many groups cannot be told apart. */
type ByTimes = ((times: number) => Interval) | undefined;

/** All parts' contrasts together: they rest on shares of other rows. */
function worstOf(parts: readonly Compared[], level: number): ByTimes {
  const shares = parts.flatMap((part) => part.shares);
  const compared = parts.reduce((sum, part) => sum + part.figures.length, 0);
  const candidates: { [side in Side]: Contrast[] } = { before: [], after: [] };
  let first = 0;
  for (const part of parts) {
    const found = contrastsOf(part, zOfPossible(level, compared));
    if (found === undefined) return undefined;
    const moved = new Map<Contrast, Contrast>();
    for (const side of ['before', 'after'] as const) {
      for (const contrast of found[side]) {
        const known = moved.get(contrast) ?? new Map([...contrast].map(([share, by]) => [first + share, by]));
        moved.set(contrast, known);
        candidates[side].push(known);
      }
    }
    first += part.shares.length;
  }
  return (times) => changeOfLargest(candidates, shares, { level, compared, times });
}

function meanOf(parts: readonly Compared[], level: number): ByTimes {
  const each = parts.flatMap((part) => {
    const compared = part.figures.length;
    const candidates = contrastsOf(part, zOfPossible(level, compared));
    return candidates === undefined ? [] : [{ candidates, shares: part.shares, compared }];
  });
  if (each.length < parts.length) return undefined;
  return (times) => {
    const figures = each.map(({ candidates, shares, compared }) => {
      const [before, after] = (['before', 'after'] as const).map(
        (side) => largest(candidates[side], shares, side).value,
      ) as [number, number];
      return { value: after - times * before, ...changeOfLargest(candidates, shares, { level, compared, times }) };
    });
    return squareAndAdd(figures, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  };
}

function signed({ low, high }: Interval, sign: 1 | -1): Interval {
  return sign === 1 ? { low, high } : { low: -high, high: -low };
}

/** The groups, and where there are any all rows outside of them. */
function wholeTable({ pairs, overall }: PairedGroups): readonly PairTally[] {
  const outside = pairs.reduce(restOfPairs, overall);
  return outside.rows.some((rows) => rows > 0) ? [...pairs, outside] : pairs;
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
    return parts.length === 1 ? (parts[0] as Float64Array) : redrawnTogether(parts, { aggregate, agg });
  };
  return changes(side('before'), side('after'), relative);
}
