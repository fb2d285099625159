import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { expectValid, type Files, scene } from './cli.ts';
import { byGroup, csv, disparity, feature, files, HEADER, PEOPLE, POLICY, ROWS, statuses } from './people.ts';

interface Case {
  readonly name: string;
  readonly policy: object;
  readonly files?: Files;
  readonly code?: 0 | 1;
  readonly headline?: string;
  readonly holds: (report: Report) => void;
}

/** What the table of people.ts says. */
function asInTheTable(report: Report): void {
  expect(report.subject.rows).toBe(8);
  expect(byGroup(report, 'selection_rate')).toEqual({ f: 1 / 4, m: 3 / 4 });
  expect(byGroup(report, 'true_positive_rate')).toEqual({ f: 1 / 2, m: 1 });
  expect(byGroup(report, 'false_positive_rate')).toEqual({ f: 0, m: 1 / 2 });
  expect(byGroup(report, 'accuracy_score')).toEqual({ f: 3 / 4, m: 3 / 4 });
  expect(disparity(report, 'demographic_parity_difference')).toBe(1 / 2);
  expect(disparity(report, 'demographic_parity_ratio')).toBe(1 / 3);
  expect(disparity(report, 'equalized_odds_difference')).toBe(1 / 2);
  expect(disparity(report, 'equalized_odds_ratio')).toBe(0);
  expect(report.overall.selection_rate?.value).toBe(1 / 2);
}

const data = POLICY.data;
const AGES = { age: { bins: [25, 65] } };
const IN_DATA = { y_pred: 'p' };

/** The people without what the model said, and that in a file of its own, from last to first. */
const APART: Files = {
  'people.csv': csv(
    'id,y,sex',
    ROWS.map((row) => [0, 1, 4].map((at) => row.split(',')[at]).join(',')),
  ),
  'said.csv': csv(
    'id,said',
    ROWS.toReversed().map((row) => [0, 2].map((at) => row.split(',')[at]).join(',')),
  ),
  'in-order.csv': csv(
    'said',
    ROWS.map((row) => row.split(',')[2] as string),
  ),
};

const MISSING = { 'people.csv': PEOPLE.replace(',f,70,', ',,70,') };

