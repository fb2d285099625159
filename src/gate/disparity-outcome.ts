import type { Group } from '../data/groups.ts';
import { compare, criticalOf, type Disparity } from '../metrics/disparities.ts';
import type { Aggregate, Spread } from '../metrics/disparity.ts';
import type { MetricName } from '../metrics/index.ts';
import { type Measurement, type Measurements, measurementOf } from '../metrics/measure.ts';
import { redrawnSpread, redrawnTogether } from '../metrics/redrawn-spread.ts';
import { type Certain, withCertainty } from './certainty.ts';
import { ends as bounds, type Decision, decide } from './decision.ts';
import type { RedrawnPart } from './flip-chance.ts';
import { type Limit, position } from './limit.ts';
import type { MeasuredGroups } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { facts, type GateSettings, type Rule } from './rule.ts';
import { leftOut, type Simulations, simulationsOf } from './simulations.ts';

interface Subject {
  readonly disparity: Disparity;
  readonly feature: MeasuredGroups;
  readonly overall: Measurements;
  readonly settings: GateSettings;
  /** What was simulated for other rules; by default nothing. */
  readonly simulations?: Simulations | undefined;
}

/**
 * A rule on the groups of one feature.
 *
 * The value (or its interval) decides, with three exceptions. Where nothing can be measured the rule fails. Where a
 * group has no value and any value of it could turn the outcome, and where the outcome is another one without the small
 * groups, the rule is inconclusive: it would pass, or fail only, because of groups of which too little is known.
 */
export function judgeDisparity(rule: Rule, subject: Subject): Outcome {
  const { disparity, feature, overall, settings } = subject;
  const { small_groups, confidence } = settings;
  const simulations = subject.simulations ?? simulationsOf(settings);
  const small = (measurement: Measurement) => measurement.effectiveRows < small_groups.min_count;
  const leaveOut = leftOut(settings);
  const { method, agg } = rule;
  const comparison = { method, agg, overall, rest: feature.rest, level: confidence.level, leaveOut };
  const found = compare(disparity, feature.groups, comparison);
  const outcome = judge(rule, { ...subject, found, small, comparison });
  if (found.value === undefined) return outcome;
  const chance = method === 'between_groups' ? simulations.byChance(disparity, feature.groups) : undefined;
  const takesPart = (at: number, name: MetricName) => {
    const measurement = measurementOf(feature.groups[at] as Measurements, name);
    return measurement.value !== undefined && !leaveOut?.(measurement);
  };
  const compared = disparity.of.map((name) => feature.groups.filter((_, at) => takesPart(at, name)).length);
  return withCertainty(
    { ...outcome, ...(chance && { by_chance: chance }) },
    {
      rule,
      confidence,
      isRatio: disparity.aggregate === 'ratio',
      interval: found.interval,
      intervalAt: (level) => compare(disparity, feature.groups, { ...comparison, level }).interval,
      critical: criticalOf(disparity, { groups: Math.max(...compared), method, agg, level: confidence.level }),
      ...rowsNow(found, subject, outcome),
      samples: feature.tallies && {
        of: disparity.of,
        tallies: feature.tallies,
        takesPart,
        valuesOf: (parts) => redrawnDisparities(disparity, parts, rule),
        redraw: simulations.redraw,
      },
    },
  );
}

/** In each redrawn sample, as `compare` has it in the data. */
function redrawnDisparities(
  { aggregate }: Disparity,
  parts: readonly RedrawnPart[],
  { method, agg }: Pick<Rule, 'method' | 'agg'>,
): Float64Array {
  const spreads = parts.map(({ groups, overall }) =>
    redrawnSpread(groups, aggregate, method === 'to_overall' ? overall : undefined),
  );
  return redrawnTogether(spreads, { aggregate, agg });
}

/** Of the groups that made the value, those with the fewest rows count; of an outcome that rests on small ones, these. */
function rowsNow(
  found: Spread,
  { disparity, feature, overall, settings }: Subject,
  { reason }: Outcome,
): Pick<Certain, 'rows' | 'total' | 'untilNotSmall'> {
  const total = overall.count?.rows ?? 0;
  const least = (positions: readonly number[], of: (measurement: Measurement) => number) => {
    const groups = positions.map((at) => feature.groups[at] as Measurements);
    return Math.min(...groups.flatMap((group) => disparity.of.map((name) => of(measurementOf(group, name)))));
  };
  const rows = Math.min(
    total,
    least(ends(found), (measurement) => measurement.rows),
  );
  if (reason !== 'small_group') return { rows, total };
  const smallest = least([...feature.groups.keys()], ({ effectiveRows }) => effectiveRows);
  return { rows, total, untilNotSmall: settings.small_groups.min_count / smallest };
}

