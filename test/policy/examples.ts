/** The example of the contract, as much of it as is supported, with every key that changes nothing at that value. */
export const CONTRACT_EXAMPLE = `version: 1
name: census-income

data:
  path: data/adult.csv
  delimiter: ","
  na_values: [""]
  task: binary
  y_true: class
  pos_label: ">50K"
  sample_weight: fnlwgt
  id: person_id
  split: { test_size: 0.3, random_state: 12345, stratify: true }

model:
  train: { algorithm: decision_tree, max_depth: 4, min_samples_leaf: 10, min_samples_split: 2, exclude: [], include: [], use_sample_weight: false }
  threshold: 0.5

sensitive_features:
  sex: {}
  race: { groups: [White, Black, Asian-Pac-Islander, Amer-Indian-Eskimo, Other], reference: White }
  age: { column: age, bins: [25, 45, 65] }
  sex_age: { columns: [sex, age] }
control_features: []

zero_division: undefined
missing_group: keep
small_groups: { min_count: 30, action: warn }
privacy: { suppress_below: 10 }
confidence: { level: 0.95, method: auto, n_boot: 10000, random_state: 0, adjust: none }

rules:
  - metric: demographic_parity_ratio
    min: 0.8
  - id: odds
    metric: equalized_odds_difference
    max: 0.10
    features: [sex]
    level: warn
    method: between_groups
    agg: worst_case
  - metric: selection_rate_group_min
    min: 0.75
  - metric: selection_rate
    min: 0.05
    decide_by: estimate
    inconclusive: warn

baseline:
  from: .github/fairness-baseline.json
  rules: [ { metric: demographic_parity_difference, max_increase: 0.02 } ]
branches: {}
waivers: []
unused_waivers: warn
`;

/** The least a policy can say. */
export const SMALLEST = `version: 1
data: { path: a.csv, y_true: y }
model: { predictions: { y_pred: p } }
sensitive_features: { sex: }
rules: [ { metric: demographic_parity_ratio, min: 0.8 } ]
`;

/** Policies that are legal in one way each, to be read and to be valid under the JSON Schema. */
export const LEGAL: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'the contract example', text: CONTRACT_EXAMPLE },
  { name: 'the smallest', text: SMALLEST },
  { name: 'shards', text: SMALLEST.replace('a.csv', '[a.csv, b.csv.gz, "part-*.TSV", "dir/*"]') },
  { name: 'a split by column', text: SMALLEST.replace('y_true: y', 'y_true: y, split: { column: part, test: 1 }') },
  {
    name: 'scores with a threshold',
    text: SMALLEST.replace(
      '{ predictions: { y_pred: p } }',
      '{ predictions: { path: p.csv, y_score: s }, threshold: 1 }',
    ),
  },
  { name: 'a saved model', text: SMALLEST.replace('{ predictions: { y_pred: p } }', '{ load: { path: tree.json } }') },
  {
    name: 'numbers as names',
    text: SMALLEST.replace('y_true: y', 'y_true: 2020, pos_label: 1, na_values: [-9, "?", ""]'),
  },
  {
    name: 'intersections within intersections',
    text: SMALLEST.replace(
      '{ sex: }',
      '{ sex: , a_b: { columns: [a, b], groups: [[1, ~], [x, y]] }, all: { columns: [sex, a_b] } }',
    ),
  },
  {
    name: 'labels',
    text: SMALLEST.replace('{ sex: }', '{ age: { bins: [-1.5, 0, 1e3], labels: [a, b, c, 4], groups: [a, 4] } }'),
  },
  { name: 'zero division', text: `${SMALLEST}zero_division: 0\nmissing_group: drop\nsmall_groups: { action: fail }\n` },
  {
    name: 'every choice of a rule',
    text: SMALLEST.replace(
      '{ metric: demographic_parity_ratio, min: 0.8 }',
      '{ metric: equalized_odds_difference, max: 1, level: off, method: to_overall, agg: mean, inconclusive: pass, features: [sex] }, { metric: selection_rate, min: 0, max: 0, level: error, inconclusive: fail }',
    ),
  },
  {
    name: 'numbers',
    text: SMALLEST.replace('y_true: y', 'y_true: y, task: regression').replace(
      'demographic_parity_ratio, min: 0.8',
      'mean_prediction, min: -1e6, max: 1e6 }, { metric: r2_score, min: -2 }, { metric: mean_absolute_error, max: 40000',
    ),
  },
  {
    name: 'several classes',
    text: SMALLEST.replace('y_true: y', 'y_true: y, task: multiclass').replace(
      'demographic_parity_ratio, min: 0.8',
      'accuracy_score, min: 0.5, class: macro }, { metric: prevalence, min: 0, class: worst }, { metric: prevalence, max: 1, class: "1"',
    ),
  },
  { name: 'control columns', text: `${SMALLEST}control_features: [job, 2020]\n` },
  {
    name: 'control features',
    text: `${SMALLEST}control_features: { job: , age: { bins: [40], labels: [young, old] }, both: { columns: [a, b] } }\n`,
  },
  { name: 'an empty map of control features', text: `${SMALLEST}control_features: {}\n` },
  {
    name: 'JSON with tabs',
    text: '{\n\t"version": 1,\n\t"data": { "path": "a.csv", "y_true": "\\u0079" },\n\t"model": { "load": { "path": "m.json" } },\n\t"sensitive_features": { "sex": {} },\n\t"rules": [ { "metric": "selection_rate", "max": 1.0 } ]\n}\n',
  },
];
