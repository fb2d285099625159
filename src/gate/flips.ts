import { compare, type Disparity } from '../metrics/disparities.ts';
import { binaryMetrics, type MetricName } from '../metrics/index.ts';
import { type Measurement, type Measurements, measurementOf } from '../metrics/measure.ts';
import type { ZeroDivision } from '../metrics/metric.ts';
import { merge } from '../tally/merge.ts';
import { rest } from '../tally/rest.ts';
import type { Tally } from '../tally/tally.ts';
import { flipped, groupPaths, labelPaths, lengthOf, type Path } from './flip-paths.ts';
import { type Limit, position } from './limit.ts';
import type { Rule } from './rule.ts';

/** A rule that its value decides, and what the value is made of. */
export interface FlipSubject {
  readonly rule: Limit & Pick<Rule, 'method' | 'agg'>;
  readonly disparity: Disparity;
  /** Of the groups that are compared, and over all rows. */
  readonly tallies: readonly Tally[];
  readonly whole: Tally;
  /** The same, measured. */
  readonly groups: readonly Measurements[];
  readonly overall: Measurements;
  readonly zeroDivision: ZeroDivision;
  /** Groups that take no part, metric by metric; by default every group does. */
  readonly leaveOut?: ((measurement: Measurement) => boolean) | undefined;
}

export interface FlipOptions {
  /** Positions of the groups whose rows are flipped. */
  readonly among: readonly number[];
  /** Those that make the value now. */
  readonly extreme: readonly number[];
  /** Rows at most. */
  readonly most: number;
}

