import { type Disparity, disparities } from '../metrics/disparities.ts';
import type { MetricName } from '../metrics/index.ts';
import type { Measurements } from '../metrics/measure.ts';
import { judgeDisparity } from './disparity-outcome.ts';
import { judgeFourFifths } from './four-fifths-outcome.ts';
import type { MeasuredFeature } from './measured-feature.ts';
import type { Outcome } from './outcome.ts';
import { judgeOverall } from './overall-outcome.ts';
import { judgeReference } from './reference-outcome.ts';
import { reservedOutcomes } from './reserved-outcomes.ts';
import type { GateSettings, Rule } from './rule.ts';

/** Every metric over all rows and of every group. */
export interface Measured {
  readonly overall: { readonly measurements: Measurements };
  readonly features: readonly MeasuredFeature[];
}

/**
 * Every rule on every feature that it names: one outcome each, in the order of the rules and then of the features,
 * followed by the reserved outcomes that fail.
 */
export function evaluate(
  rules: readonly Rule[],
  { overall, features }: Measured,
  settings: GateSettings,
): readonly Outcome[] {
  const judged = rules.flatMap((rule): readonly Outcome[] => {
    if (rule.level === 'off') return [];
    const { comparison } = rule;
    const disparity = disparities.get(rule.metric);
    if (disparity === undefined && comparison === undefined)
      return [judgeOverall(rule, overall.measurements[rule.metric as MetricName], settings.confidence.level)];
    return features
      .filter(({ feature }) => rule.features?.includes(feature.name) ?? true)
      .map((feature) => {
        if (comparison?.kind === 'four_fifths') return judgeFourFifths(rule, { feature, settings });
        if (comparison !== undefined) return judgeReference(rule, comparison, { feature, settings });
        return judgeDisparity(rule, {
          disparity: disparity as Disparity,
          feature,
          overall: overall.measurements,
          settings,
        });
      });
  });
  return [...judged, ...reservedOutcomes(rules, features, settings)];
}
