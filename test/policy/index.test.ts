import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { loadPolicy, policyJsonSchema } from '../../src/policy/index.ts';

const policy = (metric: string, keys = 'min: 0') =>
  `version: 1
data: { path: a.csv, y_true: y }
model: { load: { path: m.json } }
sensitive_features: { sex: }
rules: [ { metric: ${metric}, ${keys} } ]
`;

describe('the legal names of this release', () => {
  test.each([
    'selection_rate',
    'accuracy_score',
    'balanced_accuracy_score',
    'precision_score',
    'recall_score',
    'f1_score',
    'zero_one_loss',
    'true_positive_rate',
    'true_negative_rate',
    'false_positive_rate',
    'false_negative_rate',
    'roc_auc_score',
    'log_loss',
    'brier_score_loss',
    'demographic_parity_difference',
    'demographic_parity_ratio',
    'equalized_odds_difference',
    'equalized_odds_ratio',
    'equal_opportunity_difference',
    'equal_opportunity_ratio',
    'accuracy_score_difference',
    'accuracy_score_ratio',
    'accuracy_score_group_min',
    'accuracy_score_group_max',
    'log_loss_difference',
    'roc_auc_score_group_min',
  ])('%s is a metric of the contract', (metric) => {
    expect(loadPolicy(policy(metric), 'p.yml').policy.rules[0]?.metric).toBe(metric);
  });

  test.each([
    ['demographic_parity_difference', 'method: to_overall'],
    ['equalized_odds_ratio', 'agg: mean, method: to_overall'],
    ['log_loss', 'max: 30'],
  ])('%s takes %s', (metric, keys) => {
    expect(loadPolicy(policy(metric, `min: 0, ${keys}`), 'p.yml').policy.rules).toHaveLength(1);
  });

  test.each(['count', 'count_difference', 'toString', 'mean_squared_error', 'equalized_odds_difference_mean'])(
    '%s is not a metric of a rule',
    (metric) => {
      expect(() => loadPolicy(policy(metric), 'p.yml')).toThrow(UserError);
    },
  );

  test('stand in the JSON Schema', () => {
    expect(JSON.stringify(policyJsonSchema())).toContain('"demographic_parity_difference"');
  });
});