/** How many rows, of which group; and where it is the group that is wrong, to which one they belong. */
export interface Flips {
  readonly rows: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The least number of rows of one group that would turn the outcome if their labels were wrong: the value would then be
 * on the other side of the limit. `undefined` where no number up to `most` does, or where the value cannot be worked
 * out of the cells of the confusion matrix.
 *
 * A wrong label moves a row that is selected between TP and FP, another one between FN and TN. Flipped are the rows of
 * one cell, and when it is empty those of a second: in the plane of the two kinds of move these are the corners of what
 * k wrong labels can reach, and a rate is monotone along each line in it, so that its extremes lie there. The number is
 * thus the least of all where a rule on rates that is kept would be broken. Where one that is broken would be kept it is
 * enough, and other mixtures might do with fewer. Weighted rows count with the mean weight of their cell.
 */
export function labelFlips(subject: FlipSubject, { among, most }: Omit<FlipOptions, 'extreme'>): Flips | undefined {
  return least(
    among.flatMap((group) => labelPaths(group)),
    { subject, most },
  );
}

/**
 * The same for rows that stand in one group and belong to another, one of the two being extreme, with the right label
 * and decision. It is enough; rows that are exchanged, or come from several groups, might do with fewer.
 */
export function groupFlips(subject: FlipSubject, { among, extreme, most }: FlipOptions): Flips | undefined {
  const pairs = among.flatMap((from) => among.map((to) => ({ from, to })));
  const near = pairs.filter(({ from, to }) => from !== to && (extreme.includes(from) || extreme.includes(to)));
  return least(
    near.flatMap(({ from, to }) => groupPaths(from, to)),
    { subject, most },
  );
}

/** Whether wrong labels can change the value at all; a selection rate does not know of labels. */
export function restsOnLabels({
  disparity,
  whole,
  zeroDivision,
}: Pick<FlipSubject, 'disparity' | 'whole' | 'zeroDivision'>): boolean {
  const one = (path: Path) => flipped([whole], path, 1).get(0) ?? whole;
  return disparity.of.some((name) => {
    const value = (tally: Tally) =>
      binaryMetrics[name as keyof typeof binaryMetrics].measure(tally, { zeroDivision, whole: tally }).value;
    return labelPaths(0).some((path) => value(one(path)) !== value(whole));
  });
}

/** Each path has to beat the best one before it, which most give up at the first look. */
function least(
  paths: readonly Path[],
  { subject, most }: { readonly subject: FlipSubject; readonly most: number },
): Flips | undefined {
  const valueAfter = flippedValue(subject);
  let best: Flips | undefined;
  for (const path of paths) {
    const [{ from, to }] = path;
    const limit = Math.min(lengthOf(path, subject.tallies), best === undefined ? most : best.rows - 1);
    const rows = firstTurned((flips) => valueAfter(path, flips), { rule: subject.rule, limit });
    if (rows !== undefined) best = { rows, from: from.group, to: to.group };
  }
  return best;
}

/**
 * The first number of flips up to `limit` that puts the value on the other side, by bisection.
 *
 * A value within its limit goes out once and stays out. One beyond it may come in and go out at the other end, as the
 * group falls behind all others or gets ahead of them: what is looked for then is where it comes no nearer.
 */
function firstTurned(
  value: (flips: number) => number | undefined,
  { rule, limit }: { readonly rule: Limit; readonly limit: number },
): number | undefined {
  const start = value(0);
  if (start === undefined || limit < 1) return undefined;
  const kept = position(start, rule) === 'within';
  const isTurned = (found: number) => (position(found, rule) === 'within') !== kept;
  // Where the last row of a kind goes there is no value, until the next flip brings one of it back.
  const atOrAfter = (flips: number) => value(flips) ?? (flips < limit ? value(flips + 1) : undefined);
  const isEnough = (flips: number): boolean => {
    const found = atOrAfter(flips);
    if (found === undefined || isTurned(found)) return true;
    if (kept) return false;
    const next = value(flips + 1);
    return next === undefined || beyond(next, rule) >= beyond(found, rule);
  };
  const once = value(1);
  const isAway = !kept && once !== undefined && beyond(once, rule) >= beyond(start, rule);
  if (isAway || !isEnough(limit)) return undefined;
  let [tooFew, enough] = [0, limit];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return [enough, enough + 1].find((flips) => {
    const found = flips <= limit ? value(flips) : undefined;
    return found !== undefined && isTurned(found);
  });
}

/** How far a value lies beyond its limit. */
function beyond(value: number, { min, max }: Limit): number {
  return Math.max((min ?? Number.NEGATIVE_INFINITY) - value, value - (max ?? Number.POSITIVE_INFINITY), 0);
}

/**
 * The value after so many flips on a path; `undefined` too where they leave a group without one, of which nobody could
 * say that it keeps the rule. Only what they change is measured anew, and a group left out stays so.
 */
function flippedValue(subject: FlipSubject): (path: Path, flips: number) => number | undefined {
  const { disparity, rule, tallies, whole, groups, overall, zeroDivision, leaveOut } = subject;
  const { method, agg } = rule;
  const measured = (tally: Tally, before: Measurements) =>
    Object.fromEntries(
      disparity.of.map((name): [MetricName, Measurement] => {
        const { rows, effectiveRows } = measurementOf(before, name);
        return [
          name,
          {
            ...binaryMetrics[name as keyof typeof binaryMetrics].measure(tally, { zeroDivision, whole }),
            rows,
            effectiveRows,
          },
        ];
      }),
    ) as Measurements;
  const before = compare(disparity, groups, { method, agg, overall, leaveOut });
  return (path, flips) => {
    const changed = flipped(tallies, path, flips);
    const after = groups.map((group, at) => {
      const tally = changed.get(at);
      return tally === undefined ? group : measured(tally, group);
    });
    const all = method === 'to_overall' ? measured(exchanged(whole, tallies, changed), overall) : overall;
    const found = compare(disparity, after, { method, agg, overall: all, leaveOut });
    return found.withoutValue.length === before.withoutValue.length && found.partial === before.partial
      ? found.value
      : undefined;
  };
}

/** All rows, with the changed groups in the place of what they were. */
function exchanged(whole: Tally, tallies: readonly Tally[], changed: ReadonlyMap<number, Tally>): Tally {
  return [...changed].reduce((all, [at, tally]) => merge(rest(all, tallies[at] as Tally), tally), whole);
}
