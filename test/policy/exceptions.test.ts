import { describe, expect, test } from 'vitest';
import { problemsOf, told } from './read.ts';

const POLICY = `version: 1
data: { path: a.csv, y_true: y }
model: { predictions: { y_pred: p } }
sensitive_features: { sex: , age: { bins: [40], labels: [young, old] }, both: { columns: [sex, age] } }
rules:
  - { metric: demographic_parity_ratio, min: 0.8 }
  - { id: odds, metric: equalized_odds_difference, max: 0.1, features: [sex] }
  - { metric: accuracy_score, min: 0.6, max: 0.9 }
  - { metric: selection_rate_group_min, min: 0.1 }
  - { metric: selection_rate_group_min, min: 0.2, features: [sex] }
  - { id: selection_rate_group_max, metric: demographic_parity_difference, max: 0.3 }
  - { metric: selection_rate_group_max, max: 0.9 }
  - { preset: four_fifths }
  - { metric: log_loss_difference, max: 0.5, method: to_overall }
`;
const branches = (entries: string) => `${POLICY}branches: { ${entries} }\n`;
const override = (keys: string) => branches(`main: { rules: [ { ${keys} } ] }`);
const waiver = (keys: string) => `${POLICY}waivers: [ { ${keys}, reason: r, owner: o, until: 2027-01-31 } ]\n`;

test.each(
  [
    branches('main: {}'),
    branches('main: { level: off }, "release/*": { rules: [] }, "v[12].[0-9]+": {}'),
    override('id: odds, max: 0.05, features: [sex, both], level: error, decide_by: interval, inconclusive: fail'),
    override('id: odds'),
    override('id: accuracy_score, min: 0.9'),
    // One who was given the id, though another would be called so.
    override('id: selection_rate_group_max, max: 0.4'),
    override('id: four_fifths/demographic_parity_ratio, min: 0.75'),
    waiver('rule: demographic_parity_ratio, feature: sex'),
    waiver('rule: demographic_parity_ratio, feature: sex, groups: [a, ~], limit: 0.5'),
    waiver('rule: demographic_parity_ratio, feature: both, groups: [[a, young], [~, old]]'),
    waiver('rule: accuracy_score, limit: 0.5'),
    waiver('rule: accuracy_score, limit: 0.95'),
    waiver('rule: four_fifths/demographic_parity_ratio, feature: age, groups: [old]'),
    // Looser than the rule is on one branch, and so of use there.
    `${override('id: odds, max: 0.05')}waivers: [ { rule: odds, feature: sex, limit: 0.08, reason: r, owner: o, until: 2028-02-29 } ]\n`,
    // On a branch the rule applies to it.
    `${override('id: odds, features: [age]')}waivers: [ { rule: odds, feature: age, reason: r, owner: o, until: 2027-01-31 } ]\n`,
    `${waiver('rule: odds, feature: sex')}unused_waivers: fail\n`,
  ].map((text) => [text.slice(POLICY.length), text] as const),
)('legal: %s', (_, text) => {
  expect(told(text)).toEqual([]);
});

