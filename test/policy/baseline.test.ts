import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/index.ts';
import { SMALLEST } from './examples.ts';
import { problemsOf, told } from './read.ts';

const more = (lines: string) => `${SMALLEST}${lines}\n`;
const rule = (keys: string) => more(`baseline: { rules: [ { ${keys} } ] }`);
const baselineOf = (text: string) => loadPolicy(text, 'policy.yml').policy.baseline;

test('limits on a change are those of its sign', () => {
  const rules = [
    'metric: demographic_parity_difference, max_increase: 0.02',
    'metric: demographic_parity_ratio, max_decrease: 0.05, level: warn, decide_by: estimate',
    'id: worse, metric: selection_rate, max_increase: 0, max_decrease: 0.1',
    'metric: equalized_odds_difference, max_relative_increase: 0.1, agg: mean, method: to_overall, features: [sex]',
  ].map((keys) => `{ ${keys} }`);
  const common = { level: 'error', method: 'between_groups', agg: 'worst_case', inconclusive: 'warn' };
  expect(baselineOf(more(`baseline: { from: old.json, rules: [ ${rules.join(', ')} ] }`))).toEqual({
    from: 'old.json',
    rules: [
      {
        ...common,
        id: 'demographic_parity_difference_change',
        metric: 'demographic_parity_difference',
        change: 'absolute',
        max: 0.02,
        decide_by: 'interval',
      },
      {
        ...common,
        id: 'demographic_parity_ratio_change',
        metric: 'demographic_parity_ratio',
        change: 'absolute',
        min: -0.05,
        level: 'warn',
        decide_by: 'estimate',
      },
      {
        ...common,
        id: 'worse',
        metric: 'selection_rate',
        change: 'absolute',
        min: -0.1,
        max: 0,
        decide_by: 'interval',
      },
      {
        ...common,
        id: 'equalized_odds_difference_change',
        metric: 'equalized_odds_difference',
        change: 'relative',
        max: 0.1,
        agg: 'mean',
        method: 'to_overall',
        features: ['sex'],
        decide_by: 'interval',
      },
    ],
  });
});

test('a name that is taken by a rule gets a number', () => {
  const text = more(
    'baseline: { rules: [ { metric: selection_rate, max_increase: 1 }, { metric: selection_rate, max_decrease: 1 } ] }',
  );
  expect(baselineOf(text)?.rules.map(({ id }) => id)).toEqual(['selection_rate_change', 'selection_rate_change-2']);
});

test.each([
  'baseline: {}',
  'baseline: { from: none }',
  'baseline: { from: none, rules: [] }',
  'baseline: { from: merge_base }',
])('is legal: %s', (line) => expect(problemsOf(more(line))).toEqual([]));

test('without the key there is none', () => expect(baselineOf(SMALLEST)).toBeUndefined());

/** One mistake each: the text with ¦ before the culprit, and what the sentence and the next step hold. */
const TABLE: readonly [name: string, text: string, ...fragments: string[]][] = [
  [
    'no limit',
    more('baseline: { rules: [ ¦{ metric: selection_rate } ] }'),
    'no limit',
    '"max_increase" or "max_decrease"',
  ],
  [
    'a limit of a rule',
    rule('metric: selection_rate, max_increase: 0, ¦max: 1'),
    'no key "max" in "baseline.rules[0]"',
    'max_increase',
  ],
  [
    'a share beside a difference',
    rule('metric: selection_rate, max_increase: 0.1, max_relative_increase: ¦0.1'),
    '"max_relative_increase" does not stand beside "max_increase"',
    'two rules',
  ],
  ['a limit below 0', rule('metric: selection_rate, max_decrease: ¦-0.1'), 'is -0.1, but must be at least 0'],
  [
    'a limit in percent',
    rule('metric: selection_rate, max_increase: ¦2'),
    'selection_rate cannot change by more than 1',
    'Did you mean 0.02?',
  ],
  [
    'a share of what can be negative',
    rule('metric: signed_error, max_relative_increase: ¦0.1'),
    'says nothing of signed_error, which can be negative',
    'Use "max_increase"',
  ],
  ['a ratio of what can be negative', rule('metric: ¦signed_error_ratio, max_increase: 0.1'), 'signed_error_ratio'],
  [
    'features of a figure of all rows',
    rule('metric: selection_rate, max_increase: 0, features: ¦[sex]'),
    '"features" does not go',
  ],
  [
    'an unknown feature',
    rule('metric: demographic_parity_ratio, max_decrease: 0, features: [¦sexx]'),
    'no sensitive feature "sexx"',
    'Did you mean "sex"?',
  ],
  [
    'agg of another metric',
    rule('metric: demographic_parity_ratio, max_decrease: 0, agg: ¦mean'),
    '"agg" only goes with equalized odds',
  ],
  [
    'an id that a rule has',
    more(
      'baseline: { rules: [ { id: a, metric: selection_rate, max_increase: 0 }, { id: ¦a, metric: selection_rate, max_increase: 0 } ] }',
    ),
    'The id "a" is already that of baseline.rules[0]',
  ],
  [
    'rules that compare with nothing',
    more('baseline: { from: ¦none, rules: [ { metric: selection_rate, max_increase: 0 } ] }'),
    'would compare with nothing',
  ],
];

