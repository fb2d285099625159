import { describe, expect, test } from 'vitest';
import { SMALLEST } from './examples.ts';
import { problemsOf, told } from './read.ts';

/** A policy in which one line or value is replaced. */
const with_ = (old: string, now: string) => {
  expect(SMALLEST).toContain(old);
  return SMALLEST.replace(old, now);
};
const data = (keys: string) => with_('{ path: a.csv, y_true: y }', `{ ${keys} }`);
const model = (keys: string) => with_('{ predictions: { y_pred: p } }', `{ ${keys} }`);
const train = (keys: string) =>
  model(`train: { algorithm: decision_tree, ${keys} }`).replace(
    'y_true: y',
    'y_true: y, split: { column: part, test: 1 }',
  );
const features = (map: string) => with_('{ sex: }', map);
const controls = (value: string) => `${SMALLEST}control_features: ${value}\n`;
/** A policy of another task, whose one rule is right for it. */
const task = (name: 'regression' | 'multiclass', changed: readonly (readonly [old: string, now: string])[] = []) =>
  [
    ['y_true: y', `y_true: y, task: ${name}`],
    ['demographic_parity_ratio, min', name === 'regression' ? 'r2_score, min' : 'accuracy_score, min'],
    ...changed,
  ].reduce((text, [old, now]) => {
    expect(text).toContain(old);
    return text.replace(old as string, now as string);
  }, SMALLEST);
const rule = (keys: string) => with_('{ metric: demographic_parity_ratio, min: 0.8 }', `{ ${keys} }`);

/** A policy with the mark before the first place where it holds a text. */
const at = (culprit: string, text: string) => text.replace(culprit, () => `¦${culprit}`);

