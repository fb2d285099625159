import { describe, expect, test } from 'vitest';
import { caveatSentences } from '../../src/report/caveat-sentences.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { namesOf } from '../../src/report/names.ts';
import { toPublicReport } from '../../src/report/public.ts';
import type { Caveat, Report } from '../../src/report/report.ts';
import { caveatText } from '../../src/report/sentences.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { inTerminal } from '../../src/report/terminal-text.ts';
import { type Counts, reportOf } from './reports.ts';
import { samples } from './samples.ts';

const names = namesOf(samples.fail);
const flips = { rule: 'odds', metric: 'equalized_odds_difference', feature: 'sex', status: 'pass', rows: 12 } as const;
const rates = {
  feature: 'sex',
  groups: [['Female'], ['Male']],
  rates: [0.1056, 0.3053],
  ratio: 0.346,
  difference: 0.2,
};
const check = '"Equalized odds difference (odds)" for sex';

test.each<[Caveat, string | RegExp]>([
  [
    { code: 'repeated_ids', rows: 1, ids: 1, factor: 1.5 },
    /^1 id occurs in more than one row \(1 row too many\): .* up to 1\.500 times too narrow\.$/,
  ],
  [{ code: 'repeated_ids' }, /^Some ids occur in more than one row: .* intervals are too narrow\.$/],
  [{ code: 'training_noise', model: 'trained' }, /^The model was trained once/],
  [{ code: 'training_noise', model: 'given' }, /^The figures are about this one model/],
  [{ code: 'reused_test_set' }, /^Every run assesses the same rows, so/],
  [{ code: 'reused_test_set', random_state: 1_000_000 }, /^Every run draws the same rows \(random_state 1000000\), so/],
  [
    { code: 'label_flips', ...flips, groups: [['Male']] },
    `If as few as 12 labels in Male are wrong, ${check} may in truth fail, and the gate with it.`,
  ],
  [
    { code: 'label_flips', ...flips, rows: 1, status: 'fail', groups: [['Male']] },
    `If a single label in Male is wrong, ${check} may in truth pass.`,
  ],
  [
    { code: 'label_flips', ...flips, rule: 'accuracy_score', metric: 'accuracy_score', feature: null, groups: [] },
    'If as few as 12 labels are wrong, "Accuracy" for all rows may in truth fail, and the gate with it.',
  ],
  [
    { code: 'group_flips', ...flips, groups: [['Male'], ['Female']] },
    `If as few as 12 rows of Male belong to Female, ${check} may in truth fail, and the gate with it.`,
  ],
  [
    { code: 'group_flips', ...flips, rows: 1, status: 'fail', groups: [['Male'], ['Female']] },
    `If a single row of Male belongs to Female, ${check} may in truth pass.`,
  ],
  [{ code: 'label_flips_beyond', rows: 1465 }, /^Even if 1,465 labels in one group were wrong, .* would fail\.$/],
  [{ code: 'proxies', feature: 'sex', auc: 0.9051 }, /^sex: .* tell the two groups apart with an AUC of 0\.905 /],
  [
    { code: 'proxies', feature: 'race', group: ['Black'], auc: 0.7 },
    /^race: .* tell Black from all others with an AUC of 0\.700 /,
  ],
  [{ code: 'sensitive_input', feature: 'sex' }, 'sex: the model itself looks at this column.'],
  [
    { code: 'base_rates', ...rates, broken: [] },
    'sex: base rates differ, Female (0.106) → Male (0.305); a model without a mistake would have a demographic parity ratio of 0.346 and a difference of 0.200.',
  ],
  [
    {
      code: 'base_rates',
      ...rates,
      broken: [
        { rule: 'demographic_parity_ratio', metric: 'demographic_parity_ratio', value: 0.346, wrong: 0.045856 },
        { rule: 'few', metric: 'demographic_parity_difference', value: 0.2, wrong: 0.00123 },
        { rule: 'least', metric: 'selection_rate_group_min', value: 0.1056 },
      ],
    },
    /of 0\.200\. It would fail "Demographic parity ratio"; whoever keeps that limit is wrong on at least 45 of 1,000 rows, however good the model\. It would fail "Demographic parity difference \(few\)"; .* at least 1\.230 of 1,000 rows, .* It would fail "Selection rate, lowest group \(least\)" \(0\.106\)\.$/,
  ],
])('%j', (caveat, expected) => {
  const text = inTerminal(caveatText(caveat, names)).replaceAll('\u00a0', ' ');
  if (typeof expected === 'string') expect(text).toBe(expected);
  else expect(text).toMatch(expected);
});

