import type { Changes } from '../gate/change-outcome.ts';
import type { MeasuredFeature } from '../gate/measured-feature.ts';
import type { GateSettings } from '../gate/rule.ts';
import { leftOut } from '../gate/simulations.ts';
import type { Change } from '../metrics/change/change.ts';
import { pairRedraws } from '../metrics/change/pair-redraws.ts';
import type { ZeroDivision } from '../metrics/metric.ts';
import type { Group } from '../report/report.ts';
import { foundOfAll, foundOfGroups } from './found-change.ts';
import { type Comparable, oneSidedGroups } from './one-sided-groups.ts';
import type { PairedPart, PairTallies } from './pair-tallies.ts';
import { pairedChanges } from './paired-changes.ts';
import { type Asked, type Compared, type PartName, partNames, partOf, type Side } from './side.ts';
import { unpairedChanges } from './unpaired-changes.ts';

export interface Comparing {
  readonly base: Side;
  readonly head: Side;
  /** Old and new decisions of the same rows, where both sides predict them. */
  readonly pairs?: PairTallies | undefined;
  /** The new side's groups, as they were measured; without them no group is small. */
  readonly measured?: readonly MeasuredFeature[] | undefined;
  readonly zeroDivision: ZeroDivision;
  readonly settings: GateSettings;
}

/** Two sides, ready to say what any figure changed by: row by row where they are paired, else by their intervals. */
export interface Comparison extends Changes {
  readonly pairs: PairTallies | undefined;
  readonly places: readonly PartName[];
  ofAll(metric: string, relative?: boolean): Compared;
  ofDisparity(part: PartName, asked: Asked, relative?: boolean): Compared;
  ofGroup(part: PartName, group: Group, metric: string): Compared;
  /** Old and new decisions of a part, where there are any. */
  pairsOf(part: PartName): PairedPart | undefined;
}

export function comparisonOf(comparing: Comparing): Comparison {
  const { base, head, pairs, zeroDivision, settings } = comparing;
  const { method, n_boot = 10_000, random_state = 0 } = settings.confidence;
  // Of none there is no interval: what has no closed form is not known then.
  const redraws = pairRedraws({ replicates: method === 'analytic' ? 0 : n_boot, seed: random_state });
  const paired = pairs && pairedChanges(pairs, head, { zeroDivision, redraws });
  const unpaired = unpairedChanges(base, head);
  const ofAll = (metric: string, relative = false) =>
    compared(paired?.ofAll(metric, relative)) ?? unpaired.ofAll(metric, relative);
  const ofDisparity = (part: PartName, asked: Asked, relative = false, leaveOut = leftOut(settings)) =>
    overSameGroups(
      compared(paired?.ofDisparity(part, asked, { relative, leaveOut })) ?? unpaired.ofDisparity(part, asked, relative),
      { before: partOf(base, part), after: partOf(head, part), asked, settings },
    );
  return {
    pairs,
    places: partNames(head),
    pairsOf: (part) => paired?.pairsOf(part),
    ofAll,
    ofDisparity: (part, asked, relative) => ofDisparity(part, asked, relative),
    ofGroup: (part, group, metric) =>
      compared(paired?.ofGroup(part, group, metric)) ?? unpaired.ofGroup(part, group, metric),
    find(rule, place) {
      const relative = rule.change === 'relative';
      if (place === undefined) return foundOfAll(ofAll(rule.metric, relative), comparing);
      return foundOfGroups(ofDisparity(place, rule, relative), {
        ...comparing,
        rule,
        place,
        measured: comparing.measured,
        without: (small) => ofDisparity(place, rule, relative, small),
      });
    },
  };
}

/** Or says which groups one side alone has. */
function overSameGroups(found: Compared, comparable: Comparable): Compared {
  if (found.kind !== 'change') return found;
  const oneSided = oneSidedGroups(found.change, comparable);
  return oneSided.length > 0 ? { ...found, oneSided } : found;
}

function compared(change: Change | undefined): Compared | undefined {
  return change && { kind: 'change', change };
}
