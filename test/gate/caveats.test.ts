import { expect, test } from 'vitest';
import { type CaveatFacts, type CaveatSettings, caveatsOf } from '../../src/gate/caveats.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import type { Measured } from '../../src/gate/measured-feature.ts';
import { measure } from '../../src/metrics/measure.ts';
import type { Tally } from '../../src/tally/tally.ts';
import { reportOf, type Sample } from '../report/reports.ts';
import { featureOf, ruleOf, settings } from './outcomes.ts';

const region: Sample['features'][number] = {
  name: 'region',
  groups: [
    [['North'], [500, 50, 50, 400]],
    [['South'], [500, 50, 50, 400]],
  ],
};
const other = { ...region, name: 'other' };

function caveats(sample: Omit<Sample, 'features'> & Partial<Sample>) {
  return reportOf({ features: [region], ...sample }).caveats;
}

const always = [
  { code: 'training_noise', model: 'trained' },
  { code: 'reused_test_set', random_state: 12345 },
];

test('a report always says that models and test rows are drawn once', () => {
  expect(caveats({})).toEqual(always);
});

// Accuracy .9 in both: 51 mistakes more in one make a difference of .051, 101 one of .101.
test('the fewest wrong labels over the rules of level error that pass', () => {
  const rules = [
    { id: 'wide', metric: 'accuracy_score_difference', max: 0.1 },
    { id: 'narrow', metric: 'accuracy_score_difference', max: 0.05 },
    { id: 'warns', metric: 'accuracy_score_difference', max: 0.01, level: 'warn' as const },
    { id: 'interval', metric: 'accuracy_score_difference', max: 0.03, decide_by: 'interval' as const },
  ];
  const found = caveats({ rules })?.filter(({ code }) => code === 'label_flips');
  expect(found).toEqual([
    {
      code: 'label_flips',
      rule: 'narrow',
      metric: 'accuracy_score_difference',
      feature: 'region',
      status: 'pass',
      rows: 51,
      groups: [['North']],
    },
  ]);
});

test('where a rule fails, how few would let it pass', () => {
  const uneven: Sample['features'][number] = {
    name: 'region',
    groups: [
      [['North'], [500, 50, 50, 400]],
      [['South'], [480, 60, 60, 400]],
    ],
  };
  // .9 − .88: to .015 five mistakes fewer, or as many more in North.
  const rules = [
    { metric: 'accuracy_score_group_min', min: 0.879 },
    { id: 'close', metric: 'accuracy_score_difference', max: 0.015 },
  ];
  const found = caveats({ features: [uneven], rules })?.filter(({ code }) => code.endsWith('_flips'));
  expect(found?.[0]).toMatchObject({ code: 'label_flips', rule: 'close', status: 'fail', rows: 5 });
});

test('on all rows there is no group to name, and none to belong to', () => {
  // 1800 of 2000 right; 1799 are 1 too few.
  const found = caveats({ rules: [{ metric: 'accuracy_score', min: 0.9 }] })?.filter(({ code }) =>
    code.endsWith('flips'),
  );
  expect(found).toEqual([
    {
      code: 'label_flips',
      rule: 'accuracy_score',
      metric: 'accuracy_score',
      feature: null,
      status: 'pass',
      rows: 1,
      groups: [],
    },
  ]);
});

test('if a tenth of the rows does not do it, that is said, unless a lesser number is not excluded', () => {
  const beyond = { code: 'label_flips_beyond', rows: 200 };
  const far = { metric: 'accuracy_score_difference', max: 0.5 };
  expect(caveats({ rules: [far] })).toContainEqual(beyond);
  expect(caveats({ rules: [{ metric: 'demographic_parity_difference', max: 0.5 }] })).not.toContainEqual(beyond);
  expect(caveats({ rules: [{ metric: 'balanced_accuracy_score_difference', max: 0.5 }] })).not.toContainEqual(beyond);
});

test('rows of the wrong group, for a rule on selection rates', () => {
  // 450 of 1000 each. Selected rows of North that belong to South: 450 − k of 1000 − k and 450 + k of 1000 + k.
  // k = 50: 400/950 = .4211 and 500/1050 = .4762, a difference of .0551; k = 45: .4241, .4737: .0496; k = 46: .0507.
  const rules = [{ metric: 'demographic_parity_difference', max: 0.05 }];
  expect(caveats({ features: [region, other], rules })?.filter(({ code }) => code.endsWith('flips'))).toMatchObject([
    { code: 'group_flips', feature: 'region', rows: 46 },
  ]);
});