test('that not everything can hold is said once, after the base rates that differ', () => {
  const found = caveatSentences(samples.fail, { names }).map(inTerminal);
  const conflicts = found.filter((text) => text.startsWith('Where base rates differ'));
  expect(conflicts).toHaveLength(1);
  expect(found.at(-1)).toBe(conflicts[0]);
  expect(caveatSentences(samples['hostile-names'], { names }).map(inTerminal).join()).not.toContain(
    'base rates differ',
  );
});

test('a report of an earlier release has no such section', () => {
  const { caveats: _, ...earlier } = samples.fail;
  expect(renderMarkdown(earlier)).not.toContain('What these figures do not tell');
  expect(renderTerminal(earlier, { color: false })).not.toContain('What these figures do not tell');
});

test('it is the last section, and the terminal leaves out what holds of every report', () => {
  const summaries = renderMarkdown(samples.fail).match(/<summary>.*?<\/summary>/g) ?? [];
  expect(summaries.at(-1)).toBe('<summary>What these figures do not tell</summary>');
  const text = renderTerminal(samples.fail, { color: false });
  expect(text).toContain('What these figures do not tell\n  371 ids');
  expect(text).not.toContain('trained once');
  expect(renderMarkdown(samples.fail)).toContain('trained once');
});

test('the base rate stands in every table of groups, however many metrics rules compare', () => {
  const used = [
    'accuracy_score',
    'precision_score',
    'f1_score',
    'recall_score',
    'true_negative_rate',
    'false_negative_rate',
    'zero_one_loss',
  ];
  const report = reportOf({
    features: [
      {
        name: 'g',
        groups: [
          [['a'], BIG],
          [['b'], BIG],
        ],
      },
    ],
    rules: used.map((metric) => ({ metric: `${metric}_group_min`, min: 0 })),
  });
  const head = renderMarkdown(report)
    .split('\n')
    .find((line) => line.startsWith('| Group'));
  expect(head?.split('|')).toHaveLength(3 + 7 + 2);
  expect(head).toContain('| Base rate |');
});

describe('in public', () => {
  const beside = {
    repeatedIds: { rows: 30, ids: 12, factor: 1.2 },
    proxies: [
      { feature: 'region', auc: 0.8 },
      { feature: 'sex', auc: 0.7 },
    ],
  };

  /** Where `sex` is large and its base rates differ; `region` has what is given. */
  function shown(region: readonly Counts[], overall: Counts): Report {
    return toPublicReport(
      reportOf({
        features: [
          { name: 'region', groups: region.map((counts, at) => [[`r${at}`], counts] as const) },
          {
            name: 'sex',
            groups: [
              [['f'], [700, 100, 20, 180]],
              [['m'], [400, 100, 100, 400]],
            ],
          },
        ],
        overall,
        rules: [{ metric: 'accuracy_score_difference', max: 0.2 }],
        beside,
      }),
    );
  }
  const codes = ({ caveats = [] }: Report) =>
    caveats.map((caveat) => ('feature' in caveat ? `${caveat.code} ${caveat.feature}` : caveat.code));

  test('everything, where nothing is hidden', () => {
    const report = shown(
      [
        [700, 100, 20, 180],
        [400, 100, 100, 400],
      ],
      [1100, 200, 120, 580],
    );
    expect(codes(report)).toEqual([
      'repeated_ids',
      'training_noise',
      'reused_test_set',
      expect.stringMatching(/^label_flips /),
      expect.stringMatching(/^group_flips /),
      'proxies region',
      'proxies sex',
      'base_rates region',
      'base_rates sex',
    ]);
  });

  test('nothing of a feature with a hidden group, nor what compares it with others', () => {
    const report = shown(
      [
        [696, 96, 16, 172],
        [2, 2, 2, 4],
        [2, 2, 2, 4],
        [400, 100, 100, 400],
      ],
      [1100, 200, 120, 580],
    );
    expect(report.features[0]?.groups.map(({ tally }) => tally === null)).toEqual([true, true, true, false]);
    expect(codes(report)).toEqual([
      'repeated_ids',
      'training_noise',
      'reused_test_set',
      'proxies sex',
      'base_rates sex',
    ]);
    expect(report.caveats?.[0]).toEqual({ code: 'repeated_ids', rows: 30, ids: 12, factor: 1.2 });
  });

  test('no counts that are small', () => {
    const few = reportOf({
      features: [
        {
          name: 'g',
          groups: [
            [['a'], BIG],
            [['b'], [2, 1, 1, 2]],
            [['c'], [2, 1, 1, 2]],
          ],
        },
      ],
      beside: { repeatedIds: { rows: 9, ids: 9, factor: 1.2 } },
    });
    expect(toPublicReport(few).caveats?.[0]).toEqual({ code: 'repeated_ids' });
  });
});

const BIG: Counts = [400, 100, 100, 400];
