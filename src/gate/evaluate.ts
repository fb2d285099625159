import type { Scalar } from '../data/table.ts';
import { disparities } from '../metrics/disparities.ts';
import { adjusted } from './adjust.ts';
import { type ChangeRule, type Changes, judgeChanges } from './change-outcome.ts';
import { judgeFeature } from './feature-outcomes.ts';
import type { Measured } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { judgeOverall } from './overall-outcome.ts';
import { type Reserving, reservedOutcomes } from './reserved-outcomes.ts';
import type { GateSettings, Rule } from './rule.ts';
import { simulationsOf } from './simulations.ts';

export interface EvaluateOptions extends GateSettings {
  /** With several classes: their labels, in the order in which they were measured. */
  readonly classLabels?: readonly Scalar[] | undefined;
  /** Rules on what changed since the baseline. */
  readonly changes?: { readonly rules: readonly ChangeRule[]; readonly found: Changes } | undefined;
}

/**
 * Every rule on every feature that it names, with control features within each stratum: one outcome each, in the order
 * of the rules and then of the features, followed by the reserved outcomes that fail.
 */
export function evaluate(
  rules: readonly Rule[],
  { overall, classes, features, controls }: Measured & Pick<Reserving, 'controls'>,
  settings: EvaluateOptions,
): readonly Outcome[] {
  const simulations = simulationsOf(settings, settings.classLabels?.length);
  const judged = rules.flatMap((rule): readonly Outcome[] => {
    if (rule.level === 'off') return [];
    const { comparison } = rule;
    const disparity = disparities.get(rule.metric);
    if (disparity === undefined && comparison === undefined)
      return [judgeOverall(rule, { overall, classes, settings, simulations })];
    return features
      .filter(({ feature }) => rule.features?.includes(feature.name) ?? true)
      .flatMap((feature) => judgeFeature(rule, { disparity, feature, overall, settings, simulations }));
  });
  const { changes, confidence } = settings;
  const changed = changes ? judgeChanges(changes.rules, changes.found, confidence) : [];
  return [
    ...adjusted([...judged, ...changed], confidence),
    ...reservedOutcomes(rules, { features, controls }, settings),
  ];
}
