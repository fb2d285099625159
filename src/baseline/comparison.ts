import type { Changes } from '../gate/change-outcome.ts';
import type { MeasuredFeature } from '../gate/measured-feature.ts';
import type { GateSettings } from '../gate/rule.ts';
import { leftOut } from '../gate/simulations.ts';
import type { DisparityChangeOptions, PairedGroups } from '../metrics/change/change.ts';
import { changeOfDisparity, isPairableDisparity } from '../metrics/change/disparity.ts';
import { changeOfFigure, isPairable } from '../metrics/change/figure.ts';
import { pairRedraws } from '../metrics/change/pair-redraws.ts';
import { unpairedChange } from '../metrics/change/unpaired.ts';
import { type Disparity, disparities } from '../metrics/disparities.ts';
import type { Agg, Method } from '../metrics/disparity.ts';
import type { MetricName } from '../metrics/index.ts';
import type { Measured, NoValue, ZeroDivision } from '../metrics/metric.ts';
import { groupKey } from '../report/names.ts';
import type { Figure, Group } from '../report/report.ts';
import type { PairTally } from '../tally/pair.ts';
import { foundOfAll, foundOfGroups } from './found-change.ts';
import type { PairedPart, PairTallies } from './pair-tallies.ts';
import { type Compared, disparityOf, intervalsOf, type PartName, partNames, partOf, type Side } from './side.ts';

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

/** A disparity as a rule asks for it. */
export interface Asked {
  readonly metric: string;
  readonly method: Method;
  readonly agg: Agg;
}

/** Two sides, ready to say what any figure changed by: row by row where the sides are paired, else by their intervals. */
export interface Comparison extends Changes {
  readonly pairs: PairTallies | undefined;
  readonly parts: readonly PartName[];
  ofAll(metric: string, relative?: boolean): Compared;
  ofDisparity(part: PartName, asked: Asked, relative?: boolean): Compared;
  ofGroup(part: PartName, group: Group, metric: string): Compared;
  /** Old and new decisions of a part, where there are any. */
  pairsOf(part: PartName): PairedPart | undefined;
}

export function comparisonOf(comparing: Comparing): Comparison {
  const { base, head, pairs, zeroDivision, settings } = comparing;
  const { method, n_boot = 10_000, random_state = 0 } = settings.confidence;
  const options = {
    zeroDivision,
    // What has no closed form has no interval then.
    redraws: pairRedraws({ replicates: method === 'analytic' ? 0 : n_boot, seed: random_state }),
  };
  const pairsOf = (name: PartName): PairedPart | undefined => {
    const at = head.features.findIndex(({ name: feature }) => feature === name.feature);
    const found = pairs?.features[at];
    if (name.control === undefined) return found;
    const control = groupKey(name.control);
    const stratum = head.features[at]?.strata?.findIndex((candidate) => groupKey(candidate.control) === control) ?? -1;
    return found?.strata?.[stratum];
  };
  const unpaired = (before: Figure | undefined, after: Figure | undefined, relative: boolean): Compared => {
    if (before === undefined || after === undefined) return { kind: 'absent' };
    if (isHidden(before) || isHidden(after)) return { kind: 'hidden' };
    const sides = {
      before: { of: measuredOf(before), intervalAt: intervalsOf(before, base) },
      after: { of: measuredOf(after), intervalAt: intervalsOf(after, head) },
    };
    return { kind: 'change', change: unpairedChange({ kind: 'unpaired', ...sides }, { relative }) };
  };
  const ofDisparity = (name: PartName, asked: Asked, relative = false, leaveOut = leftOut(settings)): Compared => {
    const disparity = disparities.get(asked.metric) as Disparity;
    const paired = pairsOf(name);
    const now = partOf(head, name);
    if (paired && isPairableDisparity(disparity)) {
      const sides: PairedGroups = {
        kind: 'paired',
        pairs: paired.groups,
        overall: paired.overall,
        ...referenceIn(head, name),
      };
      const how: DisparityChangeOptions = { ...options, ...asked, relative, leaveOut };
      return { kind: 'change', change: changeOfDisparity(disparity, sides, how) };
    }
    const then = partOf(base, name);
    return unpaired(then && disparityOf(then, asked), now && disparityOf(now, asked), relative);
  };
  const ofFigure = (
    metric: string,
    {
      before,
      after,
      pair,
    }: { readonly before?: Figure; readonly after?: Figure; readonly pair?: FigurePair | undefined },
    relative: boolean,
  ): Compared => {
    if (pair === undefined || !isPairable(metric as MetricName)) return unpaired(before, after, relative);
    return {
      kind: 'change',
      change: changeOfFigure(metric as MetricName, { kind: 'paired', ...pair }, { ...options, relative }),
    };
  };
  const ofAll = (metric: string, relative = false) =>
    ofFigure(
      metric,
      {
        ...(base.overall[metric] && { before: base.overall[metric] }),
        ...(head.overall[metric] && { after: head.overall[metric] }),
        pair: pairs && { pair: pairs.overall },
      },
      relative,
    );
  return {
    pairs,
    parts: partNames(head),
    places: partNames(head),
    pairsOf,
    ofAll,
    ofDisparity: (name, asked, relative) => ofDisparity(name, asked, relative),
    ofGroup(name, group, metric) {
      const [then, now] = [partOf(base, name), partOf(head, name)];
      const at = now?.groups.findIndex((candidate) => groupKey(candidate.group) === groupKey(group)) ?? -1;
      const before = then?.groups.find((candidate) => groupKey(candidate.group) === groupKey(group))?.metrics[metric];
      const after = now?.groups[at]?.metrics[metric];
      const paired = pairsOf(name);
      const pair = paired?.groups[at];
      const reference = referenceIn(head, name).reference;
      return ofFigure(
        metric,
        {
          ...(before && { before }),
          ...(after && { after }),
          pair: pair &&
            paired && {
              pair,
              at,
              whole: paired.overall,
              ...(reference !== undefined && { reference: paired.groups[reference] }),
            },
        },
        false,
      );
    },
    find: (rule, place) =>
      place === undefined
        ? foundOfAll(ofAll(rule.metric, rule.change === 'relative'), comparing)
        : foundOfGroups(ofDisparity(place, rule, rule.change === 'relative'), {
            ...comparing,
            rule,
            place,
            measured: comparing.measured,
            without: (small) => ofDisparity(place, rule, rule.change === 'relative', small),
          }),
  };
}

interface FigurePair {
  readonly pair: PairTally;
  readonly at?: number;
  readonly whole?: PairTally;
  readonly reference?: PairTally | undefined;
}

function isHidden(figure: Figure): figure is Figure & { readonly value: null; readonly reason: 'suppressed' } {
  return figure.value === null && figure.reason === 'suppressed';
}

function measuredOf(figure: Exclude<Figure, { readonly reason: 'suppressed' }>): Measured {
  return figure.value === null ? { reason: figure.reason as NoValue } : { value: figure.value };
}

function referenceIn(side: Side, name: PartName): { readonly reference?: number } {
  const feature = side.features.find((candidate) => candidate.name === name.feature);
  const { reference } = feature ?? {};
  if (reference === undefined) return {};
  const at = partOf(side, name)?.groups.findIndex(({ group }) => groupKey(group) === groupKey(reference)) ?? -1;
  return at < 0 ? {} : { reference: at };
}
