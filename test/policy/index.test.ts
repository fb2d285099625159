import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { loadPolicy, policyJsonSchema } from '../../src/policy/index.ts';

const policy = (metric: string, keys = 'min: 0', task = 'binary') =>
  `version: 1
data: { path: a.csv, y_true: y, task: ${task} }
model: { ${task === 'binary' ? 'load: { path: m.json }' : 'predictions: { y_pred: p }'} }
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

  test.each([
    ['regression', 'r2_score', 'min: -3, max: 1'],
    ['regression', 'r2_score_difference', 'max: 3'],
    ['regression', 'r2_score_group_min', 'min: -1'],
    ['regression', 'mean_prediction', 'min: -1e6, max: 1e6'],
    ['regression', 'mean_prediction_group_max', 'max: -5'],
    ['regression', 'mean_absolute_error_ratio', 'min: 0.8'],
    ['regression', 'root_mean_squared_error', 'max: 40000'],
    ['multiclass', 'accuracy_score', 'min: 0.5, class: macro'],
    ['multiclass', 'demographic_parity_difference', 'max: 0.1, class: worst'],
    ['multiclass', 'equalized_odds_difference', 'max: 0.1, agg: mean, class: "1"'],
    ['multiclass', 'balanced_accuracy_score_difference', 'max: 0.1'],
  ])('of %s: %s, %s', (task, metric, keys) => {
    expect(loadPolicy(policy(metric, keys, task), 'p.yml').policy.rules[0]?.metric).toBe(metric);
  });

  test.each([
    ['regression', 'r2_score_ratio', 'min: 0', 'r2_score can be negative'],
    ['regression', 'mean_prediction_ratio', 'min: 0', 'mean_prediction can be negative'],
    ['regression', 'r2_score', 'min: 1.1', 'r2_score is never above 1'],
    ['regression', 'mean_absolute_error_ratio', 'min: 80', 'lies between 0 and 1'],
    ['regression', 'mean_squared_error_group_max', 'max: -1', 'is never below 0'],
    ['regression', 'selection_rate_difference', 'max: 1', "this policy's task is regression"],
    ['multiclass', 'roc_auc_score', 'min: 0', "this policy's task is multiclass"],
    ['multiclass', 'mean_absolute_error', 'min: 0', "this policy's task is multiclass"],
    ['binary', 'mean_absolute_error', 'min: 0', "this policy's task is binary"],
    ['multiclass', 'selection_rate_difference', 'max: 1, class: macro', 'has no mean over the classes'],
    ['multiclass', 'demographic_parity_ratio', 'min: 0, class: macro', 'has no mean over the classes'],
  ])('of %s: %s, %s is refused', (task, metric, keys, message) => {
    expect(() => loadPolicy(policy(metric, keys, task), 'p.yml')).toThrow(message);
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
