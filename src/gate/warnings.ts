import type { Feature } from '../data/features.ts';
import type { Group } from '../data/groups.ts';
import type { MetricName } from '../metrics/index.ts';
import type { Measurement } from '../metrics/measure.ts';
import { type MeasuredFeature, type MeasuredGroups, type MeasuredStratum, measurementsOf } from './measured-feature.ts';
import type { WaiverUnused } from './outcome.ts';
import { type GateSettings, metricsInForce, type Rule } from './rule.ts';

/** Something worth a word that does not change the verdict. */
export interface Warning {
  readonly code: WarningCode;
  readonly feature?: string;
  /** With control features: the values of the stratum. */
  readonly control?: Group;
  readonly metrics?: readonly string[];
  readonly groups?: readonly Group[];
  readonly column?: string;
  readonly rows?: number;
  readonly min_count?: number;
  readonly preset?: string;
  /** Of the baseline. */
  readonly path?: string;
  readonly commit?: string;
  /** What went wrong, as an error of the user's says it. */
  readonly problem?: string;
  /** The entry of `branches` that switches `rules` off. */
  readonly branch_entry?: string;
  readonly rules?: readonly string[];
  /** Of a waiver: its rule, who answers for it and its last day. */
  readonly rule?: string;
  readonly owner?: string;
  readonly until?: string;
  /** Left until it ends; 0 on its last day. */
  readonly days?: number;
  /** Tighter than the waiver's, and kept all the same. */
  readonly limit?: number;
  readonly unused?: WaiverUnused;
}

export type WarningCode =
  /** Groups with fewer than `min_count` rows of the kind that `metrics` divide by. */
  | 'small_groups'
  /** The same, taken out of `metrics` by `small_groups: exclude`. */
  | 'small_groups_excluded'
  /** Groups that the policy's `groups` does not name. */
  | 'unexpected_groups'
  /** Groups that differ only in case or in spaces. */
  | 'groups_alike'
  /** Rows without a value of this feature, dropped from it by `missing_group: drop`. */
  | 'missing_group_dropped'
  /** Rows without a value of a control feature, in no stratum because of `missing_group: drop`. */
  | 'missing_control_dropped'
  /** Groups in which `metrics` have no value. */
  | 'groups_without_value'
  /** Rows in which an input of the model holds a category that it never saw in training. */
  | 'unknown_categories'
  /** The policy has presets that only report and no rule, so nothing was decided. */
  | 'report_only'
  /** Rules on what changed compare with nothing: no report is at `path`, or no commit came before. */
  | 'no_baseline'
  /** What is at `commit`, with which the policy compares, cannot be measured: `problem` says why. */
  | 'baseline_unmeasured'
  /** `preset` asks for a table of an intersection, and no feature is one. */
  | 'preset_without_intersection'
  /** `rules` are not judged, because `branch_entry` switches them off on this branch. */
  | 'rules_off'
  /** A waiver is as if absent, because its last day is over. */
  | 'waiver_expired'
  /** A waiver ends in `days` days. */
  | 'waiver_ends_soon'
  /** A waiver covers nothing: `unused` says why. */
  | 'waiver_unused'
  /** A waiver could have the tighter `limit`. */
  | 'waiver_limit_beaten';

/** What is worth a word of each feature, in a stable order: first of its groups, then of the metrics that rules compare. */
export function warningsOf(
  rules: readonly Rule[],
  features: readonly MeasuredFeature[],
  { small_groups }: GateSettings,
): readonly Warning[] {
  return features.flatMap((measured) => {
    const { feature, strata = [measured] } = measured;
    const of = { feature: feature.name };
    return [
      ...unexpectedGroups(feature),
      ...feature.alike.map((set) => ({ code: 'groups_alike' as const, ...of, groups: set })),
      ...droppedRows(feature),
      ...strata.flatMap((place) => ofGroups(place, { names: metricsInForce(rules, feature.name), small_groups })),
    ];
  });
}

/** Values of control features that the policy does not name. */
export function unexpectedControls(controls: readonly Pick<Feature, 'name' | 'unexpected'>[]): readonly Warning[] {
  return controls.flatMap(unexpectedGroups);
}

function unexpectedGroups({ name, unexpected }: Pick<Feature, 'name' | 'unexpected'>): readonly Warning[] {
  return unexpected.length > 0 ? [{ code: 'unexpected_groups', feature: name, groups: unexpected }] : [];
}

/** Of a sensitive feature, or of the control features, whose rows are then in no stratum. */
function droppedRows({ name, droppedRows: rows }: Pick<Feature, 'name' | 'droppedRows'>): readonly Warning[] {
  return rows > 0 ? [{ code: 'missing_group_dropped', feature: name, rows }] : [];
}

/** Groups that are small or have no value in a metric that rules compare. */
function ofGroups(
  place: MeasuredGroups | MeasuredStratum,
  { names, small_groups }: Pick<GateSettings, 'small_groups'> & { readonly names: readonly MetricName[] },
): readonly Warning[] {
  const { feature } = place;
  const where = { feature: feature.name, ...('control' in place && { control: place.control }) };
  const named = (positions: readonly number[]) => positions.map((at) => feature.groups[at] as Group);
  const find = (holds: (measurement: Measurement) => boolean) =>
    byGroups(names, (name) =>
      feature.groups.flatMap((_, at) => (measurementsOf(place, at, name).some(holds) ? [at] : [])),
    );
  const small = find(({ effectiveRows }) => effectiveRows < small_groups.min_count);
  const empty = find(({ value }) => value === undefined);
  return [
    ...small.map((found) => ({
      code: small_groups.action === 'exclude' ? ('small_groups_excluded' as const) : ('small_groups' as const),
      ...where,
      metrics: found.names,
      groups: named(found.positions),
      min_count: small_groups.min_count,
    })),
    ...empty.map((found) => ({
      code: 'groups_without_value' as const,
      ...where,
      metrics: found.names,
      groups: named(found.positions),
    })),
  ];
}

interface Found {
  readonly names: readonly MetricName[];
  readonly positions: readonly number[];
}

/** The metrics that find something, those that find the same groups together. */
function byGroups(names: readonly MetricName[], find: (name: MetricName) => readonly number[]): readonly Found[] {
  const found = new Map<string, { names: MetricName[]; positions: readonly number[] }>();
  for (const name of names) {
    const positions = find(name);
    const same = found.get(positions.join());
    if (same) same.names.push(name);
    else if (positions.length > 0) found.set(positions.join(), { names: [name], positions });
  }
  return [...found.values()];
}
