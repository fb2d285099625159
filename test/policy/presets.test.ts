import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { presets } from '../../src/policy/presets/index.ts';

const text = (rules: string) => `version: 1
data: { path: a.csv, y_true: y }
model: { predictions: { y_pred: p } }
sensitive_features: { sex: , race: }
rules:
${rules}
`;

function load(rules: string) {
  return loadPolicy(text(rules), 'fairness.yml');
}

function told(rules: string): readonly string[] {
  try {
    loadPolicy(text(rules), 'fairness.yml');
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ message, hint, place }) => `${place?.line}:${place?.column} ${message} ${hint}`);
  }
}

describe('a preset becomes its rules', () => {
  test('each with the limits of its origin and how it compares', () => {
    const { policy } = load('  - preset: aif360');
    expect(policy.rules.map(({ id, min, max }) => [id, min, max])).toEqual([
      ['aif360/demographic_parity_difference', -0.1, 0.1],
      ['aif360/demographic_parity_ratio', 0.8, 1.25],
      ['aif360/equal_opportunity_difference', -0.1, 0.1],
      ['aif360/average_odds_difference', -0.1, 0.1],
    ]);
    expect(policy.rules[3]).toMatchObject({
      metric: 'average_odds_difference',
      level: 'error',
      decide_by: 'estimate',
      inconclusive: 'warn',
      comparison: { kind: 'to_reference', of: ['false_positive_rate', 'true_positive_rate'], otherwise: 'best' },
    });
    expect(policy.presets).toEqual([{ name: 'aif360' }]);
  });

  test('what stands beside it applies to all of them', () => {
    const { policy } = load(
      '  - { preset: aequitas, min: 0.7, max: 1.4, features: [sex], level: warn, decide_by: interval, inconclusive: fail }',
    );
    expect(policy.rules).toHaveLength(6);
    for (const rule of policy.rules) {
      expect(rule).toMatchObject({
        min: 0.7,
        max: 1.4,
        features: ['sex'],
        level: 'warn',
        decide_by: 'interval',
        inconclusive: 'fail',
      });
    }
    expect(policy.presets).toEqual([{ name: 'aequitas', features: ['sex'] }]);
  });

  test('a repeated one gets -2, and every rule is found at its place in the file', () => {
    const { policy, placeOf } = load(`  - { preset: four_fifths, features: [sex] }
  - preset: nyc_ll144_selection
  - { metric: demographic_parity_ratio, min: 0.5 }
  - { preset: four_fifths, features: [race] }`);
    expect(policy.rules.map(({ id, place }, at) => [id, place ?? at])).toEqual([
      ['four_fifths/demographic_parity_ratio', 0],
      ['demographic_parity_ratio', 2],
      ['four_fifths/demographic_parity_ratio-2', 3],
    ]);
    expect(placeOf(['rules', policy.rules[2]?.place ?? 2]).line).toBe(9);
    expect(policy.presets?.map(({ name }) => name)).toEqual(['four_fifths', 'nyc_ll144_selection', 'four_fifths']);
  });

  test('one that only reports has no rule, and one that is off is not shown', () => {
    expect(load('  - preset: nyc_ll144_scoring').policy).toMatchObject({
      rules: [],
      presets: [{ name: 'nyc_ll144_scoring' }],
    });
    expect(load('  - { preset: nyc_ll144_scoring, level: off }').policy.presets).toBeUndefined();
    expect(load('  - { metric: selection_rate, min: 0.1 }').policy.presets).toBeUndefined();
  });
});

describe('what does not go with a preset', () => {
  test.each([
    [
      '  - { preset: four_fifths, id: ¦mine }',
      '"id" does not go with a preset. Its rules are called four_fifths/<metric>. Leave it out.',
    ],
    ['  - { preset: aif360, method: ¦to_overall }', '"method" does not go with a preset. Leave it out.'],
    ['  - { preset: aif360, agg: ¦mean }', '"agg" does not go with a preset. Leave it out.'],
    [
      '  - { preset: nyc_ll144_selection, min: ¦0.8 }',
      '"min" does not go with the preset nyc_ll144_selection, which only reports and decides nothing. Leave it out, or add a rule of your own with a limit.',
    ],
    [
      '  - { preset: nyc_ll144_scoring, decide_by: ¦interval }',
      '"decide_by" does not go with the preset nyc_ll144_scoring, which only reports and decides nothing. Leave it out, or add a rule of your own with a limit.',
    ],
    [
      '  - { preset: four_fifths, min: ¦80 }',
      '"min" is 80, but demographic_parity_ratio of this preset lies between 0 and 1. It applies to every rule of the preset; write the metric as a rule of its own.',
    ],
    [
      '  - { preset: aif360, max: ¦0.2 }',
      'With "max" 0.2 nothing could pass demographic_parity_ratio of this preset: its limits would be 0.8 to 0.2. It applies to every rule of the preset; write the metric as a rule of its own.',
    ],
    [
      '  - { preset: aequitas, min: ¦1.3 }',
      'With "min" 1.3 nothing could pass predicted_positive_share_ratio of this preset: its limits would be 1.3 to 1.25. It applies to every rule of the preset; write the metric as a rule of its own.',
    ],
    [
      '  - { preset: aequitas, min: ¦-1 }',
      '"min" is -1, but predicted_positive_share_ratio of this preset is never below 0. It applies to every rule of the preset; write the metric as a rule of its own.',
    ],
    ['  - { preset: four_fifths, features: [¦age] }', 'There is no sensitive feature "age". Features: sex, race.'],
    [
      '  - { preset: ¦four_fith }',
      '"rules[0].preset" cannot be "four_fith". Did you mean "four_fifths"? Legal values: four_fifths, nyc_ll144_selection, nyc_ll144_scoring, aequitas, aif360.',
    ],
  ])('%s', (marked, problem) => {
    expect(told(marked.replace('¦', ''))).toEqual([`6:${marked.indexOf('¦') + 1} ${problem}`]);
  });
});

describe('every preset', () => {
  test.each(Object.entries(presets))('%s says where it comes from, and that it is no legal advice', (_, preset) => {
    expect(preset.asOf).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(preset.legalStatus).toContain('This is no legal advice.');
    for (const words of [preset.title, preset.rationale, preset.source, preset.legalStatus]) {
      expect(words).not.toBe('');
      // What a sentence may be in a report without being cut.
      expect(words.length).toBeLessThanOrEqual(600);
      expect(words).not.toMatch(/\bfair\b|unfair|biased|complian/i);
    }
    expect(preset.rules.length > 0 || preset.table !== undefined).toBe(true);
  });
});
