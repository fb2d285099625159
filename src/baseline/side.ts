import type { Change } from '../metrics/change/change.ts';
import type { Agg, Method } from '../metrics/disparity.ts';
import { groupKey } from '../report/names.ts';
import type { DisparityFigure, Figure, Group, GroupReport, Report, StratumReport } from '../report/report.ts';
import type { Interval } from '../stats/interval.ts';
import { criticalValue } from '../stats/normal.ts';

/** One side of a comparison as a report has it. */
export type Side = Pick<Report, 'overall' | 'overall_tally' | 'features' | 'confidence'>;

/** All rows of a report or of a stratum, with the groups of one feature. */
export type Part = Pick<StratumReport, 'overall' | 'overall_tally' | 'groups' | 'disparities'>;

/** A feature, with control features within one stratum. */
export interface PartName {
  readonly feature: string;
  readonly control?: Group;
}

/** A disparity as a rule asks for it. */
export interface Asked {
  readonly metric: string;
  readonly method: Method;
  readonly agg: Agg;
}

/** The features of a report, in its order; with control features each within each stratum; where no row is in any, by its name alone, which then has no part. */
export function partNames({ features }: Pick<Report, 'features'>): readonly PartName[] {
  return features.flatMap(({ name, strata }) =>
    strata && strata.length > 0 ? strata.map(({ control }) => ({ feature: name, control })) : [{ feature: name }],
  );
}

/** `undefined` where the side has no such feature or stratum. */
export function partOf({ overall, overall_tally, features }: Side, { feature, control }: PartName): Part | undefined {
  const found = features.find(({ name }) => name === feature);
  if (found === undefined || (found.strata !== undefined) !== (control !== undefined)) return undefined;
  if (control === undefined) return { overall, overall_tally, ...found };
  return found.strata?.find((stratum) => groupKey(stratum.control) === groupKey(control));
}

export function groupOf({ groups }: Pick<Part, 'groups'>, group: Group): GroupReport | undefined {
  return groups.find((candidate) => groupKey(candidate.group) === groupKey(group));
}

/** The name under which a report has a disparity. */
export function disparityOf(
  { disparities }: Part,
  {
    metric,
    method,
    agg,
  }: { readonly metric: string; readonly method: 'between_groups' | 'to_overall'; readonly agg: string },
): DisparityFigure | undefined {
  const block = disparities[method];
  const name = agg === 'mean' ? `${metric}_mean` : metric;
  return Object.hasOwn(block, name) ? block[name] : undefined;
}

/**
 * The interval of a figure at a level, from the one that a report has: at another level its bounds are moved as those of
 * a normal distribution would. An infinite bound is left out of reports where the other one stands.
 */
export function intervalsOf(figure: Figure, { confidence }: Pick<Side, 'confidence'>) {
  return (level: number): Interval | undefined => {
    if (figure.value === null || confidence === undefined) return undefined;
    const { value, low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = figure;
    if (figure.low === undefined && figure.high === undefined) return undefined;
    if (level === confidence.level) return { low, high };
    const scale = criticalValue(level) / criticalValue(confidence.level);
    return { low: value - scale * (value - low), high: value + scale * (high - value) };
  };
}

/** What a figure changed by, or that it cannot be compared. */
export type Compared =
  | {
      readonly kind: 'change';
      readonly change: Change;
      /** Groups that one side alone has: what a disparity changed by is then no change of the same thing. */
      readonly oneSided?: readonly Group[];
    }
  /** One of the sides has no such figure, or hides it. */
  | { readonly kind: 'absent' | 'hidden' };
