import type { GateSettings } from '../gate/rule.ts';
import type { Change } from '../metrics/change/change.ts';
import type { Spread } from '../metrics/disparity.ts';
import { groupKey } from '../report/names.ts';
import type { Group, GroupReport } from '../report/report.ts';
import { type Asked, disparityOf, groupOf, type Part } from './side.ts';

export interface Comparable {
  readonly before: Part | undefined;
  readonly after: Part | undefined;
  readonly asked: Asked;
  readonly settings: Pick<GateSettings, 'small_groups'>;
}

/**
 * Groups that take part in a disparity on one side alone: it is then over other groups than before, and what it changed
 * by tells nothing. A worst-off group that vanishes would pass for a smaller gap.
 */
export function oneSidedGroups(change: Change, { before, after, asked, settings }: Comparable): readonly Group[] {
  if (after === undefined) return [];
  if (change.paired) return oneSidedPairs(change).flatMap((at) => (after.groups[at] ? [after.groups[at].group] : []));
  if (before === undefined) return [];
  const [then, now] = [before, after].map((part) => takingPart(part, asked, settings)) as [Part, Part];
  return [...withoutThose(then, now), ...withoutThose(now, then)];
}

/** Pairs have the groups of the new side: positions among these. */
function oneSidedPairs({ before, after }: Change): readonly number[] {
  const [then, now] = [before, after].map((side) => ('withoutValue' in side ? (side as Spread).withoutValue : []));
  const [old, own] = [then ?? [], now ?? []];
  return [...old.filter((at) => !own.includes(at)), ...own.filter((at) => !old.includes(at))];
}

/** A report does not say which groups its policy took out for their size: those of too few rows in all are. */
function takingPart(
  part: Part,
  asked: Asked,
  { small_groups: { action, min_count } }: Pick<GateSettings, 'small_groups'>,
): Pick<Part, 'groups'> {
  const without = new Set(disparityOf(part, asked)?.without_value.map(groupKey));
  const isOut = ({ group, count }: GroupReport) =>
    without.has(groupKey(group)) || (action === 'exclude' && count !== null && count < min_count);
  return { groups: part.groups.filter((group) => !isOut(group)) };
}

function withoutThose(side: Pick<Part, 'groups'>, other: Pick<Part, 'groups'>): readonly Group[] {
  return side.groups.flatMap(({ group }) => (groupOf(other, group) === undefined ? [group] : []));
}