/** With a rule on a change, in a policy whose only other one is demographic_parity_ratio. */
const changed = (lines: string) =>
  more(`baseline: { rules: [ { metric: demographic_parity_difference, max_increase: 0.02 } ] }\n${lines}`);

/** The same, of branches and waivers that name such a rule. */
const NAMED: typeof TABLE = [
  [
    'a branch that gives it the limit of a value',
    changed('branches: { main: { rules: [ { id: demographic_parity_difference_change, max: ¦0.05 } ] } }'),
    '"max" does not go with "demographic_parity_difference_change"',
    'Write "max_increase" or "max_decrease"',
  ],
  [
    'a branch that gives a difference the limit of a share',
    changed(
      'branches: { main: { rules: [ { id: demographic_parity_difference_change, max_relative_increase: ¦0.5 } ] } }',
    ),
    '"max_relative_increase" does not go with',
  ],
  [
    'a branch that gives a value the limit of a change',
    changed('branches: { main: { rules: [ { id: demographic_parity_ratio, max_increase: ¦0.5 } ] } }'),
    '"max_increase" does not go with "demographic_parity_ratio"',
    'Write "min" or "max"',
  ],
  [
    'a waiver of groups',
    changed(
      'waivers: [ { rule: demographic_parity_difference_change, feature: sex, groups: ¦[a], reason: r, owner: o, until: 2027-01-31 } ]',
    ),
    '"groups" does not go with "demographic_parity_difference_change"',
  ],
  [
    'a waiver whose limit is no looser',
    changed(
      'waivers: [ { rule: demographic_parity_difference_change, feature: sex, limit: ¦0.02, reason: r, owner: o, until: 2027-01-31 } ]',
    ),
    '"limit" is 0.02, but the rule itself lets demographic_parity_difference change by 0.02',
  ],
];

test('a branch changes how far, and a waiver lets it go farther', () => {
  const { branches, waivers } = loadPolicy(
    changed(
      [
        'branches: { main: { rules: [ { id: demographic_parity_difference_change, max_increase: 0.01, max_decrease: 0.5 } ] } }',
        'waivers: [ { rule: demographic_parity_difference_change, feature: sex, limit: 0.03, reason: r, owner: o, until: 2027-01-31 } ]',
      ].join('\n'),
    ),
    'policy.yml',
  ).policy;
  expect(branches[0]?.rules).toEqual([{ id: 'demographic_parity_difference_change', min: -0.5, max: 0.01 }]);
  expect(waivers[0]?.limit).toBe(0.03);
});

describe('a mistake', () => {
  test.each([...TABLE, ...NAMED])('%s', (_, marked, ...fragments) => {
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    const place = `${before.length}:${before.at(-1)!.length + 1}`;
    const problems = told(marked.replace('¦', ''));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${place} POLICY_`);
    for (const fragment of fragments) expect(problems[0]).toContain(fragment);
  });

  test('a model that a command makes has no merge base', () => {
    const text = SMALLEST.replace(
      '{ predictions: { y_pred: p } }',
      '{ run: { command: [python, train.py], predictions: { path: out.csv, y_pred: p } } }',
    );
    expect(told(`${text}baseline: { from: merge_base }\n`)).toContainEqual(
      expect.stringContaining('nothing of it is executed. Name a committed report'),
    );
  });
});
