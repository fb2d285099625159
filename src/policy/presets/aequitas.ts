import type { Preset, PresetRule } from './preset.ts';

/** A ratio within Aequitas's tau and 1/tau, tau being 0.8. */
function parity(name: string, knownAs: string, of: string): PresetRule {
  return {
    metric: name,
    knownAs,
    min: 0.8,
    max: 1.25,
    comparison: { kind: 'to_reference', aggregate: 'ratio', of: [of], otherwise: 'majority' },
  };
}

export const aequitas: Preset = {
  title: 'Aequitas audit',
  rationale:
    'The six parities of which Aequitas makes its overall verdict: each group over the reference group, the largest one unless the policy names another, between 0.8 and 1.25. Which of them matters depends on whether the model helps or punishes; all six at once rarely hold, and statistical parity asks for as many selected in every group, whatever its size.',
  source:
    'P. Saleiro and others, "Aequitas: A Bias and Fairness Audit Toolkit", arXiv:1811.05577 (2018); aequitas.fairness of dssg/aequitas: tau 0.8, reference groups by majority.',
  asOf: '2026-11-26',
  legalStatus: 'The convention of a software project; no law. This is no legal advice.',
  rules: [
    parity('predicted_positive_share_ratio', 'ppr_disparity (Statistical Parity)', 'predicted_positive_share'),
    parity('demographic_parity_ratio', 'pprev_disparity (Impact Parity)', 'selection_rate'),
    parity('false_discovery_rate_ratio', 'fdr_disparity (FDR Parity)', 'false_discovery_rate'),
    parity('false_positive_rate_ratio', 'fpr_disparity (FPR Parity)', 'false_positive_rate'),
    parity('false_omission_rate_ratio', 'for_disparity (FOR Parity)', 'false_omission_rate'),
    parity('false_negative_rate_ratio', 'fnr_disparity (FNR Parity)', 'false_negative_rate'),
  ],
};
