import type { Change, ChangeOptions } from '../metrics/change/change.ts';
import { changeOfDisparity, isPairableDisparity } from '../metrics/change/disparity.ts';
import { changeOfFigure, isPairable } from '../metrics/change/figure.ts';
import { type Disparity, disparities } from '../metrics/disparities.ts';
import type { MetricName } from '../metrics/index.ts';
import type { Measurement } from '../metrics/measure.ts';
import { groupKey } from '../report/names.ts';
import type { Group } from '../report/report.ts';
import type { PairedPart, PairTallies } from './pair-tallies.ts';
import { type Asked, type PartName, partOf, type Side } from './side.ts';

export type PairingOptions = Pick<ChangeOptions, 'zeroDivision' | 'redraws'>;

interface DisparityOptions {
  readonly relative: boolean;
  /** Groups that take no part. */
  readonly leaveOut: ((measurement: Measurement) => boolean) | undefined;
}

/** What figures changed by among rows of which both decisions are known; `undefined` for what is no function of them. */
export function pairedChanges(pairs: PairTallies, head: Side, options: PairingOptions) {
  const pairsOf = (name: PartName) => (partOf(head, name) ? pairedPart(pairs, head, name) : undefined);
  return {
    pairsOf,
    ofAll(metric: string, relative: boolean): Change | undefined {
      if (!isPairable(metric as MetricName)) return undefined;
      return changeOfFigure(metric as MetricName, { kind: 'paired', pair: pairs.overall }, { ...options, relative });
    },
    ofGroup(name: PartName, group: Group, metric: string): Change | undefined {
      const part = pairsOf(name);
      const at = positionOf(group, head, name);
      const pair = part?.groups[at];
      if (part === undefined || pair === undefined || !isPairable(metric as MetricName)) return undefined;
      const reference = referenceIn(head, name);
      const compared = {
        pair,
        at,
        whole: part.overall,
        ...(reference !== undefined && { reference: part.groups[reference] }),
      };
      return changeOfFigure(metric as MetricName, { kind: 'paired', ...compared }, options);
    },
    ofDisparity(name: PartName, asked: Asked, { relative, leaveOut }: DisparityOptions): Change | undefined {
      const disparity = disparities.get(asked.metric) as Disparity;
      const part = pairsOf(name);
      if (part === undefined || !isPairableDisparity(disparity)) return undefined;
      const sides = { pairs: part.groups, overall: part.overall, reference: referenceIn(head, name) };
      return changeOfDisparity(disparity, { kind: 'paired', ...sides }, { ...options, ...asked, relative, leaveOut });
    },
  };
}

function pairedPart(pairs: PairTallies, head: Side, { feature, control }: PartName): PairedPart | undefined {
  const at = head.features.findIndex(({ name }) => name === feature);
  const found = pairs.features[at];
  if (control === undefined) return found;
  const stratum = head.features[at]?.strata?.findIndex((one) => groupKey(one.control) === groupKey(control)) ?? -1;
  return found?.strata?.[stratum];
}

function positionOf(group: Group, side: Side, name: PartName): number {
  return partOf(side, name)?.groups.findIndex((one) => groupKey(one.group) === groupKey(group)) ?? -1;
}

/** Position of the group that figures compare with, where one is named and occurs. */
function referenceIn(side: Side, name: PartName): number | undefined {
  const reference = side.features.find((feature) => feature.name === name.feature)?.reference;
  const at = reference === undefined ? -1 : positionOf(reference, side, name);
  return at < 0 ? undefined : at;
}