test('facts from elsewhere are passed on', () => {
  const beside = {
    repeatedIds: { rows: 3, ids: 2, factor: 1.1 },
    proxies: [{ feature: 'region', auc: 0.7 }, { feature: 'other', group: ['North'], auc: 0.8 }, { feature: 'third' }],
  };
  expect(caveats({ beside })).toEqual([
    { code: 'repeated_ids', rows: 3, ids: 2, factor: 1.1 },
    ...always,
    { code: 'proxies', feature: 'region', auc: 0.7 },
    { code: 'proxies', feature: 'other', group: ['North'], auc: 0.8 },
    { code: 'sensitive_input', feature: 'third' },
  ]);
});

const plain: CaveatSettings = { ...settings, zero_division: 'undefined', model: {}, data: {} };
const nothing = { outcomes: [], proxies: [], overall: { measurements: {} }, features: [] };

test.each<[string, Partial<CaveatFacts>, Partial<CaveatSettings>, object]>([
  ['a model that is given', {}, {}, {}],
  ['one that is trained', {}, { model: { train: {} } }, { model: 'trained' }],
  ['a split that is drawn', {}, { data: { split: { random_state: 0 } } }, { random_state: 0 }],
  ['a split by a column', {}, { data: { split: { column: 'part' } } }, {}],
])('%s', (_, facts, more, { model = 'given', ...split }: { model?: string; random_state?: number }) => {
  expect(caveatsOf([], { ...nothing, ...facts }, { ...plain, ...more })).toStrictEqual([
    { code: 'training_noise', model },
    { code: 'reused_test_set', ...split },
  ]);
});

test('what is known of inputs is said in few words', () => {
  const proxies = [{ feature: 'a', auc: 0.7 }, { feature: 'b', group: ['x'], auc: 0.8 }, { feature: 'c' }];
  expect(caveatsOf([], { ...nothing, proxies }, plain).slice(2)).toStrictEqual([
    { code: 'proxies', feature: 'a', auc: 0.7 },
    { code: 'proxies', feature: 'b', group: ['x'], auc: 0.8 },
    { code: 'sensitive_input', feature: 'c' },
  ]);
});

/** A group of these cells beside another, with what 0/0 is. */
function measuredOf(cells: Tally['cells'], zeroDivision: 0 | undefined): Measured {
  const tallies: readonly Tally[] = [{ cells }, { cells: { tn: 20, fp: 0, fn: 0, tp: 20 } }];
  const whole: Tally = { cells: { tn: cells.tn + 20, fp: cells.fp, fn: cells.fn, tp: cells.tp + 20 } };
  const overall = { tally: whole, measurements: measure(whole, { zeroDivision }) };
  const groups = tallies.map((tally) => measure(tally, { zeroDivision }));
  return { overall, features: [{ feature: featureOf(['a', 'b']), tallies, groups }] };
}

// Positives of a: 2 of 2 selected. Two TP → FP leave none, whose rate is none or 0; three TN → FN make 2/5, below a half.
test.each([
  ['undefined', 3],
  [0, 2],
] as const)('where 0/0 is %j, %i wrong labels are enough', (zero_division, rows) => {
  const measured = measuredOf({ tn: 20, fp: 0, fn: 0, tp: 2 }, zero_division === 0 ? 0 : undefined);
  const rules = [ruleOf({ metric: 'true_positive_rate_group_min', min: 0.5 })];
  const settingsOf = { ...plain, zero_division, small_groups: { min_count: 1, action: 'warn' as const } };
  const outcomes = evaluate(rules, measured, settingsOf);
  const found = caveatsOf(rules, { ...measured, outcomes, proxies: [] }, settingsOf);
  expect(found.find(({ code }) => code === 'label_flips')).toMatchObject({ rows, groups: [['a']] });
});

test('flips are of two labels, and of no strata', () => {
  const { overall, features } = measuredOf({ tn: 20, fp: 0, fn: 0, tp: 20 }, undefined);
  const rules = [ruleOf({ metric: 'accuracy_score', min: 0.99 })];
  const outcomes = evaluate(rules, { overall, features }, plain);
  const codesOf = (facts: Partial<CaveatFacts>) =>
    caveatsOf(rules, { overall, features, outcomes, proxies: [], ...facts }, plain).map(({ code }) => code);
  const always = ['training_noise', 'reused_test_set'];
  expect(codesOf({})).toEqual([...always, 'label_flips']);
  expect(codesOf({ features: [] })).toEqual([...always, 'label_flips']);
  const [feature] = features as [(typeof features)[number]];
  expect(codesOf({ features: [{ ...feature, strata: [] }] })).toEqual(always);
  expect(codesOf({ overall: { measurements: overall.measurements } })).toEqual(always);
  expect(codesOf({ overall: { ...overall, tally: {} as Tally } })).toEqual(always);
});
