import type { Group } from '../data/groups.ts';
import type { Measurement, Measurements } from '../metrics/measure.ts';
import { referenceOf } from '../metrics/reference.ts';
import { type Compared, compareToReference } from '../metrics/reference-disparity.ts';
import type { Interval } from '../stats/interval.ts';
import { type Decision, ends } from './decision.ts';
import { type Limit, position, positionOfInterval } from './limit.ts';
import type { MeasuredGroups } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { facts, type GateSettings, type Rule, type ToReference } from './rule.ts';

/**
 * Each group of a feature against its reference group; the group furthest beyond the limits, or nearest to them from
 * within, is the value.
 *
 * By intervals: passes if every group's interval keeps the limits; fails if one lies beyond them that is wide enough for
 * the worst of all groups to be picked. Small groups and groups without a value leave it undecided where they could
 * turn it, as for any other disparity.
 */
export function judgeReference(
  rule: Rule,
  comparison: ToReference,
  { feature, settings }: { readonly feature: MeasuredGroups; readonly settings: GateSettings },
): Outcome {
  const { min_count, action } = settings.small_groups;
  const { groups, reference: named } = feature.feature;
  const measured = feature.groups.map((group) => comparison.of.map((name) => measurementOf(group, name)));
  const smallOnes = measured.flatMap((each, at) =>
    each.some(({ effectiveRows }) => effectiveRows < min_count) ? [at] : [],
  );
  const { at: reference } = referenceOf(named, {
    groups,
    rows: feature.groups.map(({ count }) => count?.rows ?? 0),
    rates: feature.groups.map((group) => group.selection_rate?.value),
    otherwise: comparison.otherwise,
  });
  const groupsAt = (positions: readonly number[]) => positions.map((at) => groups[at] as Group);
  const stated = {
    ...facts(rule),
    feature: feature.feature.name,
    method: 'to_reference' as const,
    ...(reference !== undefined && { reference: groups[reference] as Group }),
    ...(action === 'exclude' && smallOnes.length > 0 && { excluded: groupsAt(smallOnes) }),
  };
  const unmeasured = (positions: readonly number[]): Outcome => ({
    ...stated,
    status: 'fail',
    value: null,
    reason: 'not_measured',
    ...(positions.length > 0 && { groups: groupsAt(positions) }),
  });
  if (reference === undefined) return unmeasured([]);
  if (measured[reference]?.some(({ value }) => value === undefined)) return unmeasured([reference]);
  const { aggregate } = comparison;
  const { level } = settings.confidence;
  const judged = (leaveOut: readonly number[]) =>
    judge(
      compareToReference(
        measured.map((each, at) => (leaveOut.includes(at) ? undefined : each)),
        { aggregate, reference, level },
      ),
      rule,
      aggregate,
    );
  const all = judged(action === 'exclude' ? smallOnes : []);
  if (all.infinite.length > 0) {
    if (judged(smallOnes).infinite.length > 0) return unmeasured(all.infinite);
    return { ...stated, status: 'inconclusive', value: null, reason: 'small_group', groups: groupsAt(smallOnes) };
  }
  if (all.decided === undefined) {
    return all.zeroByZero.length > 0
      ? { ...stated, status: 'inconclusive', value: null, reason: 'zero_by_zero' }
      : unmeasured(all.withoutValue);
  }
  const { decision, worst, interval } = all.decided;
  const found = { value: worst.value as number, ...ends(interval) };
  const undecided = (reason: NonNullable<Outcome['reason']>, positions: readonly number[]): Outcome => {
    return { ...stated, status: 'inconclusive', ...found, reason, groups: groupsAt(positions) };
  };
  if (decision.status === 'pass' && all.withoutValue.length > 0) {
    return undecided('group_without_value', all.withoutValue);
  }
  if (decision.reason === undefined && judged(smallOnes).decided?.decision.status !== decision.status) {
    return undecided('small_group', smallOnes);
  }
  const isLower = aggregate === 'ratio' ? (worst.value as number) < 1 : (worst.value as number) < 0;
  const made = isLower ? [worst.at, reference] : [reference, worst.at];
  return { ...stated, ...decision, ...found, groups: groupsAt(made) };
}

interface Judged {
  /** Absent where no group can be compared. */
  readonly decided?: Decided;
  readonly withoutValue: readonly number[];
  /** Of a reference of 0, beside which no group has a value: those that are 0 too, and the others. */
  readonly zeroByZero: readonly number[];
  readonly infinite: readonly number[];
}

interface Decided {
  readonly decision: Decision;
  readonly worst: Compared;
  readonly interval?: Interval | undefined;
}

function judge(compared: readonly Compared[], rule: Rule, aggregate: 'difference' | 'ratio'): Judged {
  const having = (test: (one: Compared) => boolean) => compared.filter(test).map(({ at }) => at);
  const missing = {
    withoutValue: having(({ value }) => value === undefined),
    zeroByZero: having(({ reason }) => reason === 'zero_by_zero'),
    infinite: having(({ reason }) => reason === 'infinite'),
  };
  const distanceOf = ({ value }: Compared) => distance(value as number, rule, aggregate);
  // Equal distances may be infinite, and the difference of these is NaN, which sorts as 0.
  const valued = compared.filter(({ value }) => value !== undefined).sort((a, b) => distanceOf(b) - distanceOf(a));
  const [worst] = valued;
  if (worst === undefined) return missing;
  if (rule.decide_by === 'interval') return { decided: decideByIntervals(valued, rule), ...missing };
  const status = position(worst.value as number, rule) === 'within' ? 'pass' : 'fail';
  return { decided: { decision: { status }, worst, interval: worst.interval }, ...missing };
}

/** The worst stands first. What is shown is the group that decides, with the interval that it is decided by. */
function decideByIntervals(valued: readonly Compared[], rule: Rule): Decided {
  const [worst] = valued as [Compared];
  const without = valued.find(({ interval }) => interval === undefined);
  const failing = valued.find(({ intervalOfAll }) => intervalOfAll && isBeyond(intervalOfAll, rule));
  if (failing) return { decision: { status: 'fail' }, worst: failing, interval: failing.intervalOfAll };
  if (without) return { decision: { status: 'inconclusive', reason: 'no_interval' }, worst: without };
  const open = valued.find(({ interval }) => positionOfInterval(interval as Interval, rule) !== 'within');
  if (open === undefined) return { decision: { status: 'pass' }, worst, interval: worst.interval };
  return {
    decision: { status: 'inconclusive', reason: 'interval_straddles' },
    worst: open,
    interval: open.intervalOfAll,
  };
}

function isBeyond(interval: Interval, limit: Limit): boolean {
  const where = positionOfInterval(interval, limit);
  return where === 'below' || where === 'above';
}

/** How far a value lies beyond the limits, negative within them; for ratios on the log scale. */
function distance(value: number, { min, max }: Limit, aggregate: 'difference' | 'ratio'): number {
  const scale = aggregate === 'ratio' ? Math.log : (x: number) => x;
  const below = min === undefined ? Number.NEGATIVE_INFINITY : scale(min) - scale(value);
  const above = max === undefined ? Number.NEGATIVE_INFINITY : scale(value) - scale(max);
  return Math.max(below, above);
}

function measurementOf(group: Measurements, name: string): Measurement {
  return (group as { readonly [name: string]: Measurement })[name] as Measurement;
}
