import { expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { loadPolicy } from '../../src/policy/index.ts';

type Task = 'binary' | 'regression' | 'multiclass';

const policy = (task: Task, rule: string, method: string) =>
  `version: 1
data: { path: a.csv, y_true: y, task: ${task} }
model: { predictions: { y_pred: p } }
sensitive_features: { sex: }
rules: [ { ${rule}, decide_by: interval } ]
confidence: { method: ${method} }
`;

function problems(text: string): readonly string[] {
  try {
    loadPolicy(text, 'fairness.yml');
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ message }) => message);
    throw error;
  }
}

test.each<[Task, string]>([
  ['binary', 'metric: demographic_parity_ratio, min: 0.8'],
  ['binary', 'metric: equalized_odds_difference, max: 0.1, method: to_overall'],
  ['binary', 'metric: roc_auc_score, min: 0.8'],
  ['binary', 'metric: roc_auc_score_difference, max: 0.1'],
  ['binary', 'metric: log_loss_difference, max: 0.1, method: to_overall'],
  ['binary', 'metric: generalized_entropy_index_difference, max: 0.1'],
  ['regression', 'metric: r2_score_group_min, min: 0.1'],
  ['multiclass', 'metric: f1_score_difference, max: 0.1'],
  ['multiclass', 'metric: f1_score_difference, max: 0.1, method: to_overall, class: a'],
  ['multiclass', 'metric: equalized_odds_difference, max: 0.1, method: to_overall'],
  ['multiclass', 'metric: recall_score_difference, max: 0.1, method: to_overall, class: macro'],
])('%s, %s: has a closed form', (task, rule) => {
  expect(problems(policy(task, rule, 'analytic'))).toEqual([]);
});

test.each<[Task, string]>([
  ['binary', 'metric: roc_auc_score_difference, max: 0.1, method: to_overall'],
  ['binary', 'metric: predicted_positive_share_ratio, min: 0.1, method: to_overall'],
  ['regression', 'metric: r2_score_difference, max: 0.1, method: to_overall'],
  ['multiclass', 'metric: f1_score_difference, max: 0.1, method: to_overall, class: macro'],
])('%s, %s: has none', (task, rule) => {
  expect(problems(policy(task, rule, 'analytic'))).toEqual([expect.stringContaining('no closed form is known')]);
  expect(problems(policy(task, rule, 'auto'))).toEqual([]);
  expect(problems(policy(task, rule.replace(', method: to_overall', ''), 'analytic'))).toEqual([]);
});
