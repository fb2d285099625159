import type { Group } from '../data/groups.ts';
import { disparities } from '../metrics/disparities.ts';
import type { Interval } from '../stats/interval.ts';
import { criticalValue } from '../stats/normal.ts';
import { withCertainty } from './certainty.ts';
import { decide, ends } from './decision.ts';
import type { Outcome, OutcomeReason } from './outcome.ts';
import { type Confidence, facts, type Rule } from './rule.ts';

/** A rule on what a figure changed by since the baseline: a rise is above 0, and so is its limit. */
export interface ChangeRule extends Rule {
  /** The new value less the old one, or that as a share of the old one. */
  readonly change: 'absolute' | 'relative';
}

/** What a figure changed by; in what is judged nothing says where the old value comes from. */
export interface ChangeFound {
  readonly value: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Two-sided, at a level in (0, 1). */
  readonly intervalAt?: ((level: number) => Interval | undefined) | undefined;
  /** Whether both sides predict the same rows. */
  readonly paired: boolean;
  /** Why there is no value. */
  readonly reason?: OutcomeReason | undefined;
  /** The groups that made the new value. */
  readonly groups: readonly Group[];
  /** Groups with few rows without which the outcome would be another one, or may be. */
  readonly small: (judge: (change: Pick<ChangeFound, 'value' | 'intervalAt'>) => Outcome['status']) => readonly Group[];
  /** Rows that the figure divides by, in the group with the fewest, and in all. */
  readonly rows: number;
  readonly total: number;
}

export interface Changes {
  /** The names of features in the policy's order, and the strata of each, where there are any. */
  readonly places: readonly { readonly feature: string; readonly control?: Group }[];
  find(rule: ChangeRule, place: { readonly feature: string; readonly control?: Group } | undefined): ChangeFound;
}

/** Every rule on what changed, on every feature and in every stratum that it names: one outcome each. */
export function judgeChanges(
  rules: readonly ChangeRule[],
  changes: Changes,
  confidence: Confidence,
): readonly Outcome[] {
  return rules.flatMap((rule) => {
    if (rule.level === 'off') return [];
    if (!disparities.has(rule.metric)) return [judgeChange(rule, changes.find(rule, undefined), confidence)];
    return changes.places
      .filter(({ feature }) => rule.features?.includes(feature) ?? true)
      .map((place) => ({
        ...judgeChange(rule, changes.find(rule, place), confidence),
        ...place,
      }));
  });
}

/** What cannot be compared is undecided, never kept and never broken: nothing is known of the change. */
function judgeChange(rule: ChangeRule, found: ChangeFound, confidence: Confidence): Outcome {
  const { value, before, after, intervalAt = () => undefined, paired, groups } = found;
  const { method, agg, change } = rule;
  const stated = {
    ...facts(rule),
    feature: null,
    change,
    ...(method !== 'between_groups' && { method }),
    ...(disparities.get(rule.metric)?.hasAgg && agg !== 'worst_case' && { agg }),
    ...(before !== undefined && { baseline: { value: before, ...(after !== undefined && { after }), paired } }),
  };
  if (value === undefined) {
    const reason = found.reason ?? 'no_baseline';
    return {
      ...stated,
      status: 'inconclusive',
      value: null,
      reason,
      ...(reason === 'group_without_value' && groupsIfAny(groups)),
    };
  }
  const interval = intervalAt(confidence.level);
  const { status, reason } = decide({ value, interval }, rule);
  const judged = { ...stated, status, value, ...ends(interval), ...(reason && { reason }), ...groupsIfAny(groups) };
  const outcome = reason === undefined ? withSmall(judged, found, { rule, level: confidence.level }) : judged;
  const z = criticalValue(confidence.level);
  return withCertainty(outcome, {
    rule,
    confidence,
    isRatio: false,
    interval,
    intervalAt,
    critical: { low: z, high: z },
    rows: found.rows,
    total: found.total,
    samples: 'normal',
  });
}

/** It rests on small groups where it would be another one without them. */
function withSmall(
  outcome: Outcome,
  { small }: ChangeFound,
  { rule, level }: { readonly rule: ChangeRule; readonly level: number },
): Outcome {
  const groups = small(({ value, intervalAt }) =>
    value === undefined ? 'inconclusive' : decide({ value, interval: intervalAt?.(level) }, rule).status,
  );
  return groups.length === 0 ? outcome : { ...outcome, status: 'inconclusive', reason: 'small_group', groups };
}

function groupsIfAny(groups: readonly Group[]): { readonly groups?: readonly Group[] } {
  return groups.length > 0 ? { groups } : {};
}