interface Found extends Subject {
  readonly found: Spread;
  readonly small: (measurement: Measurement) => boolean;
  readonly comparison: Parameters<typeof compare>[2];
}

function judge(rule: Rule, { disparity, feature, settings, found: spread, small, comparison }: Found): Outcome {
  const { method, agg } = rule;
  const { action } = settings.small_groups;
  const named = (positions: readonly number[]) => positions.map((at) => feature.feature.groups[at] as Group);
  const smallOnes = feature.groups.flatMap((group, at) =>
    disparity.of.some((name) => small(measurementOf(group, name))) ? [at] : [],
  );
  const stated = {
    ...facts(rule),
    feature: feature.feature.name,
    ...(method !== 'between_groups' && { method }),
    ...(disparity.hasAgg && agg !== 'worst_case' && { agg }),
    ...(action === 'exclude' && smallOnes.length > 0 && { excluded: named(smallOnes) }),
  };
  if (spread.value === undefined) {
    return spread.reason === 'zero_by_zero'
      ? { ...stated, status: 'inconclusive', value: null, reason: 'zero_by_zero' }
      : { ...stated, status: 'fail', value: null, reason: 'not_measured', ...groupsIfAny(named(spread.withoutValue)) };
  }
  const value = spread.value;
  const where = position(value, rule);
  const onlyShown = rule.decide_by === 'interval' && settings.confidence.method === 'bootstrap';
  const decision: Decision = onlyShown
    ? { status: 'inconclusive', reason: 'range_by_bootstrap' }
    : decide({ value, interval: spread.interval }, rule);
  const found = { value, ...bounds(spread.interval) };
  const undecided = (reason: NonNullable<Outcome['reason']>, groups: readonly Group[]): Outcome => {
    return { ...stated, status: 'inconclusive', ...found, reason, ...groupsIfAny(groups) };
  };
  if (spread.withoutValue.length > 0 && couldTurn(where, rule, disparity.aggregate)) {
    return undecided('group_without_value', named(spread.withoutValue));
  }
  if (spread.partial === 'zero_by_zero' && couldTurn(where, rule, disparity.aggregate)) {
    return undecided('zero_by_zero', []);
  }
  const withoutSmall = () => {
    const level = rule.decide_by === 'interval' ? comparison.level : undefined;
    return statusOf(
      compare(disparity, feature.groups, { ...comparison, level, leaveOut: small }),
      rule,
      disparity.aggregate,
    );
  };
  if (decision.reason === undefined && withoutSmall() !== decision.status) {
    return undecided('small_group', named(smallOnes));
  }
  return { ...stated, ...decision, ...found, ...groupsIfAny(named(ends(spread))) };
}

/** One more group can only widen a difference, raise a maximum, lower a ratio or a minimum. */
function couldTurn(where: ReturnType<typeof position>, { min, max }: Limit, aggregate: Aggregate): boolean {
  const couldRise = aggregate === 'difference' || aggregate === 'group_max';
  if (where === 'within') return (couldRise ? max : min) !== undefined;
  return where === (couldRise ? 'below' : 'above');
}

/**
 * What the limit makes of the spread, as far as can be known; undefined where a rate of equalized odds is that of no
 * group, or 0 in every group (0/0), and it could turn the outcome.
 */
function statusOf(
  { value, interval, partial }: Spread,
  rule: Rule,
  aggregate: Aggregate,
): Decision['status'] | undefined {
  if (value === undefined) return undefined;
  if (partial !== undefined && couldTurn(position(value, rule), rule, aggregate)) return undefined;
  return decide({ value, interval }, rule).status;
}

function ends({ lowest, highest }: Spread): readonly number[] {
  return [lowest, highest].filter((at): at is number => at !== undefined);
}

function groupsIfAny(groups: readonly Group[]): { readonly groups?: readonly Group[] } {
  return groups.length > 0 ? { groups } : {};
}