const CASES: readonly Case[] = [
  {
    name: 'predictions in the data',
    policy: {},
    headline: 'Fairness gate: passed – the check keeps its limit',
    holds(report) {
      asInTheTable(report);
      expect(report.overall.roc_auc_score).toEqual({ value: null, reason: 'no_scores' });
      expect(report.verdict).toBe('pass');
    },
  },
  {
    name: 'predictions in a file, joined by id in another order',
    policy: { data: { ...data, id: 'id' }, model: { predictions: { path: 'said.csv', y_pred: 'said' } } },
    files: APART,
    holds: asInTheTable,
  },
  {
    name: 'predictions in a file, row by row',
    policy: { model: { predictions: { path: 'in-order.csv', y_pred: 'said' } } },
    files: APART,
    holds: asInTheTable,
  },
  {
    name: 'predictions in a file, row by row of the data before the split',
    // Rows 5 to 8 are assessed: of the men 3/4 are selected.
    policy: {
      data: { ...data, split: { column: 'part', test: 'b' } },
      model: { predictions: { path: 'in-order.csv', y_pred: 'said' } },
      rules: [{ metric: 'selection_rate', max: 0.8 }],
    },
    files: {
      ...APART,
      'people.csv': csv(
        'y,sex,part',
        ROWS.map((row, at) => `${row[2]},${at < 4 ? 'f,a' : 'm,b'}`),
      ),
    },
    holds(report) {
      expect(report.subject.rows).toBe(4);
      expect(byGroup(report, 'selection_rate')).toEqual({ m: 3 / 4 });
    },
  },
  {
    name: 'scores and a threshold',
    // 0.9 of the women, 0.8 and 0.7 of the men are at least 0.65.
    policy: { model: { predictions: { y_score: 's' }, threshold: 0.65 } },
    holds(report) {
      expect(byGroup(report, 'selection_rate')).toEqual({ f: 1 / 4, m: 2 / 4 });
      expect(report.overall.roc_auc_score?.value).toBe(15 / 16);
    },
  },
  {
    name: 'a score that equals the threshold is selected',
    policy: { model: { predictions: { y_pred: 'p', y_score: 's' }, threshold: 0.7 } },
    holds: (report) => expect(byGroup(report, 'selection_rate')).toEqual({ f: 1 / 4, m: 2 / 4 }),
  },
  {
    name: 'a drawn split',
    // scikit-learn: train_test_split(range(8), test_size=0.5, random_state=0)[1] == [6, 2, 1, 7], that is the people
    // 7 (m, selected), 3 (f, not), 2 (f, not) and 8 (m, not).
    policy: { data: { ...data, split: { test_size: 0.5, random_state: 0, stratify: false } } },
    holds(report) {
      expect(report.subject.rows).toBe(4);
      expect(byGroup(report, 'count')).toEqual({ f: 2, m: 2 });
      expect(byGroup(report, 'selection_rate')).toEqual({ f: 0, m: 1 / 2 });
    },
  },
  {
    name: 'a gzipped file',
    policy: { data: { ...data, path: 'people.csv.gz' } },
    files: { 'people.csv.gz': gzipSync(PEOPLE) },
    holds: asInTheTable,
  },
  {
    name: 'shards by a glob',
    policy: { data: { ...data, path: 'shards/*.csv' } },
    files: { 'shards/a.csv': csv(HEADER, ROWS.slice(0, 3)), 'shards/b.csv': csv(HEADER, ROWS.slice(3)) },
    holds: asInTheTable,
  },
  {
    name: 'shards by a list, one of them gzipped',
    policy: { data: { ...data, path: ['b.csv.gz', 'a.csv'] } },
    files: { 'a.csv': csv(HEADER, ROWS.slice(0, 3)), 'b.csv.gz': gzipSync(csv(HEADER, ROWS.slice(3))) },
    holds: asInTheTable,
  },
  {
    name: 'TSV, and a file with CRLF and a byte order mark',
    policy: { data: { ...data, path: 'people.tsv' } },
    files: { 'people.tsv': `\ufeff${PEOPLE.replaceAll(',', '\t').replaceAll('\n', '\r\n')}` },
    holds: asInTheTable,
  },
  {
    name: 'another delimiter',
    policy: { data: { ...data, delimiter: ';' } },
    files: { 'people.csv': PEOPLE.replaceAll(',', ';') },
    holds: asInTheTable,
  },
  {
    name: 'text labels with a positive one, and predictions as 0 and 1',
    policy: { data: { ...data, pos_label: '>50K' } },
    files: {
      'people.csv': csv(
        HEADER,
        ROWS.map((row) => row.replace(/,(\d)/, (_, y) => (y === '1' ? ',>50K' : ',<=50K'))),
      ),
    },
    holds: asInTheTable,
  },
  {
    name: 'bins',
    // Under 25: persons 1 and 5, both selected. From 25 to 64: 2, 3, 6, 7; 6 and 7 are selected. From 65: nobody is.
    policy: { sensitive_features: AGES, rules: [{ metric: 'selection_rate_difference', max: 1 }] },
    holds: (report) =>
      expect(byGroup(report, 'selection_rate', 'age')).toEqual({ '<25': 1, '25-64': 1 / 2, '>=65': 0 }),
  },
  {
    name: 'bins with labels, and an intersection of them',
    policy: {
      sensitive_features: {
        sex: {},
        stage: { column: 'age', bins: [65], labels: ['working', 'retired'] },
        both: { columns: ['sex', 'stage'] },
      },
      rules: [{ metric: 'selection_rate_difference', max: 1 }],
    },
    holds(report) {
      // Women under 65: 1 of 3; men: 3 of 3. Both who are older are not selected.
      expect(byGroup(report, 'selection_rate', 'both')).toEqual({
        'f working': 1 / 3,
        'f retired': 0,
        'm working': 1,
        'm retired': 0,
      });
      expect(feature(report, 'both').columns).toEqual(['sex', 'age']);
      expect(report.features.map(({ name }) => name)).toEqual(['sex', 'stage', 'both']);
    },
  },
  {
    name: 'an intersection with a combination that does not occur',
    policy: { sensitive_features: { sex: {}, ...AGES, both: { columns: ['sex', 'age'] } } },
    files: { 'people.csv': PEOPLE.replace('4,0,0,0.1,f,70,1\n', '') },
    headline: 'Fairness gate: failed – 2 of 3 checks fail',
    // Of ages, and of both, the groups range from 0 to 1; of sexes (1/3 and 3/4) only 5/12 lies between them.
    code: 1,
    holds(report) {
      expect(feature(report, 'both').unobserved).toEqual([['f', '>=65']]);
      expect(disparity(report, 'demographic_parity_difference')).toBeCloseTo(5 / 12, 15);
      expect(statuses(report)).toEqual([
        'demographic_parity_difference sex pass',
        'demographic_parity_difference age fail',
        'demographic_parity_difference both fail',
      ]);
    },
  },
  {
    name: 'an expected group that is absent fails, one that is not named warns',
    policy: { sensitive_features: { sex: { groups: ['f', 'x'] } } },
    code: 1,
    headline: 'Fairness gate: failed',
    holds(report) {
      expect(report.outcomes.at(-1)).toEqual({
        rule: 'expected_groups',
        feature: 'sex',
        level: 'error',
        status: 'fail',
        reason: 'group_absent',
        groups: [['x']],
      });
      expect(report.warnings).toEqual([{ code: 'unexpected_groups', feature: 'sex', groups: [['m']] }]);
    },
  },
  {
    name: 'missing_group: keep makes a group of its own',
    policy: { rules: [{ metric: 'accuracy_score_difference', max: 1 }] },
    files: MISSING,
    holds: (report) => expect(byGroup(report, 'count')).toEqual({ f: 3, m: 4, null: 1 }),
  },
  {
    name: 'missing_group: drop leaves the row out of the feature, not out of the whole',
    policy: { missing_group: 'drop' },
    files: MISSING,
    headline: '1 warning',
    holds(report) {
      expect(byGroup(report, 'selection_rate')).toEqual({ f: 1 / 3, m: 3 / 4 });
      expect(report.subject.rows).toBe(8);
      expect(report.overall.selection_rate?.value).toBe(1 / 2);
      expect(report.warnings).toEqual([{ code: 'missing_group_dropped', feature: 'sex', rows: 1 }]);
    },
  },
  {
    name: 'missing_group: fail',
    policy: { missing_group: 'fail', rules: [{ metric: 'accuracy_score', min: 0 }] },
    files: MISSING,
    code: 1,
    holds: (report) => expect(statuses(report)).toEqual(['accuracy_score - pass', 'missing_group sex fail']),
  },
  {
    name: 'small_groups: warn leaves an outcome that rests on them undecided',
    // The women have four rows, the rule wants five; without them nothing can be compared.
    policy: { small_groups: { min_count: 5 } },
    code: 1,
    headline: 'Fairness gate: failed – nothing could be decided · 1 inconclusive · 1 warning',
    holds(report) {
      expect(report.reason).toBe('nothing_decided');
      expect(statuses(report)).toEqual(['demographic_parity_difference sex inconclusive']);
      expect(disparity(report, 'demographic_parity_difference')).toBe(1 / 2);
    },
  },
  {
    name: 'small_groups: exclude compares the others',
    // Both sexes have 4 rows and two of each label, but precision divides by the selected: 1 woman, 3 men.
    policy: {
      sensitive_features: { sex: {} },
      small_groups: { min_count: 2, action: 'exclude' },
      rules: [{ metric: 'precision_score_group_min', min: 0.5 }],
    },
    // The men's precision is 2/3; the women's would be 1.
    holds(report) {
      expect(report.outcomes[0]).toMatchObject({ status: 'pass', value: 2 / 3, excluded: [['f']] });
      expect(report.warnings).toEqual([
        { code: 'small_groups_excluded', feature: 'sex', metrics: ['precision_score'], groups: [['f']], min_count: 2 },
      ]);
    },
  },
  {
    name: 'small_groups: fail',
    policy: { small_groups: { min_count: 5, action: 'fail' } },
    code: 1,
    holds: (report) => expect(statuses(report)).toContain('small_groups sex fail'),
  },
  {
    name: 'zero_division: undefined has no rate over nobody',
    // Without persons 1 and 2 no woman has the positive label.
    policy: {
      rules: [
        { metric: 'true_positive_rate_difference', max: 1 },
        { metric: 'accuracy_score', min: 0 },
      ],
    },
    files: { 'people.csv': csv(HEADER, ROWS.slice(2)) },
    code: 1,
    headline: '1 for want of a value',
    holds(report) {
      expect(feature(report, 'sex').groups[0]?.metrics.true_positive_rate).toEqual({
        value: null,
        reason: 'no_positives',
      });
      expect(statuses(report)).toEqual(['true_positive_rate_difference sex fail', 'accuracy_score - pass']);
      expect(report.outcomes[0]).toMatchObject({ value: null, reason: 'not_measured' });
    },
  },
  {
    name: 'zero_division: 0 is what Fairlearn says',
    policy: { zero_division: 0, rules: [{ metric: 'true_positive_rate_difference', max: 1 }] },
    files: { 'people.csv': csv(HEADER, ROWS.slice(2)) },
    holds(report) {
      expect(byGroup(report, 'true_positive_rate')).toEqual({ f: 0, m: 1 });
      expect(disparity(report, 'true_positive_rate_difference')).toBe(1);
    },
  },
  {
    name: 'sample weights',
    // The women weigh 5, of which the selected one 2; all weigh 9, of which the selected 5.
    policy: { data: { ...data, sample_weight: 'w' } },
    holds(report) {
      expect(byGroup(report, 'selection_rate')).toEqual({ f: 2 / 5, m: 3 / 4 });
      expect(byGroup(report, 'count')).toEqual({ f: 4, m: 4 });
      expect(report.overall.selection_rate?.value).toBe(5 / 9);
      expect(feature(report, 'sex').groups[0]?.tally).toMatchObject({ weighted: { tn: 2, fp: 0, fn: 1, tp: 2 } });
    },
  },
  {
    name: 'levels: a broken rule of level warn warns, one that is off is not there',
    policy: {
      rules: [
        { metric: 'demographic_parity_difference', max: 0.4, level: 'warn' },
        { metric: 'demographic_parity_ratio', min: 0.9, level: 'off' },
        { metric: 'equalized_odds_difference', max: 0.5 },
      ],
    },
    headline: 'Fairness gate: passed – 1 of 2 checks keeps its limit · 1 warning',
    holds: (report) =>
      expect(statuses(report)).toEqual([
        'demographic_parity_difference sex fail',
        'equalized_odds_difference sex pass',
      ]),
  },
];

