import type { Group } from '../data/groups.ts';
import type { MeasuredFeature } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { type GateSettings, metricsInForce, type Rule } from './rule.ts';

/** Outcomes that stand for no rule of the policy; each is there only when it fails. */
const RESERVED_OUTCOMES = ['expected_groups', 'small_groups', 'missing_group'] as const;

/** What fails beside the rules: a named group that is absent, and small or missing groups where the policy says so. */
export function reservedOutcomes(
  rules: readonly Rule[],
  features: readonly MeasuredFeature[],
  settings: GateSettings,
): readonly Outcome[] {
  return RESERVED_OUTCOMES.flatMap((rule) =>
    features.flatMap((feature) => {
      const groups = offenders[rule](feature, { rules, settings });
      const { name } = feature.feature;
      return groups.length === 0
        ? []
        : [{ rule, feature: name, level: 'error', status: 'fail', reason: reasons[rule], groups }];
    }),
  );
}

const reasons = {
  expected_groups: 'group_absent',
  small_groups: 'small_group',
  missing_group: 'missing_values',
} as const;

type Offenders = (
  measured: MeasuredFeature,
  policy: { readonly rules: readonly Rule[]; readonly settings: GateSettings },
) => readonly Group[];

const offenders: { readonly [rule in (typeof RESERVED_OUTCOMES)[number]]: Offenders } = {
  expected_groups: ({ feature }) => feature.absent,
  small_groups: ({ feature, groups }, { rules, settings: { small_groups } }) => {
    if (small_groups.action !== 'fail') return [];
    const names = metricsInForce(rules, feature.name);
    return feature.groups.filter((_, at) =>
      names.some((name) => (groups[at]?.[name].effectiveRows ?? 0) < small_groups.min_count),
    );
  },
  missing_group: ({ feature }, { settings }) =>
    settings.missing_group === 'fail' ? feature.groups.filter((group) => group.includes(null)) : [],
};
