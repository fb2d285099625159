import type { Preset, PresetRule } from './preset.ts';

/** Unprivileged − privileged, within ±0.1. */
function difference(metric: string, knownAs: string, of: readonly string[]): PresetRule {
  return {
    metric,
    knownAs,
    min: -0.1,
    max: 0.1,
    comparison: { kind: 'to_reference', aggregate: 'difference', of, otherwise: 'best' },
  };
}

export const aif360: Preset = {
  title: 'AI Fairness 360',
  rationale:
    'Four figures of AI Fairness 360 with the bounds of its demonstration: differences within 0.1 of 0, disparate impact between 0.8 and 1.25. Each group is compared with the privileged one: the reference of the feature, else the group with the highest selection rate. A negative difference means less for the group.',
  source:
    'R. K. E. Bellamy and others, "AI Fairness 360", IBM Journal of Research and Development 63 (2019) 4:1–4:15; ClassificationMetric of Trusted-AI/AIF360; bounds of its web demonstration.',
  asOf: '2026-11-26',
  legalStatus: 'The convention of a software project; no law. This is no legal advice.',
  rules: [
    difference('demographic_parity_difference', 'statistical_parity_difference', ['selection_rate']),
    {
      metric: 'demographic_parity_ratio',
      knownAs: 'disparate_impact',
      min: 0.8,
      max: 1.25,
      comparison: { kind: 'to_reference', aggregate: 'ratio', of: ['selection_rate'], otherwise: 'best' },
    },
    difference('equal_opportunity_difference', 'equal_opportunity_difference', ['true_positive_rate']),
    difference('average_odds_difference', 'average_odds_difference', ['false_positive_rate', 'true_positive_rate']),
  ],
};