/** One mistake each: the text with ¦ before the culprit, the code, and what the sentence and the next step hold. */
const TABLE: readonly [name: string, text: string, code: string, ...fragments: string[]][] = [
  // confidence
  [
    'too few replicates for the level',
    `${SMALLEST}confidence: { method: bootstrap, n_boot: ¦38 }\n`,
    'POLICY_CONFLICT',
    '"confidence.n_boot" is 38, which is too few for bounds at the level 0.95',
    'Write n_boot: 39 or more',
  ],
  [
    'replicates that are enough for a lower level',
    `${SMALLEST}confidence: { method: bootstrap, level: ¦0.9999 }\n`,
    'POLICY_CONFLICT',
    '"confidence.n_boot" is 10000',
    'Write n_boot: 19999 or more',
  ],
  [
    'an interval that has no closed form',
    `${rule('metric: signed_error, max: 0.1, decide_by: ¦interval')}confidence: { method: analytic }\n`,
    'POLICY_CONFLICT',
    'no closed form is known for the interval of signed_error.',
    'Write decide_by: estimate.',
  ],
  [
    'an interval that has one between groups alone',
    `${rule('metric: log_loss_difference, max: 0.1, method: to_overall, decide_by: ¦interval')}confidence: { method: analytic }\n`,
    'POLICY_CONFLICT',
    'no closed form is known for the interval of log_loss_difference to_overall.',
    'or method: between_groups',
  ],

  // version
  ['no version', `¦${with_('version: 1\n', '')}`, 'POLICY_VERSION', 'does not say the version', 'version: 1'],
  [
    'a newer version',
    with_('version: 1', 'version: ¦2'),
    'POLICY_VERSION',
    'version: 2',
    'written for a newer release',
  ],
  [
    'a quoted version',
    with_('version: 1', 'version: ¦"1"'),
    'POLICY_VALUE',
    '"version" cannot be "1"',
    'Legal values: 1',
  ],
  ['version 0', with_('version: 1', 'version: ¦0'), 'POLICY_VALUE', '"version" cannot be 0'],

  // keys
  [
    'an unknown key',
    `${SMALLEST}¦rule: []\n`,
    'POLICY_KEY_UNKNOWN',
    'no key "rule" in a policy',
    'Did you mean "rules"?',
    'Legal keys: version, name, data,',
  ],
  [
    'an unknown key below',
    data('path: a.csv, y_true: y, ¦na_value: []'),
    'POLICY_KEY_UNKNOWN',
    'no key "na_value" in "data"',
    'Did you mean "na_values"?',
    'delimiter',
  ],
  [
    'an unknown key in a list',
    rule('metric: selection_rate, min: 0, ¦maximum: 1'),
    'POLICY_KEY_UNKNOWN',
    'no key "maximum" in "rules[0]"',
    'Legal keys: id, metric',
  ],
  ['nothing near', `${SMALLEST}¦xylophone: 1\n`, 'POLICY_KEY_UNKNOWN', 'no key "xylophone"', 'Legal keys'],
  ['a name that objects have', `${SMALLEST}¦constructor: 1\n`, 'POLICY_KEY_UNKNOWN', 'no key "constructor"'],
  [
    'a missing key',
    at('data:', data('path: a.csv')),
    'POLICY_KEY_MISSING',
    '"data.y_true" is missing',
    'The label column',
  ],
  [
    'a missing section',
    `¦${with_('data: { path: a.csv, y_true: y }\n', '')}`,
    'POLICY_KEY_MISSING',
    '"data" is missing',
    'Where the rows are',
  ],
  [
    'no model',
    `¦${with_('model: { predictions: { y_pred: p } }\n', '')}`,
    'POLICY_KEY_MISSING',
    '"model" is missing',
    '"train", "load", "run", "predictions"',
  ],
  ['a duplicate key', `${SMALLEST}¦version: 1\n`, 'POLICY_KEY_DUPLICATE', '"version" is given twice'],
  [
    'a duplicate key below',
    data('path: a.csv, y_true: y, ¦"path": b.csv'),
    'POLICY_KEY_DUPLICATE',
    '"path" is given twice',
  ],
  ['an empty key', `${SMALLEST}¦: 1\n`, 'POLICY_SYNTAX', 'A key is missing'],
  ['a complex key', `${SMALLEST}? ¦[a]\n: 1\n`, 'POLICY_SYNTAX', 'A key must be a single word'],
  ['a merge key', `${SMALLEST}¦<<: { name: x }\n`, 'POLICY_SYNTAX', 'merge keys (<<)'],
  ['__proto__ as a key', `${SMALLEST}¦__proto__: { name: x }\n`, 'POLICY_VALUE', '"__proto__" cannot be a key'],
  [
    '__proto__ as a feature',
    features('{ sex: , ¦__proto__: {} }'),
    'POLICY_VALUE',
    '"__proto__" cannot be a key',
    'column: __proto__',
  ],

  // kinds of values
  [
    'text for a number',
    rule('metric: selection_rate, min: ¦low'),
    'POLICY_VALUE',
    '"rules[0].min" must be a number, not "low"',
  ],
  [
    'a quoted number',
    rule('metric: selection_rate, min: ¦"0.8"'),
    'POLICY_VALUE',
    'must be a number, not "0.8"',
    'without quotes',
  ],
  ['a percentage', rule('metric: selection_rate, min: ¦80%'), 'POLICY_VALUE', 'not "80%"', 'Did you mean 0.8?'],
  ['a decimal comma', rule('metric: selection_rate, min: ¦"0,8"'), 'POLICY_VALUE', 'not "0,8"', 'Did you mean 0.8?'],
  ['no number', rule('metric: selection_rate, min: ¦.nan'), 'POLICY_VALUE', 'must be a number, not NaN', 'finite'],
  ['infinity', rule('metric: log_loss, max: ¦.inf'), 'POLICY_VALUE', 'must be a number, not Infinity', 'finite'],
  [
    'a fraction for a whole number',
    train('max_depth: ¦2.5'),
    'POLICY_VALUE',
    '"model.train.max_depth" must be a whole number, not 2.5',
  ],
  ['too small a number', train('min_samples_leaf: ¦0'), 'POLICY_VALUE', 'is 0, but must be at least 1'],
  [
    'too large a number',
    `${SMALLEST}privacy: { suppress_below: ¦1001 }\n`,
    'POLICY_VALUE',
    'is 1001, but must be at most 1000',
  ],
  [
    'at an open end',
    data('path: a.csv, y_true: y, split: { test_size: ¦1, random_state: 0 }'),
    'POLICY_VALUE',
    'is 1, but must be below 1',
  ],
  ['a word for a switch', train('use_sample_weight: ¦yes'), 'POLICY_VALUE', 'must be true or false, not "yes"'],
  [
    'a list for text',
    data('path: a.csv, y_true: ¦[y]'),
    'POLICY_VALUE',
    '"data.y_true" must be text, not a list',
    'The label column',
  ],
  [
    'a map for text or a list',
    data('path: ¦{ a: b }, y_true: y'),
    'POLICY_VALUE',
    '"data.path" must be text or a list, not a map',
  ],
  ['a wrong entry', data('path: [a.csv, ¦{}], y_true: y'), 'POLICY_VALUE', '"data.path[1]" must be text, not a map'],
  [
    'text for a list',
    data('path: a.csv, y_true: y, na_values: ¦NA'),
    'POLICY_VALUE',
    '"data.na_values" must be a list, not "NA"',
  ],
  [
    'text for a map',
    with_('{ path: a.csv, y_true: y }', '¦a.csv'),
    'POLICY_VALUE',
    '"data" must be a map of keys and values, not "a.csv"',
  ],
  [
    'a list for a map',
    features('¦[sex]'),
    'POLICY_VALUE',
    '"sensitive_features" must be a map of keys and values, not a list',
  ],
  [
    'a map for a list',
    with_('[ { metric: demographic_parity_ratio, min: 0.8 } ]', '¦{}'),
    'POLICY_VALUE',
    '"rules" must be a list, not a map',
  ],
  ['no value', `${SMALLEST}¦name:\n`, 'POLICY_VALUE', '"name" has no value', 'leave the key out'],
  [
    'null for text',
    data('path: a.csv, y_true: ¦~'),
    'POLICY_VALUE',
    '"data.y_true" has no value',
    'null goes in quotes',
  ],
  [
    'null in a list of texts',
    data('path: a.csv, y_true: y, na_values: [¦null]'),
    'POLICY_VALUE',
    '"data.na_values[0]" has no value',
    'quotes',
  ],
  ['empty text', data('path: a.csv, y_true: ¦""'), 'POLICY_VALUE', '"data.y_true" may not be empty'],
  [
    'an empty list',
    with_('[ { metric: demographic_parity_ratio, min: 0.8 } ]', '¦[]'),
    'POLICY_VALUE',
    '"rules" needs at least one entry',
  ],
  [
    'a wrong word',
    `${SMALLEST}missing_group: ¦keeps\n`,
    'POLICY_VALUE',
    '"missing_group" cannot be "keeps"',
    'Did you mean "keep"?',
    'Legal values: keep, drop, fail',
  ],
  [
    'a wrong word of several kinds',
    `${SMALLEST}zero_division: ¦2\n`,
    'POLICY_VALUE',
    '"zero_division" cannot be 2',
    'Legal values: undefined, 0, 1',
  ],
  [
    'a wrong level',
    rule('metric: selection_rate, min: 0, level: ¦warning'),
    'POLICY_VALUE',
    'Did you mean "warn"?',
    'Legal values: error, warn, off',
  ],

  // data
  ['no path', at('{ y_true', data('y_true: y')), 'POLICY_CONFLICT', 'does not say where the rows are', '"path"'],
  [
    'two characters between fields',
    data('path: a.csv, y_true: y, delimiter: ¦\\t'),
    'POLICY_VALUE',
    'must be one character',
    '"\\t" in double quotes',
  ],
  ['a quote between fields', data(`path: a.csv, y_true: y, delimiter: ¦'"'`), 'POLICY_VALUE', 'neither a double quote'],
  [
    'an unknown format',
    data('path: ¦a.xlsx, y_true: y'),
    'POLICY_VALUE',
    'The extension ".xlsx" tells no format',
    'Legal extensions: .csv, .tsv; with .gz: .csv, .tsv',
  ],
  [
    'a hash without its file',
    data(`path: a.csv, y_true: y, sha256: ¦${'0'.repeat(64)}`),
    'POLICY_CONFLICT',
    'only goes with "openml"',
  ],
  [
    'an empty split',
    data('path: a.csv, y_true: y, split: ¦{}'),
    'POLICY_CONFLICT',
    '"data.split" has no "test_size"',
    '"column" with "test"',
  ],
  [
    'a draw without a seed',
    data('path: a.csv, y_true: y, split: ¦{ test_size: 0.3 }'),
    'POLICY_CONFLICT',
    'no "random_state"',
    'random_state: 0',
  ],
  [
    'a column without its value',
    data('path: a.csv, y_true: y, split: ¦{ column: part }'),
    'POLICY_CONFLICT',
    'no "test"',
  ],
  ['a value without its column', data('path: a.csv, y_true: y, split: ¦{ test: p }'), 'POLICY_CONFLICT', 'no "column"'],
  [
    'a draw and a column',
    data('path: a.csv, y_true: y, split: ¦{ column: part, test: t, test_size: 0.3 }'),
    'POLICY_CONFLICT',
    'draws rows or goes by a column',
    '"test_size", "column", "test"',
  ],

  // columns with two roles
  [
    'the label as weight',
    data('path: a.csv, y_true: y, sample_weight: ¦y'),
    'POLICY_CONFLICT',
    'The column "y" is both the label and the weight',
  ],
  ['the label as id', data('path: a.csv, y_true: y, id: ¦y'), 'POLICY_CONFLICT', '"y" is both the label and the id'],
  [
    'the id as split',
    data('path: a.csv, y_true: y, id: i, split: { column: ¦i, test: 1 }'),
    'POLICY_CONFLICT',
    '"i" is both the id and the split',
  ],
  [
    'the label as prediction',
    model('predictions: { y_pred: ¦y }'),
    'POLICY_CONFLICT',
    '"y" is both the label and the prediction',
  ],
  [
    'the prediction as score',
    model('predictions: { y_pred: p, y_score: ¦p }'),
    'POLICY_CONFLICT',
    '"p" is both the prediction and the score',
  ],
  [
    'the same in a file of its own',
    model('predictions: { path: p.csv, y_pred: p, y_score: ¦p }'),
    'POLICY_CONFLICT',
    '"p" is both the prediction and the score',
  ],
  [
    'the label as a feature',
    features('{ y: ¦{} }'),
    'POLICY_CONFLICT',
    '"y" is both the label and a sensitive feature',
  ],
  [
    'the label behind a feature',
    features('{ sex: { column: ¦y } }'),
    'POLICY_CONFLICT',
    '"y" is both the label and a sensitive feature',
  ],
  [
    'the label in an intersection',
    features('{ sex: , both: { columns: [sex, ¦y] } }'),
    'POLICY_CONFLICT',
    '"y" is both the label and a sensitive feature',
  ],
  [
    'the prediction as a feature',
    features('{ ¦p: }'),
    'POLICY_CONFLICT',
    '"p" is both the prediction and a sensitive feature',
  ],

  // model
  [
    'an empty model',
    at('{  }', model('')),
    'POLICY_CONFLICT',
    'exactly one of "train", "load", "run", "predictions", but has none',
  ],
  [
    'two models',
    model('predictions: ¦{ y_pred: p }, load: { path: m.json }'),
    'POLICY_CONFLICT',
    'exactly one of',
    'has "load" and "predictions"',
  ],
  [
    'no algorithm',
    model('¦train: {}').replace('y_true: y', 'y_true: y, split: { column: part, test: 1 }'),
    'POLICY_KEY_MISSING',
    '"model.train.algorithm" is missing',
  ],
  [
    'an unknown algorithm',
    train('').replace('decision_tree', '¦decision-tree'),
    'POLICY_VALUE',
    'cannot be "decision-tree"',
    'Did you mean "decision_tree"?',
  ],
  [
    'training without a split',
    model('train: ¦{ algorithm: decision_tree }'),
    'POLICY_CONFLICT',
    '"model.train" needs "data.split"',
  ],
  ['a weight that is not there', train('use_sample_weight: ¦true'), 'POLICY_CONFLICT', 'needs "data.sample_weight"'],
  [
    'include as if it were the list of inputs',
    train('include: [¦age]'),
    'POLICY_CONFLICT',
    '"include" takes only the columns',
    'input already',
  ],
  [
    'included and excluded',
    train('include: [i], exclude: [¦i]').replace('y_true: y', 'y_true: y, id: i'),
    'POLICY_CONFLICT',
    '"i" stands in "exclude" and in "include"',
  ],
  [
    'an unknown feature to include',
    train('include_sensitive: [¦sx]'),
    'POLICY_CONFLICT',
    'no sensitive feature or column "sx"',
    'Did you mean "sex"?',
  ],
  ['no column of predictions', model('predictions: ¦{}'), 'POLICY_CONFLICT', 'names no column', '"y_pred", "y_score"'],
  [
    'scores alone',
    model('predictions: ¦{ y_score: s }'),
    'POLICY_CONFLICT',
    'does not say who is selected',
    '"threshold"',
  ],
  [
    'a threshold without scores',
    model('predictions: { y_pred: p }, threshold: ¦0.5'),
    'POLICY_CONFLICT',
    'needs scores',
  ],
  [
    'a threshold beyond scores',
    model('load: { path: m.json }, threshold: ¦50'),
    'POLICY_VALUE',
    'is 50, but must be at most 1',
  ],
  [
    'an unknown model format',
    model('load: { path: ¦m.pkl }'),
    'POLICY_VALUE',
    'The extension ".pkl" tells no format',
    '.json',
  ],

  // sensitive features
  ['no feature', features('¦{}'), 'POLICY_CONFLICT', 'names no feature', 'sex: {}'],
  [
    'a column and columns',
    features('{ a: { column: x, columns: ¦[y1, y2] } }'),
    'POLICY_CONFLICT',
    'exactly one of "column" and "columns"',
  ],
  ['an intersection of one', features('{ a: { columns: ¦[x] } }'), 'POLICY_VALUE', 'needs at least 2 entries'],
  [
    'bins of an intersection',
    features('{ a: { columns: [x, z], bins: ¦[1] } }'),
    'POLICY_CONFLICT',
    '"bins" cut a single column',
  ],
  ['edges that fall', features('{ a: { bins: [1, 3, ¦2] } }'), 'POLICY_CONFLICT', 'The edge 2 follows 3'],
  ['an edge twice', features('{ a: { bins: [1, ¦1] } }'), 'POLICY_CONFLICT', 'The edge 1 follows 1'],
  ['an infinite edge', features('{ a: { bins: [¦.inf] } }'), 'POLICY_VALUE', 'must be a number, not Infinity'],
  ['labels without bins', features('{ a: { labels: ¦[x, z] } }'), 'POLICY_CONFLICT', 'there are no "bins"'],
  [
    'too few labels',
    features('{ a: { bins: [1, 2], labels: ¦[x, z] } }'),
    'POLICY_CONFLICT',
    '2 edges make 3 bins, but there are 2 labels',
  ],
  [
    'a label twice',
    features('{ a: { bins: [1], labels: [x, ¦x] } }'),
    'POLICY_CONFLICT',
    'The label "x" is given twice',
  ],
  ['a group twice', features('{ a: { groups: [x, 1, ¦x] } }'), 'POLICY_CONFLICT', 'The group "x" is named twice'],
  [
    'the missing group twice',
    features('{ a: { groups: [~, ¦null] } }'),
    'POLICY_CONFLICT',
    'The group null is named twice',
  ],
  [
    'a group that is no label',
    features('{ a: { bins: [1], labels: [low, high], groups: [¦hi] } }'),
    'POLICY_CONFLICT',
    '"hi" is not one of the labels',
    'Labels: low, high',
  ],
  [
    'a group of two values for one column',
    features('{ a: { groups: [¦[x, z]] } }'),
    'POLICY_CONFLICT',
    'This group has 2 values, but the feature has 1 column',
  ],
  [
    'a single value for an intersection',
    features('{ a: { columns: [b, c], groups: [¦x] } }'),
    'POLICY_CONFLICT',
    'a list of 2 values',
    '[…, …]',
  ],
  [
    'too long a group of an intersection',
    features('{ a: { columns: [b, c], groups: [¦[x, z, w]] } }'),
    'POLICY_CONFLICT',
    'This group has 3 values, but the feature has 2 columns',
  ],
  [
    'a reference that is no group',
    features('{ a: { groups: [White, Black], reference: ¦Whit } }'),
    'POLICY_CONFLICT',
    'The reference "Whit" is not one of the groups',
    'Did you mean "White"?',
  ],
  [
    'a reference of the wrong width',
    features('{ a: { columns: [b, c], reference: ¦x } }'),
    'POLICY_CONFLICT',
    'The reference has 1 value, but the feature has 2 columns',
  ],
  [
    'a part of itself',
    features('{ a: { columns: [b, ¦a] } }'),
    'POLICY_CONFLICT',
    'The feature "a" is a part of itself',
  ],
  ['a column twice', features('{ a: { columns: [b, c, ¦b] } }'), 'POLICY_CONFLICT', '"a" uses the column "b" twice'],
  [
    'a column twice by another name',
    features('{ old: { column: age, bins: [9] }, a: { columns: [old, ¦age] } }'),
    'POLICY_CONFLICT',
    '"a" uses the column "age" twice',
  ],

  // control features
  [
    'a feature that is compared and conditioned on',
    controls('[¦sex]'),
    'POLICY_CONFLICT',
    '"sex" is both a sensitive and a control feature',
    'Leave it out of one of the two',
  ],
  ['the same in a map', controls('{ sex: ¦{} }'), 'POLICY_CONFLICT', '"sex" is both a sensitive and a control feature'],
  ['a control column twice', controls('[a, ¦a]'), 'POLICY_CONFLICT', 'The column "a" is named twice'],
  [
    'the label conditioned on',
    controls('[¦y]'),
    'POLICY_CONFLICT',
    'The column "y" is both the label and a control feature',
  ],
  [
    'the prediction behind a control feature',
    controls('{ said: { column: ¦p } }'),
    'POLICY_CONFLICT',
    '"p" is both the prediction and a control feature',
  ],
  [
    'the label in an intersection of control features',
    controls('{ both: { columns: [a, ¦y] } }'),
    'POLICY_CONFLICT',
    '"y" is both the label and a control feature',
  ],
  ['falling edges of a control feature', controls('{ age: { bins: [3, ¦1] } }'), 'POLICY_CONFLICT', 'edges must rise'],
  ['bins in an intersection', controls('{ a: { columns: [b, c], bins: ¦[1] } }'), 'POLICY_CONFLICT', '"bins" cut'],
  ['a control feature within itself', controls('{ a: { columns: [b, ¦a] } }'), 'POLICY_CONFLICT', 'a part of itself'],
  [
    'an unknown key of one',
    controls('{ a: { ¦bin: [1] } }'),
    'POLICY_KEY_UNKNOWN',
    'no key "bin"',
    'Legal keys: column',
  ],
  [
    'a word for control features',
    controls('¦job'),
    'POLICY_VALUE',
    '"control_features" must be a list or a map',
    '"job"',
  ],
  ['a number among control columns', controls('[a, ¦{}]'), 'POLICY_VALUE', '"control_features[1]" must be text'],

  [
    'an unknown key of confidence',
    `${SMALLEST}confidence: { method: bootstrap, ¦alpha: 0.1 }\n`,
    'POLICY_KEY_UNKNOWN',
    'no key "alpha" in "confidence"',
  ],

  // tasks
  [
    'an unknown task',
    data('path: a.csv, y_true: y, task: ¦classification'),
    'POLICY_VALUE',
    '"data.task" cannot be "classification"',
    'Legal values: binary, regression, multiclass',
  ],
  [
    'a positive label among several classes',
    task('multiclass', [['y_true: y', 'y_true: y, pos_label: ¦1']]),
    'POLICY_CONFLICT',
    '"pos_label" goes with task: binary',
    "this policy's task is multiclass",
  ],
  [
    'a threshold for numbers',
    task('regression', [['y_pred: p }', 'y_pred: p }, threshold: ¦0.5']]),
    'POLICY_CONFLICT',
    '"threshold" goes with task: binary',
  ],
  [
    'scores of numbers',
    task('regression', [['y_pred: p', 'y_score: ¦s']]),
    'POLICY_CONFLICT',
    '"y_score" goes with task: binary',
    'as "y_pred"',
  ],
  [
    'scores beside classes',
    task('multiclass', [['y_pred: p', 'y_pred: p, y_score: ¦s']]),
    'POLICY_CONFLICT',
    '"y_score" goes with task: binary',
  ],
  [
    'no column of predicted numbers',
    task('regression', [['{ y_pred: p }', '¦{}']]),
    'POLICY_CONFLICT',
    'names no column',
    'as "y_pred"',
  ],
  [
    'training for numbers',
    task('regression', [
      ['y_true: y', 'y_true: y, split: { column: part, test: 1 }'],
      ['predictions: { y_pred: p }', 'train: ¦{ algorithm: decision_tree }'],
    ]),
    'POLICY_CONFLICT',
    '"train" goes with task: binary',
    '"model.predictions"',
  ],
  [
    'loading for several classes',
    task('multiclass', [['predictions: { y_pred: p }', 'load: ¦{ path: m.json }']]),
    'POLICY_CONFLICT',
    '"load" goes with task: binary',
    '"model.predictions"',
  ],
  [
    'a drawn split stratified by numbers',
    task('regression', [['y_true: y', 'y_true: y, split: { test_size: 0.5, random_state: 0, stratify: ¦true }']]),
    'POLICY_CONFLICT',
    'Numbers cannot be stratified by',
    'stratify: false',
  ],
  [
    'a metric of labels for numbers',
    task('regression', [['r2_score', '¦accuracy_score']]),
    'POLICY_CONFLICT',
    "accuracy_score is a metric of task: binary or multiclass, and this policy's task is regression",
    'Metrics of regression: r2_score, mean_prediction, mean_absolute_error',
  ],
  [
    'a metric of numbers for labels',
    rule('metric: ¦r2_score, min: 0'),
    'POLICY_CONFLICT',
    'r2_score is a metric of task: regression',
    'Metrics of binary: selection_rate,',
  ],
  [
    'a metric of two labels for several',
    task('multiclass', [['accuracy_score', '¦log_loss']]),
    'POLICY_CONFLICT',
    'log_loss is a metric of task: binary',
  ],
  [
    'a class of two labels',
    rule('metric: accuracy_score, min: 0, class: ¦yes'),
    'POLICY_CONFLICT',
    '"class" goes with task: multiclass',
    "this policy's task is binary",
  ],
  [
    'a class of numbers',
    task('regression', [['min: 0.8', 'min: 0.8, class: ¦macro']]),
    'POLICY_CONFLICT',
    '"class" goes with task: multiclass',
  ],
  [
    'the mean over classes of what has none',
    task('multiclass', [
      ['accuracy_score', 'prevalence'],
      ['min: 0.8', 'min: 0.8, class: ¦macro'],
    ]),
    'POLICY_CONFLICT',
    '"prevalence" has no mean over the classes',
    'class: worst, or a label',
  ],
  [
    'an empty class',
    task('multiclass', [['min: 0.8', 'min: 0.8, class: ¦""']]),
    'POLICY_VALUE',
    '"rules[0].class" may not be empty',
  ],
  [
    'a ratio of R²',
    task('regression', [['r2_score', '¦r2_score_ratio']]),
    'POLICY_CONFLICT',
    'r2_score can be negative',
    'Use r2_score_difference',
  ],
  [
    'a ratio of mean predictions',
    task('regression', [['r2_score', '¦mean_prediction_ratio']]),
    'POLICY_CONFLICT',
    'mean_prediction can be negative',
    'Use mean_prediction_difference',
  ],
  [
    'R² above 1',
    task('regression', [['min: 0.8', 'min: ¦1.5']]),
    'POLICY_CONFLICT',
    '"min" is 1.5, but r2_score is never above 1',
  ],
  [
    'an error below 0',
    task('regression', [
      ['r2_score', 'mean_absolute_error'],
      ['min: 0.8', 'max: ¦-1'],
    ]),
    'POLICY_CONFLICT',
    '"max" is -1, but mean_absolute_error is never below 0',
  ],

  // rules
  ['no metric', at('{ min', rule('min: 1')), 'POLICY_CONFLICT', 'names no "metric"'],
  [
    'an unknown metric',
    rule('metric: ¦demographic_party_ratio, min: 0.8'),
    'POLICY_VALUE',
    '"rules[0].metric" cannot be "demographic_party_ratio"',
    'Did you mean "demographic_parity_ratio"?',
    'equalized_odds_difference',
  ],
  ['no limit', at('{ metric', rule('metric: selection_rate')), 'POLICY_CONFLICT', 'has no limit', '"min", "max"'],
  [
    'crossed limits',
    rule('metric: selection_rate, min: ¦0.9, max: 0.1'),
    'POLICY_CONFLICT',
    '"min" (0.9) is above "max" (0.1)',
  ],
  [
    'a limit in percent',
    rule('metric: demographic_parity_ratio, min: ¦80'),
    'POLICY_CONFLICT',
    '"min" is 80, but demographic_parity_ratio lies between 0 and 1',
    'Did you mean 0.8?',
  ],
  [
    'a limit below',
    rule('metric: selection_rate, max: ¦-0.1'),
    'POLICY_CONFLICT',
    '"max" is -0.1, but selection_rate lies between 0 and 1',
  ],
  ['a limit below an open range', rule('metric: log_loss, max: ¦-1'), 'POLICY_CONFLICT', 'log_loss is never below 0'],
  [
    'a limit above an open range',
    rule('metric: signed_error, max: ¦2'),
    'POLICY_CONFLICT',
    'signed_error is never above 1',
  ],
  [
    'a ratio of what may be negative',
    rule('metric: ¦signed_error_ratio, min: 0.8'),
    'POLICY_CONFLICT',
    'signed_error can be negative',
    'Use signed_error_difference',
  ],
  [
    'features of an overall value',
    rule('metric: selection_rate, min: 0, features: ¦[sex]'),
    'POLICY_CONFLICT',
    '"features" does not go with selection_rate',
    'selection_rate_difference',
  ],
  [
    'method of an overall value',
    rule('metric: selection_rate, min: 0, method: ¦to_overall'),
    'POLICY_CONFLICT',
    '"method" only goes with differences and ratios',
  ],
  [
    'method of a group_min',
    rule('metric: selection_rate_group_min, min: 0, method: ¦between_groups'),
    'POLICY_CONFLICT',
    'selection_rate_group_min is neither',
  ],
  [
    'agg of another metric',
    rule('metric: demographic_parity_ratio, min: 0, agg: ¦mean'),
    'POLICY_CONFLICT',
    '"agg" only goes with equalized odds',
  ],
  [
    'an unknown feature',
    rule('metric: demographic_parity_ratio, min: 0, features: [¦sx]'),
    'POLICY_CONFLICT',
    'no sensitive feature "sx"',
    'Did you mean "sex"?',
    'Features: sex',
  ],
  [
    'a feature twice',
    rule('metric: demographic_parity_ratio, min: 0, features: [sex, ¦sex]'),
    'POLICY_CONFLICT',
    '"sex" is named twice',
  ],
  [
    'no feature at all',
    rule('metric: demographic_parity_ratio, min: 0, features: ¦[]'),
    'POLICY_VALUE',
    'needs at least one entry',
  ],
  [
    'an id with a space',
    rule('id: ¦a b, metric: selection_rate, min: 0'),
    'POLICY_VALUE',
    '1 to 64 letters, digits',
    'It is "a b" now',
  ],
  ['an id too long', rule(`id: ¦${'a'.repeat(65)}, metric: selection_rate, min: 0`), 'POLICY_VALUE', '1 to 64'],
  [
    'an id twice',
    with_('min: 0.8 }', 'min: 0.8, id: a }, { id: ¦a, metric: selection_rate, min: 0 }'),
    'POLICY_CONFLICT',
    'The id "a" is already that of rules[0]',
  ],
  [
    'an id of the gate',
    rule('id: ¦small_groups, metric: selection_rate, min: 0'),
    'POLICY_CONFLICT',
    '"small_groups" is taken',
  ],
];

