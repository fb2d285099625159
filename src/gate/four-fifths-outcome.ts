import type { Group } from '../data/groups.ts';
import { keepsShare, leastRatioInterval } from '../metrics/four-fifths.ts';
import { fractionOf } from '../metrics/fraction.ts';
import { highest, isAbove, type Persons } from '../metrics/persons.ts';
import type { Interval } from '../stats/interval.ts';
import { type Decision, decide, ends } from './decision.ts';
import type { Limit } from './limit.ts';
import type { MeasuredGroups } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { facts, type GateSettings, type Rule } from './rule.ts';

/**
 * The lowest selection rate over the highest, of persons and never of weights. The limit is compared in whole numbers,
 * so that a rate of exactly four fifths keeps it and one that is a hair below does not, whatever the size of the groups.
 */
export function judgeFourFifths(
  rule: Rule,
  { feature, settings }: { readonly feature: MeasuredGroups; readonly settings: GateSettings },
): Outcome {
  const { min_count, action } = settings.small_groups;
  const { groups } = feature.feature;
  const all = (feature.persons ?? []).map((persons, at) => ({ persons, group: groups[at] as Group }));
  const isSmall = ({ persons }: Member) => persons.rows < min_count;
  const small = all.filter(isSmall).map(({ group }) => group);
  const stated = {
    ...facts(rule),
    feature: feature.feature.name,
    ...(action === 'exclude' && small.length > 0 && { excluded: small }),
  };
  const compared = extremes(action === 'exclude' ? all.filter((member) => !isSmall(member)) : all);
  if (compared === undefined) return { ...stated, status: 'fail', value: null, reason: 'not_measured' };
  const { lowest, best, members } = compared;
  if (best.persons.selected === 0) return { ...stated, status: 'inconclusive', value: null, reason: 'zero_by_zero' };
  const value = ratio(lowest.persons, best.persons);
  const interval = intervalOf(members, settings.confidence.level);
  const decision = decided(compared, rule, interval);
  const found = { value, ...ends(interval) };
  const sound = extremes(all.filter((member) => !isSmall(member)));
  if (decision.reason === undefined) {
    const status = sound && decided(sound, rule, intervalOf(sound.members, settings.confidence.level)).status;
    if (status !== decision.status) {
      return { ...stated, status: 'inconclusive', ...found, reason: 'small_group', groups: small };
    }
  }
  return { ...stated, ...decision, ...found, groups: [lowest.group, best.group] };
}

interface Member {
  readonly persons: Persons;
  readonly group: Group;
}

interface Extremes {
  readonly lowest: Member;
  readonly best: Member;
  readonly members: readonly Member[];
}

/** `undefined` for fewer than two groups with anybody in them. */
function extremes(members: readonly Member[]): Extremes | undefined {
  const present = members.filter(({ persons }) => persons.rows > 0);
  if (present.length < 2) return undefined;
  const best = present[highest(present.map(({ persons }) => persons)) as number] as Member;
  const lowest = present.reduce((least, member) => (isAbove(least.persons, member.persons) ? member : least));
  return { lowest, best, members: present };
}

function decided({ lowest, best }: Extremes, rule: Rule, interval: Interval | undefined): Decision {
  if (best.persons.selected === 0) return { status: 'inconclusive', reason: 'zero_by_zero' };
  if (rule.decide_by === 'interval') return decide({ value: ratio(lowest.persons, best.persons), interval }, rule);
  return { status: keeps(lowest.persons, best.persons, rule) ? 'pass' : 'fail' };
}

function keeps(lowest: Persons, best: Persons, { min, max }: Limit): boolean {
  if (min !== undefined && !keepsShare(lowest, best, fractionOf(min))) return false;
  if (max === undefined) return true;
  const { numerator, denominator } = fractionOf(max);
  const [mine, theirs] = [lowest.selected, best.selected].map(BigInt) as [bigint, bigint];
  return denominator * mine * BigInt(best.rows) <= numerator * theirs * BigInt(lowest.rows);
}

function ratio(lowest: Persons, best: Persons): number {
  return lowest.selected / lowest.rows / (best.selected / best.rows);
}

function intervalOf(members: readonly Member[], level: number): Interval | undefined {
  return leastRatioInterval(
    members.map(({ persons }) => persons),
    level,
  );
}
