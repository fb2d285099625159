import { type Group, matchesWritten } from '../data/groups.ts';
import { daysBetween } from './day.ts';
import type { MeasuredFeature } from './measured-feature.ts';
import type { Outcome, WaiverFacts, WaiverUnused } from './outcome.ts';
import type { Judge } from './rejudge.ts';
import type { Rule } from './rule.ts';
import { tighterLimit } from './tighter-limit.ts';
import type { Warning } from './warnings.ts';

/** An exception of the policy from one rule on one feature. */
export interface Waiver {
  readonly rule: string;
  /** Absent for a rule on all rows. */
  readonly feature?: string | undefined;
  /** As the policy writes them: waived only if the rule holds without these. */
  readonly groups?: readonly (readonly (string | null)[])[] | undefined;
  readonly reason: string;
  readonly owner: string;
  /** The last day in force, UTC. */
  readonly until: string;
  /** Stands in for the rule's own limit. */
  readonly limit?: number | undefined;
}

export interface WaivingBy {
  readonly waivers: readonly Waiver[];
  /** What a waiver that covers nothing is. */
  readonly unused: 'warn' | 'fail';
  /** The day, UTC, as `until` is written. */
  readonly today: string;
  /** As they count on the branch. */
  readonly rules: readonly Pick<Rule, 'id' | 'loosened'>[];
  readonly features: readonly Pick<MeasuredFeature, 'feature'>[];
  /** Judges the rule of an outcome once more, on the same feature and stratum. */
  readonly judge: Judge;
}

/** From so many days before its end on a waiver is warned of. */
const ENDS_SOON_DAYS = 14;

/**
 * Outcomes as waivers leave them, and what is to be said of the waivers.
 *
 * A waiver in force covers an outcome that fails by its value: with `groups` if the rule holds without them, with `limit`
 * if the rule holds with that in place of the limit that is broken, with both if both. One that has ended changes
 * nothing. What passes, is undecided or could not be measured stays what it is.
 */
export function waive(
  outcomes: readonly Outcome[],
  by: WaivingBy,
): { readonly outcomes: readonly Outcome[]; readonly warnings: readonly Warning[] } {
  const used = by.waivers.map((waiver) => useOf(waiver, outcomes, by));
  const changed = new Map(used.flatMap((use) => [...use.changed]));
  return {
    outcomes: [
      ...outcomes.map((outcome) => changed.get(outcome) ?? outcome),
      ...used.flatMap(({ failing }) => failing),
    ],
    warnings: used.flatMap(({ warnings }) => warnings),
  };
}

/** What becomes of one waiver. */
interface Use {
  readonly changed: ReadonlyMap<Outcome, Outcome>;
  /** The reserved outcome of one that covers nothing. */
  readonly failing: readonly Outcome[];
  readonly warnings: readonly Warning[];
}

function useOf(waiver: Waiver, outcomes: readonly Outcome[], by: WaivingBy): Use {
  const { rule, feature, until, owner, limit } = waiver;
  const about = outcomes.filter((outcome) => outcome.rule === rule && outcome.feature === (feature ?? null));
  const failing = about.filter(failsByValue);
  const facts = factsOf(waiver, by);
  const named = { rule, ...(feature !== undefined && { feature }), owner, until };
  const days = daysBetween(by.today, until);
  if (days < 0) {
    return {
      changed: new Map(failing.map((outcome) => [outcome, { ...outcome, waiver: { ...facts, refused: 'expired' } }])),
      failing: [],
      warnings: [{ code: 'waiver_expired', ...named }],
    };
  }
  const judged = failing.map((outcome) => [outcome, judgeBy(outcome, waiver, { ...by, facts })] as const);
  const waived = judged.map(([, outcome]) => outcome).filter(({ status }) => status === 'waived');
  const tighter = limit !== undefined && waived.length === failing.length ? tighterLimit(waived, limit) : undefined;
  const why = unusedBecause(about, { noGroup: isMissing(waiver, by) });
  // Where its branch asks for less of the rule, the waiver may be needed on another one.
  const isLooser = by.rules.some(({ id, loosened }) => id === rule && loosened);
  const fails = why !== undefined && by.unused === 'fail' && !isLooser;
  return {
    changed: new Map(judged),
    failing: fails ? [unusedOutcome(waiver, { ...facts, rule, unused: why })] : [],
    warnings: [
      ...(days <= ENDS_SOON_DAYS ? [{ code: 'waiver_ends_soon' as const, ...named, days }] : []),
      ...(why !== undefined && !fails ? [{ code: 'waiver_unused' as const, ...named, unused: why }] : []),
      ...(tighter === undefined ? [] : [{ code: 'waiver_limit_beaten' as const, ...named, limit: tighter }]),
    ],
  };
}

/** Not for want of a value, nor of a group: there is a value, and it is beyond the limit. */
function failsByValue({ status, value, reason }: Outcome): boolean {
  return status === 'fail' && typeof value === 'number' && reason === undefined;
}

/** What an outcome repeats of its waiver; groups as the data have them, those that do not occur as they are written. */
function factsOf({ feature: name, groups, reason, owner, until, limit }: Waiver, { features }: WaivingBy): WaiverFacts {
  const found = features.find(({ feature }) => feature.name === name)?.feature.groups ?? [];
  return {
    until,
    owner,
    reason,
    ...(groups && {
      groups: groups.map((written): Group => found.find((group) => isWritten(group, written)) ?? written),
    }),
    ...(limit !== undefined && { limit }),
  };
}

function isWritten(group: Group, written: readonly (string | null)[]): boolean {
  return group.length === written.length && group.every((value, at) => matchesWritten(value, written[at] ?? null));
}

/** Whether a waiver of groups names none that occurs. */
function isMissing({ feature: name, groups }: Waiver, { features }: WaivingBy): boolean {
  const found = features.find(({ feature }) => feature.name === name)?.feature.groups ?? [];
  return groups?.every((written) => !found.some((group) => isWritten(group, written))) ?? false;
}

function judgeBy(
  outcome: Outcome,
  { limit }: Waiver,
  { judge, facts }: Pick<WaivingBy, 'judge'> & { readonly facts: WaiverFacts },
): Outcome {
  const { groups } = facts;
  const holds = (changed: Parameters<Judge>[1]) => judge(outcome, changed)?.status === 'pass';
  if (groups !== undefined && !holds({ without: groups })) {
    return { ...outcome, waiver: { ...facts, refused: 'fails_without_groups' } };
  }
  if (limit !== undefined && !holds({ limit })) {
    return { ...outcome, waiver: { ...facts, refused: 'beyond_limit' } };
  }
  return { ...outcome, status: 'waived', waiver: facts };
}

function unusedBecause(
  about: readonly Outcome[],
  { noGroup }: { readonly noGroup: boolean },
): WaiverUnused | undefined {
  if (about.length === 0) return 'no_outcome';
  if (noGroup) return 'no_group';
  return about.every(({ status }) => status === 'pass') ? 'passes' : undefined;
}

function unusedOutcome({ feature }: Waiver, waiver: WaiverFacts): Outcome {
  return {
    rule: 'unused_waivers',
    feature: feature ?? null,
    level: 'error',
    status: 'fail',
    reason: 'waiver_unused',
    waiver,
  };
}