describe.concurrent('check', () => {
  test.each(CASES)('$name', async ({ policy, files: more = {}, code = 0, headline = '', holds }) => {
    const { check, report } = scene(files(policy, more));
    const ran = await check('--json', 'report.json');
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(code);
    expect(ran.stdout.split('\n')[0]).toContain(headline);
    expect(ran.stdout).toMatch(code === 0 ? /^Fairness gate: passed/ : /^Fairness gate: failed/);
    holds(report());
  });
});

test.each(CASES)('the policy is valid by the schema that ships: $name', ({ policy }) => {
  expectValid('policy.schema.json', { ...POLICY, ...policy });
});

/** The people with the column `x`, from which a tree can tell what the model of people.ts said, and four to learn it. */
const LEARNABLE = csv('part,x,y,sex', [
  ...['learn,lo,0,f', 'learn,lo,0,m', 'learn,hi,1,f', 'learn,hi,1,m'],
  ...ROWS.map((row) => row.split(',')).map(([, y, p, , sex]) => `judge,${p === '1' ? 'hi' : 'lo'},${y},${sex}`),
]);

const SPLIT = { ...data, split: { column: 'part', test: 'judge' } };

describe.concurrent('a trained model', () => {
  test('is judged, saved, and judged alike when it is loaded', async () => {
    const train = { train: { algorithm: 'decision_tree' } };
    const { check, report, has, read } = scene({
      'people.csv': LEARNABLE,
      'train.json': JSON.stringify({ ...POLICY, data: SPLIT, model: train }),
      'load.json': JSON.stringify({ ...POLICY, data: SPLIT, model: { load: { path: 'models/tree.json' } } }),
    });
    const trained = await check('train.json', '--json', 'trained.json', '--save-model', 'models/tree.json');
    expect(trained).toMatchObject({ code: 0, stderr: '' });
    asInTheTable(report('trained.json'));
    expect(report('trained.json').subject.model).toMatchObject({ kind: 'decision_tree', inputs: ['x'] });
    expect(has('models/tree.json')).toBe(true);

    const loaded = await check('load.json', '--json', 'loaded.json', '--save-model', 'again.json');
    expect(loaded).toMatchObject({ code: 0, stderr: '' });
    // What is not told differs: of a loaded model nobody knows here how it was trained.
    const { policy: _, caveats: _trained, ...ofTrained } = report('trained.json');
    const { policy, caveats: _loaded, ...ofLoaded } = report('loaded.json');
    expect(ofLoaded).toEqual(ofTrained);
    expect(policy.path).toBe('load.json');
    expect(read('again.json')).toBe(read('models/tree.json'));
  });

  test('decides by its scores where there is a threshold', async () => {
    // In the leaf of "hi" all have the positive label, in the other nobody has.
    const model = { train: { algorithm: 'decision_tree' }, threshold: 1 };
    const { check, report } = scene(files({ data: SPLIT, model }, { 'people.csv': LEARNABLE }));
    expect((await check('--json', 'report.json')).code).toBe(0);
    asInTheTable(report());
    // All four selected have the score 1, the others 0: three and one of each are in order, the rest are ties or not.
    // Pairs: 3 · 3 in order, 3 · 1 + 1 · 3 ties, 1 not: (9 + 3) / 16.
    expect(report().overall.roc_auc_score?.value).toBe(12 / 16);
  });
});

test('render makes of a report what check makes of the data', async () => {
  const { check, run, read } = scene(files({ model: { predictions: IN_DATA } }));
  const checked = await check('--json', 'report.json', '--markdown', 'report.md');
  const [shown, written] = await Promise.all([
    run(['render', 'report.json']),
    run(['render', 'report.json', '--markdown', 'again.md', '--json', 'again.json']),
  ]);
  expect(shown).toEqual({ ...checked, code: 0 });
  expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read('again.md')).toBe(read('report.md'));
  expect(read('again.json')).toBe(read('report.json'));
});
