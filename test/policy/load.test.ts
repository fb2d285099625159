import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CONTRACT_EXAMPLE, LEGAL, SMALLEST } from './examples.ts';
import { problemsOf, read } from './read.ts';

describe('legal policies are read', () => {
  test.each(LEGAL)('$name', ({ text }) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('the normal form', () => {
  test('of the contract example', () => {
    expect(read(CONTRACT_EXAMPLE).policy).toEqual({
      name: 'census-income',
      baseline: {
        from: '.github/fairness-baseline.json',
        rules: [
          {
            id: 'demographic_parity_difference_change',
            metric: 'demographic_parity_difference',
            change: 'absolute',
            max: 0.02,
            level: 'error',
            method: 'between_groups',
            agg: 'worst_case',
            inconclusive: 'warn',
            decide_by: 'interval',
          },
        ],
      },
      data: {
        path: ['data/adult.csv'],
        task: 'binary',
        delimiter: ',',
        na_values: [''],
        y_true: 'class',
        pos_label: '>50K',
        sample_weight: 'fnlwgt',
        id: 'person_id',
        split: { test_size: 0.3, random_state: 12345, stratify: true },
      },
      model: {
        train: {
          algorithm: 'decision_tree',
          max_depth: 4,
          min_samples_leaf: 10,
          min_samples_split: 2,
          exclude: [],
          include: [],
          include_sensitive: false,
          use_sample_weight: false,
        },
        threshold: 0.5,
      },
      sensitive_features: [
        { name: 'sex', columns: ['sex'] },
        {
          name: 'race',
          columns: ['race'],
          groups: [['White'], ['Black'], ['Asian-Pac-Islander'], ['Amer-Indian-Eskimo'], ['Other']],
          reference: ['White'],
        },
        { name: 'age', columns: ['age'], bins: [25, 45, 65] },
        { name: 'sex_age', columns: ['sex', 'age'] },
      ],
      control_features: [],
      zero_division: 'undefined',
      missing_group: 'keep',
      small_groups: { min_count: 30, action: 'warn' },
      privacy: { suppress_below: 10 },
      confidence: { level: 0.95, method: 'auto', n_boot: 10_000, random_state: 0, adjust: 'none' },
      rules: [
        { ...DEFAULTS, id: 'demographic_parity_ratio', metric: 'demographic_parity_ratio', min: 0.8 },
        { ...DEFAULTS, id: 'odds', metric: 'equalized_odds_difference', max: 0.1, features: ['sex'], level: 'warn' },
        { ...DEFAULTS, id: 'selection_rate_group_min', metric: 'selection_rate_group_min', min: 0.75 },
        { ...DEFAULTS, id: 'selection_rate', metric: 'selection_rate', min: 0.05 },
      ],
      branches: [],
      waivers: [],
      unused_waivers: 'warn',
    });
  });

  test('defaults are the same whether left out or written', () => {
    const { data, model, sensitive_features, rules, ...defaults } = read(SMALLEST).policy;
    expect(defaults).toEqual({
      control_features: [],
      zero_division: 'undefined',
      missing_group: 'keep',
      small_groups: { min_count: 30, action: 'warn' },
      privacy: { suppress_below: 10 },
      confidence: { level: 0.95, method: 'auto', n_boot: 10_000, random_state: 0, adjust: 'none' },
      branches: [],
      waivers: [],
      unused_waivers: 'warn',
    });
    expect(data).toEqual({ path: ['a.csv'], task: 'binary', na_values: [''], y_true: 'y' });
    expect(model).toEqual({ predictions: { y_pred: 'p' } });
    expect(sensitive_features).toEqual([{ name: 'sex', columns: ['sex'] }]);
    expect(rules).toEqual([
      { ...DEFAULTS, id: 'demographic_parity_ratio', metric: 'demographic_parity_ratio', min: 0.8 },
    ]);
  });

  test("scikit-learn's defaults of a tree: leaves of one row, splits of two, no limit of depth", () => {
    const text = SMALLEST.replace('y_true: y', 'y_true: y, split: { column: p, test: t }').replace(
      'predictions: { y_pred: p }',
      'train: { algorithm: decision_tree }',
    );
    expect(read(text).policy.model.train).toEqual({
      algorithm: 'decision_tree',
      min_samples_leaf: 1,
      min_samples_split: 2,
      exclude: [],
      include: [],
      include_sensitive: false,
      use_sample_weight: false,
    });
  });

  test('a drawn split does not stratify unless told to, as in scikit-learn', () => {
    const text = SMALLEST.replace('y_true: y', 'y_true: y, split: { test_size: 0.5, random_state: 0 }');
    expect(read(text).policy.data.split).toEqual({ test_size: 0.5, random_state: 0, stratify: false });
  });

  test.each([
    ['true', true],
    ['[sex]', ['sex']],
    ['[gender]', ['sex']],
    ['[both, sex, gender]', ['sex', 'age', 'job']],
  ])('include_sensitive: %s names columns of the data', (written, columns) => {
    const text = SMALLEST.replace('y_true: y', 'y_true: y, split: { column: p, test: t }')
      .replace('predictions: { y_pred: p }', `train: { algorithm: decision_tree, include_sensitive: ${written} }`)
      .replace(
        '{ sex: }',
        '{ gender: { column: sex }, years: { column: age, bins: [9] }, both: { columns: [gender, years, job] } }',
      );
    expect(read(text).policy.model.train?.include_sensitive).toEqual(columns);
  });

  test('intersections within intersections are unfolded', () => {
    const text = SMALLEST.replace(
      '{ sex: }',
      '{ all: { columns: [sex_age, race] }, sex_age: { columns: [sex, age] }, age: { bins: [40] } }',
    );
    expect(read(text).policy.sensitive_features.map(({ columns }) => columns)).toEqual([
      ['sex', 'age', 'race'],
      ['sex', 'age'],
      ['age'],
    ]);
  });

  test('features keep the order of the file, even with names that objects would sort', () => {
    const text = SMALLEST.replace('{ sex: }', '{ sex: {}, 2020: , 1: {}, constructor: {}, toString: {} }');
    expect(read(text).policy.sensitive_features.map(({ name }) => name)).toEqual([
      'sex',
      '2020',
      '1',
      'constructor',
      'toString',
    ]);
  });
});

const DEFAULTS = {
  level: 'error',
  method: 'between_groups',
  agg: 'worst_case',
  inconclusive: 'warn',
  decide_by: 'estimate',
};

describe('ids of rules', () => {
  const ids = (rules: string) =>
    read(SMALLEST.replace(/rules: .*/, `rules: [${rules}]`)).policy.rules.map(({ id }) => id);
  const rule = 'metric: selection_rate, min: 0';
  test.each([
    [
      'a repeated name gets -2, -3',
      `{ ${rule} }, { ${rule} }, { ${rule} }`,
      ['selection_rate', 'selection_rate-2', 'selection_rate-3'],
    ],
    [
      'a written id keeps its name',
      `{ ${rule} }, { id: selection_rate, ${rule} }`,
      ['selection_rate-2', 'selection_rate'],
    ],
    [
      'a written -2 is passed over',
      `{ ${rule} }, { ${rule} }, { id: selection_rate-2, ${rule} }`,
      ['selection_rate', 'selection_rate-3', 'selection_rate-2'],
    ],
    ['every legal character', `{ id: a.B_0-/z, ${rule} }, { id: 7, ${rule} }`, ['a.B_0-/z', '7']],
  ])('%s', (_, rules, expected) => {
    expect(ids(rules)).toEqual(expected);
  });
});

describe('values are taken as they are written', () => {
  test('unquoted words, quoted words and null', () => {
    const { data, sensitive_features } = read(
      `version: 1
data:
  path: a.csv
  y_true: 007
  pos_label: 1.0
  sample_weight: true
  na_values: [007, 1.0, yes, 0x1F, .nan, "null", 'a', -9, 1e3, "\\t"]
  split: { column: 2020, test: 01 }
model: { predictions: { y_pred: p } }
sensitive_features:
  sex: { groups: [007, 1.0, yes, true, ~, "~", "7"], reference: 007 }
  007: { column: 0.10, bins: [1], labels: [1.0, 1.00], groups: [1.00] }
rules: [ { metric: demographic_parity_ratio, min: 0.8, features: [007] } ]
`,
    ).policy;
    expect(data).toEqual({
      path: ['a.csv'],
      task: 'binary',
      y_true: '007',
      pos_label: '1.0',
      sample_weight: 'true',
      na_values: ['007', '1.0', 'yes', '0x1F', '.nan', 'null', 'a', '-9', '1e3', '\t'],
      split: { column: '2020', test: '01' },
    });
    expect(sensitive_features).toEqual([
      {
        name: 'sex',
        columns: ['sex'],
        groups: [['007'], ['1.0'], ['yes'], ['true'], [null], ['~'], ['7']],
        reference: ['007'],
      },
      { name: '007', columns: ['0.10'], bins: [1], labels: ['1.0', '1.00'], groups: [['1.00']] },
    ]);
  });

  test('numbers stay numbers where numbers are meant', () => {
    const text = SMALLEST.replace('min: 0.8', 'min: 8e-1').replace('{ sex: }', '{ age: { bins: [0x10, 25.0] } }');
    expect(read(text).policy.rules[0]?.min).toBe(0.8);
    expect(read(text).policy.sensitive_features[0]?.bins).toEqual([16, 25]);
  });

  test('names that objects have anyway are harmless as values', () => {
    const text = SMALLEST.replace(
      '{ sex: }',
      '{ a: { column: __proto__, groups: [__proto__, constructor] }, constructor: {} }',
    );
    expect(read(text).policy.sensitive_features).toEqual([
      { name: 'a', columns: ['__proto__'], groups: [['__proto__'], ['constructor']] },
      { name: 'constructor', columns: ['constructor'] },
    ]);
    expect(({} as Record<string, unknown>).column).toBeUndefined();
  });
});

describe('places', () => {
  const { placeOf, path, sha256 } = read(CONTRACT_EXAMPLE);
  test.each([
    [['rules', 1], 35, 5],
    [['rules', 1, 'max'], 37, 10],
    [['rules', 0, 'level'], 33, 5],
    [['rules'], 32, 1],
    [['sensitive_features', 'race', 'groups', 1], 21, 27],
    [['sensitive_features', 'race'], 21, 9],
    [['sensitive_features', 'sex', 'groups'], 20, 8],
    [['candidates'], 1, 1],
    [[], 1, 1],
  ])('%j stands in line %i, column %i', (keys, line, column) => {
    expect(placeOf(keys)).toEqual({ file: 'fairness.yml', line, column });
  });

  test('path and hash are those of the text', () => {
    expect(path).toBe('fairness.yml');
    expect(sha256).toBe(createHash('sha256').update(Buffer.from(CONTRACT_EXAMPLE)).digest('hex'));
  });
});
