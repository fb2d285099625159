import type { ChangeFound, ChangeRule } from '../gate/change-outcome.ts';
import type { MeasuredFeature, MeasuredGroups } from '../gate/measured-feature.ts';
import type { OutcomeReason } from '../gate/outcome.ts';
import type { GateSettings } from '../gate/rule.ts';
import { type Disparity, disparities } from '../metrics/disparities.ts';
import { type Measurement, type Measurements, measurementOf } from '../metrics/measure.ts';
import { groupKey } from '../report/names.ts';
import type { Group } from '../report/report.ts';
import { type Compared, disparityOf, type Part, type PartName, partOf, type Side } from './side.ts';

/** What a figure of all rows changed by, as the gate judges it. */
export function foundOfAll(compared: Compared, { head }: { readonly head: Side }): ChangeFound {
  const total = rowsIn(head.overall);
  return { ...changeFound(compared), groups: [], small: () => [], rows: total, total };
}

export interface GroupsFound {
  readonly rule: ChangeRule;
  readonly place: PartName;
  readonly base: Side;
  readonly head: Side;
  /** The new side's groups, as they were measured; without them no group is small. */
  readonly measured: readonly MeasuredFeature[] | undefined;
  readonly settings: GateSettings;
  /** The same without groups that are small. */
  readonly without: (small: (measurement: Measurement) => boolean) => Compared;
}

/** What a disparity changed by, as the gate judges it. */
export function foundOfGroups(compared: Compared, found: GroupsFound): ChangeFound {
  const { rule, place, base, head, settings } = found;
  const part = partOf(head, place);
  const groups = part ? endsOf(part, rule) : [];
  const total = rowsIn(part?.overall ?? {});
  const isSmall = ({ effectiveRows }: Measurement) => effectiveRows < settings.small_groups.min_count;
  const smallOnes = groupsWhere(isSmall, found);
  const paired = compared.kind === 'change' && compared.change.paired;
  const change = changeFound(compared);
  return {
    ...change,
    groups: (compared.kind === 'change' && compared.oneSided) || groups,
    small(judge) {
      if (smallOnes.length === 0) return [];
      if (paired) return judge(changeFound(found.without(isSmall))) === judge(change) ? [] : smallOnes;
      // The old side's groups cannot be taken out of its figure: what rests on a small one at either side is not decided.
      const then = partOf(base, place);
      const ends = [...groups, ...(then ? endsOf(then, rule) : [])].map(groupKey);
      return smallOnes.filter((group) => ends.includes(groupKey(group)));
    },
    rows: Math.min(total, ...rowsOfEnds(groups, found)),
    total,
  };
}

type Found = Pick<ChangeFound, 'value' | 'before' | 'after' | 'intervalAt' | 'paired' | 'reason'>;

function changeFound(compared: Compared): Found {
  if (compared.kind !== 'change') {
    const reason: OutcomeReason = compared.kind === 'hidden' ? 'hidden_in_baseline' : 'not_in_baseline';
    return { value: undefined, paired: false, reason };
  }
  const { value, reason, before, after, paired, intervalAt } = compared.change;
  const sides = { before: before.value, after: after.value, paired };
  if (compared.oneSided) return { value: undefined, ...sides, reason: 'group_without_value' };
  if (value === undefined) return { value, ...sides, reason: reason === 'zero_by_zero' ? reason : 'not_measured' };
  return { value, ...sides, intervalAt };
}

/** The lowest and the highest group. */
function endsOf(part: Part, rule: ChangeRule): readonly Group[] {
  const { lowest, highest } = disparityOf(part, rule) ?? {};
  return [lowest, highest].filter((group): group is Group => group !== undefined);
}

function groupsWhere(holds: (measurement: Measurement) => boolean, found: GroupsFound): readonly Group[] {
  const measured = measuredIn(found);
  const { of } = disparities.get(found.rule.metric) as Disparity;
  return (measured?.feature.groups ?? []).filter((_, at) =>
    of.some((name) => holds(measurementOf(measured?.groups[at] as Measurements, name))),
  );
}

function rowsOfEnds(ends: readonly Group[], found: GroupsFound): readonly number[] {
  const measured = measuredIn(found);
  const { of } = disparities.get(found.rule.metric) as Disparity;
  return ends.flatMap((group) => {
    const at = measured?.feature.groups.findIndex((candidate) => groupKey(candidate) === groupKey(group)) ?? -1;
    return at < 0 ? [] : of.map((name) => measurementOf(measured?.groups[at] as Measurements, name).rows);
  });
}

function measuredIn({ measured, place }: GroupsFound): MeasuredGroups | undefined {
  const feature = measured?.find(({ feature: { name } }) => name === place.feature);
  const { control } = place;
  if (control === undefined) return feature;
  return feature?.strata?.find((stratum) => groupKey(stratum.control) === groupKey(control));
}

function rowsIn(figures: Side['overall']): number {
  return figures.count?.value ?? 0;
}
