import type { Interval } from '../../stats/interval.ts';
import { squareAndAdd } from '../../stats/square-and-add.ts';
import { type PairTally, restOfPairs } from '../../tally/pair.ts';
import { type Disparity, rangeOf } from '../disparities.ts';
import { metrics } from '../index.ts';
import type { DisparityChangeOptions, PairedGroups } from './change.ts';
import { type Compared, contrastsOf, less, linearGroups } from './contrasts.ts';
import { type ByTimes, type Contrast, changeOfLargest, largest, type Side, zOfPossible } from './largest.ts';
import { linearFigures } from './paired-rate.ts';
import { relativeInterval } from './relative.ts';

/** Groups, and of each metric of a disparity those that are compared, as positions. */
export interface ComparedSides {
  readonly sides: PairedGroups;
  readonly compared: readonly (readonly number[])[];
}

/** By level; `undefined` where none is known at it. */
type Intervals = (level: number) => Interval | undefined;

/**
 * The intervals of a disparity that is the largest of sums of rates over rows which keep their labels.
 *
 * @returns `undefined` where it is no such thing, `zero_division` where a group's value is not one of its rows
 */
export function linearIntervals(
  disparity: Disparity,
  { sides, compared }: ComparedSides,
  { method, agg, relative = false }: DisparityChangeOptions,
): Intervals | 'zero_division' | undefined {
  const { aggregate, of } = disparity;
  if (aggregate === 'ratio') return undefined;
  const parts: Compared[] = [];
  for (const [at, name] of of.entries()) {
    const figure = linearFigures[name];
    if (figure === undefined) return undefined;
    const table = method === 'to_overall' ? wholeTable(sides) : sides.pairs;
    const { shares, figures, overall } = linearGroups(table, figure);
    const reference =
      metrics[name].comparedWith === 'reference' && aggregate !== 'difference' && sides.reference !== undefined
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
    return relative ? relativeInterval(ofDifference) : withinReach(ofDifference(1), disparity);
  };
}

/** A gap of two shares changes by no more than its range, whatever the shares may change by. */
function withinReach({ low, high }: Interval, disparity: Disparity): Interval {
  const [least, greatest] = rangeOf(disparity);
  const most = greatest - least;
  return { low: Math.max(low, -most), high: Math.min(high, most) };
}

/** All parts' contrasts together: they rest on shares of other rows. `undefined` where too many groups cannot be told apart. */
function worstOf(parts: readonly Compared[], level: number): ByTimes | undefined {
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
        const known = moved.get(contrast) ?? movedBy(first, contrast);
        moved.set(contrast, known);
        candidates[side].push(known);
      }
    }
    first += part.shares.length;
  }
  return changeOfLargest(candidates, shares, { level, compared });
}

function movedBy(first: number, contrast: Contrast): Contrast {
  return first === 0 ? contrast : new Map([...contrast].map(([share, by]) => [first + share, by]));
}

/** The same of their mean. */
function meanOf(parts: readonly Compared[], level: number): ByTimes | undefined {
  const each = parts.flatMap((part) => {
    const compared = part.figures.length;
    const candidates = contrastsOf(part, zOfPossible(level, compared));
    if (candidates === undefined) return [];
    const valueAt = (side: Side) => largest(candidates[side], part.shares, side).value;
    const [before, after] = [valueAt('before'), valueAt('after')];
    return [{ before, after, interval: changeOfLargest(candidates, part.shares, { level, compared }) }];
  });
  if (each.length < parts.length) return undefined;
  return (times) => {
    const figures = each.map(({ before, after, interval }) => ({ value: after - times * before, ...interval(times) }));
    return squareAndAdd(figures, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  };
}

function signed({ low, high }: Interval, sign: 1 | -1): Interval {
  return sign === 1 ? { low, high } : { low: -high, high: -low };
}

/** The groups, and where there are any all rows outside of them. */
export function wholeTable({ pairs, overall }: PairedGroups): readonly PairTally[] {
  const outside = pairs.reduce(restOfPairs, overall);
  return outside.rows.some((rows) => rows > 0) ? [...pairs, outside] : pairs;
}