describe('one mistake, one sentence', () => {
  test.each(TABLE)('%s', (_, marked, code, ...fragments) => {
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    const place = `${before.length}:${before.at(-1)!.length + 1}`;
    const problems = told(marked.replace('¦', ''));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${place} ${code} `));
    for (const fragment of fragments) expect(problems[0]).toContain(fragment);
  });

  test('every problem has a next step', () => {
    for (const [, marked] of TABLE) {
      for (const { hint } of problemsOf(marked.replace('¦', ''))) expect(hint).toMatch(/\S/);
    }
  });
});

describe('all problems at once', () => {
  test('in the order of the file, of every kind', () => {
    const text = `nam: x
data:
  y_true: [y]
  sample_weight: w
  split: { test_size: 2 }
model:
  train: { algorithm: decision_treee, max_depth: deep }
  threshold: 1.5
sensitive_features:
  w:
  age: { bins: [3, 1], label: [] }
rules:
  - { metric: demographic_parity_ratio, min: 80, level: warning, features: [ag] }
  - 7
<<: {}
`;
    expect(told(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1:1 POLICY_VERSION',
      '1:1 POLICY_KEY_UNKNOWN',
      '2:1 POLICY_CONFLICT', // no path
      '3:11 POLICY_VALUE',
      '5:10 POLICY_CONFLICT', // no seed
      '5:23 POLICY_VALUE',
      '7:23 POLICY_VALUE',
      '7:50 POLICY_VALUE',
      '8:14 POLICY_VALUE',
      '10:3 POLICY_CONFLICT', // also the weight
      '11:20 POLICY_CONFLICT',
      '11:24 POLICY_KEY_UNKNOWN',
      '13:46 POLICY_CONFLICT',
      '13:57 POLICY_VALUE',
      '13:77 POLICY_CONFLICT',
      '14:5 POLICY_VALUE',
      '15:1 POLICY_SYNTAX',
    ]);
  });

  test('a newer version is told alone, for its keys are not known', () => {
    expect(told('version: 3\nrulez: []\n')).toHaveLength(1);
  });

  test('after a hundred only their number is told', () => {
    const problems = problemsOf(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message).toMatch(/^There are \d+ more problems/);
  });

  test('over 500 rules are refused', () => {
    const rules = (count: number) => rule(Array(count).fill('metric: selection_rate, min: 0').join(' }, { '));
    expect(problemsOf(rules(500))).toEqual([]);
    expect(told(rules(501))).toEqual([expect.stringContaining('"rules" may have at most 500 entries, but has 501')]);
  });
});

describe('intersections cannot be made to explode', () => {
  const doubling = (levels: number) => {
    const each = Array.from({ length: levels }, (_, i) => `f${i + 1}: { columns: [f${i}, f${i}] }`);
    return features(`{ ${each.join(', ')} }`);
  };
  test('by doubling', () => {
    expect(told(doubling(200)).at(-2)).toMatch(/more than 16 columns|more problems/);
  });
  test('by a long chain', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => `f${i + 1}: { columns: [f${i}, x${i}] }`);
    expect(told(features(`{ ${chain.join(', ')} }`)).at(0)).toContain('more than 16 columns');
  });
  test('by a circle', () => {
    expect(
      told(features('{ a: { columns: [b, x] }, b: { columns: [c, x2] }, c: { columns: [a, x3] } }')).join(),
    ).toContain('is a part of itself');
  });
});