/** One mistake each: the text with ¦ before the culprit, and what the sentence and the next step hold. */
const TABLE: readonly [name: string, text: string, ...fragments: string[]][] = [
  ['a pattern that takes back', branches('"!main": ¦{}'), '"!main" is none', 'cannot start with "!"', 'write \\!'],
  ['a pattern that is not closed', branches('"v[12": ¦{}'), '"[" is not closed', 'Add "]"'],
  ['a rule that is none', override('id: ¦ods, max: 0.1'), 'There is no rule "ods"', 'Did you mean "odds"?'],
  [
    'a name that two rules have',
    override('id: ¦selection_rate_group_min, min: 0.1'),
    'Several rules are called "selection_rate_group_min"',
    'an "id" of its own',
  ],
  [
    'the name that the second of two gets',
    override('id: ¦selection_rate_group_min-2, min: 0.1'),
    'Several rules are called "selection_rate_group_min", so "selection_rate_group_min-2" would be another',
  ],
  ['the name of one whose name another has for id', override('id: ¦selection_rate_group_max-2'), 'There is no rule'],
  [
    'a rule twice',
    branches('main: { rules: [ { id: odds }, { id: ¦odds } ] }'),
    '"odds" is already changed by rules[0] of this branch',
  ],
  ['a limit that cannot be', override('id: odds, max: ¦20'), 'equalized_odds_difference lies between 0 and 1', '0.2?'],
  [
    'limits that nothing could keep',
    override('id: accuracy_score, min: ¦0.95'),
    'its limits would be 0.95 to 0.9',
    'what is left out here is as the rule has it',
  ],
  ['limits the wrong way round', override('id: odds, max: 0.1, min: ¦0.2'), '0.2 to 0.1'],
  [
    'a feature that is none',
    override('id: odds, features: [¦sxe]'),
    'There is no sensitive feature "sxe"',
    'Features: sex, age, both.',
  ],
  ['a feature twice', override('id: odds, features: [sex, ¦sex]'), '"sex" is named twice'],
  ['features of what has none', override('id: accuracy_score, features: ¦[sex]'), 'the value over all rows'],
  [
    'an interval that has no closed form',
    `${override('id: log_loss_difference, decide_by: ¦interval')}confidence: { method: analytic }\n`,
    'no closed form is known',
  ],
  [
    'a pattern of a novel',
    branches(`"${'x'.repeat(257)}": ¦{}`)
      .replace('¦', '')
      .replace('"xxx', '¦"xxx'),
    '',
  ],

  ['a waiver of no rule', waiver('rule: ¦ods, feature: sex'), 'There is no rule "ods"', 'Did you mean "odds"?'],
  [
    'of a name that two rules have',
    waiver('rule: ¦selection_rate_group_min, feature: sex'),
    'Several rules are called',
  ],
  ['of a reserved outcome', waiver('rule: ¦small_groups, feature: sex'), 'There is no rule "small_groups"'],
  [
    'of every feature',
    `${POLICY}waivers: [ ¦{ rule: demographic_parity_ratio, reason: r, owner: o, until: 2027-01-31 } ]\n`,
    'names no "feature"',
    'Add one of the features: sex, age, both.',
  ],
  ['of a feature that is none', waiver('rule: odds, feature: ¦sxe'), 'no sensitive feature "sxe"', 'Features: sex'],
  [
    'of a feature that the rule leaves out',
    waiver('rule: odds, feature: ¦age'),
    'The rule "odds" does not apply to "age"',
    'It applies to: sex.',
  ],
  ['of a feature where there is none', waiver('rule: accuracy_score, feature: ¦sex'), '"feature" does not go with'],
  ['of groups where there are none', waiver('rule: accuracy_score, groups: ¦[a]'), '"groups" does not go with'],
  [
    'of a group that is too short',
    waiver('rule: demographic_parity_ratio, feature: both, groups: [¦[a]]'),
    'This group has 1 value, but the feature has 2 columns',
  ],
  [
    'of a group that the bins have not',
    waiver('rule: demographic_parity_ratio, feature: age, groups: [¦odl]'),
    '"odl" is not one of the labels',
  ],
  ['of a group twice', waiver('rule: odds, feature: sex, groups: [a, ¦a]'), '"a" is named twice'],
  ['of no group', waiver('rule: odds, feature: sex, groups: ¦[]'), 'needs at least one entry'],
  [
    'that is tighter than the rule',
    waiver('rule: odds, feature: sex, limit: ¦0.1'),
    '"limit" is 0.1, but the rule\'s own limit (max: 0.1) is no tighter',
  ],
  ['within the limits', waiver('rule: accuracy_score, limit: ¦0.7'), '(min: 0.6, max: 0.9) is no tighter'],
  [
    'whose limit cannot be',
    waiver('rule: odds, feature: sex, limit: ¦20'),
    '"limit" is 20, but equalized_odds_difference lies between 0 and 1',
  ],
  [
    'twice',
    `${POLICY}waivers: [ { rule: odds, feature: sex, reason: r, owner: o, until: 2027-01-31 }, ¦{ rule: odds, feature: sex, groups: [a], reason: s, owner: p, until: 2027-02-28 } ]\n`,
    'The rule "odds" on "sex" is waived already, by waivers[0].',
  ],
  ['a day that is none', `${waiver('rule: odds, feature: sex').replace('2027-01-31', '¦2027-02-29')}`, 'must be a day'],
  ['a day of no year', `${waiver('rule: odds, feature: sex').replace('2027-01-31', '¦31.1.2027')}`, 'must be a day'],
  [
    'a reason of a novel',
    waiver('rule: odds, feature: sex').replace('reason: r', `reason: ¦${'r'.repeat(501)}`),
    '"waivers[0].reason" may have at most 500 characters',
  ],
  [
    'an owner of a novel',
    waiver('rule: odds, feature: sex').replace('owner: o', `owner: ¦${'o'.repeat(101)}`),
    '"waivers[0].owner" may have at most 100 characters',
  ],
  [
    'no reason',
    waiver('rule: odds, feature: sex').replace('reason: r, ', '').replace('{ rule: odds', '¦{ rule: odds'),
    '"waivers[0].reason" is missing',
  ],
  ['a key that is none', waiver('rule: odds, feature: sex, ¦untill: x'), 'There is no key "untill"', '"until"?'],
  [
    'a rule with the id of the outcome of unused waivers',
    POLICY.replace('id: odds', 'id: ¦unused_waivers'),
    'taken by an outcome',
  ],
];

describe('one mistake each', () => {
  test.each(TABLE)('%s', (_, marked, ...fragments) => {
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    const place = `${before.length}:${before.at(-1)!.length + 1}`;
    const problems = told(marked.replace('¦', ''));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${place} POLICY_`));
    for (const fragment of fragments) expect(problems[0]).toContain(fragment);
  });

  test('every problem has a next step', () => {
    for (const [, marked] of TABLE) {
      for (const { hint } of problemsOf(marked.replace('¦', ''))) expect(hint).toMatch(/\S/);
    }
  });
});

test('all mistakes are told at once, beside others of the file', () => {
  const text = `${POLICY.replace('metric: equalized_odds_difference', 'metric: equalised_odds')}branches: { main: { rules: [ { id: odds, max: 7 }, { id: x } ] } }
waivers: [ { rule: y, feature: sex, reason: r, owner: o, until: never } ]
`;
  expect(told(text).map((line) => line.replace(/^\d+:\d+ /, '').slice(0, 60))).toEqual([
    expect.stringContaining('"rules[1].metric" cannot be'),
    expect.stringContaining('There is no rule "x"'),
    expect.stringContaining('There is no rule "y"'),
    expect.stringContaining('"waivers[0].until" must be a day'),
  ]);
});
