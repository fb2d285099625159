import type { Preset } from './preset.ts';

export const fourFifths: Preset = {
  title: 'Four-fifths rule',
  rationale:
    'US federal agencies have taken a selection rate below four fifths of that of the group with the highest rate for evidence of adverse impact in employment. It is a rule of thumb: smaller gaps can matter where they are significant, larger ones can be chance where numbers are small.',
  source:
    'Uniform Guidelines on Employee Selection Procedures (1978), section 4D, 29 CFR 1607.4(D); Questions and Answers of 2 March 1979, 44 FR 11996.',
  asOf: '2026-07-05',
  legalStatus:
    'Guidelines of US agencies, not a statute, and for employment alone. Executive Order 14281 (23 April 2025) tells federal agencies to deprioritise enforcement of disparate-impact liability, and the EEOC has listed a final rule that would rescind its copy of the guidelines (RIN 3046-AB43): look whether they still stand. Statutes and courts are not bound by the rule. This is no legal advice.',
  rules: [{ metric: 'demographic_parity_ratio', min: 0.8, comparison: { kind: 'four_fifths' } }],
  table: 'four_fifths',
};
