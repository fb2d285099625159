import type { Feature } from '../data/features.ts';
import type { Group } from '../data/groups.ts';
import type { MetricName } from '../metrics/index.ts';
import { type MeasuredFeature, type MeasuredGroups, type MeasuredStratum, measurementsOf } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { type GateSettings, metricsInForce, type Rule } from './rule.ts';

/** Outcomes that stand for no rule of the policy; each is there only when it fails. */
const RESERVED_OUTCOMES = ['expected_groups', 'small_groups', 'missing_group'] as const;

export interface Reserving {
  readonly features: readonly MeasuredFeature[];
  /** Control features, of which the policy may name groups as well. */
  readonly controls?: readonly Pick<Feature, 'name' | 'absent'>[] | undefined;
}

/** What fails beside the rules: a named group that is absent, and small or missing groups where the policy says so. */
export function reservedOutcomes(
  rules: readonly Rule[],
  { features, controls = [] }: Reserving,
  settings: GateSettings,
): readonly Outcome[] {
  return RESERVED_OUTCOMES.flatMap((rule) => [
    ...features.flatMap((feature) =>
      places[rule](feature).flatMap((place) => {
        const where = { feature: feature.feature.name, ...('control' in place && { control: place.control }) };
        return failing(rule, where, offenders[rule](place, { rules, settings }));
      }),
    ),
    ...(rule === 'expected_groups'
      ? controls.flatMap(({ name, absent }) => failing(rule, { feature: name }, absent))
      : []),
  ]);
}

function failing(
  rule: (typeof RESERVED_OUTCOMES)[number],
  where: Pick<Outcome, 'feature' | 'control'>,
  groups: readonly Group[],
): readonly Outcome[] {
  if (groups.length === 0) return [];
  return [{ rule, ...where, level: 'error', status: 'fail', reason: reasons[rule], groups }];
}

/** Where rules are judged: within each stratum, or on the feature itself. */
const judged = (feature: MeasuredFeature): readonly (MeasuredGroups | MeasuredStratum)[] => feature.strata ?? [feature];
const itself = (feature: MeasuredFeature): readonly (MeasuredGroups | MeasuredStratum)[] => [feature];

const everywhere = (feature: MeasuredFeature): readonly (MeasuredGroups | MeasuredStratum)[] => [
  feature,
  ...(feature.strata ?? []),
];

const places = { expected_groups: itself, small_groups: judged, missing_group: everywhere } as const;

const reasons = {
  expected_groups: 'group_absent',
  small_groups: 'small_group',
  missing_group: 'missing_values',
} as const;

type Offenders = (
  measured: MeasuredGroups | MeasuredStratum,
  policy: { readonly rules: readonly Rule[]; readonly settings: GateSettings },
) => readonly Group[];

const offenders: { readonly [rule in (typeof RESERVED_OUTCOMES)[number]]: Offenders } = {
  expected_groups: ({ feature }) => feature.absent,
  small_groups: (place, { rules, settings: { small_groups } }) => {
    if (small_groups.action !== 'fail') return [];
    const names = metricsInForce(rules, place.feature.name);
    const isSmall = (at: number) => (name: MetricName) =>
      measurementsOf(place, at, name).some(({ effectiveRows }) => effectiveRows < small_groups.min_count);
    return place.feature.groups.filter((_, at) => names.some(isSmall(at)));
  },
  /** Of a stratum whose own value is missing, all groups; what is missing in others is told of the feature itself. */
  missing_group: (place, { settings }) => {
    if (settings.missing_group !== 'fail') return [];
    const { groups } = place.feature;
    if ('control' in place) return place.control.includes(null) ? groups : [];
    return groups.filter((group) => group.includes(null));
  },
};
