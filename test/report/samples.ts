import { toPublicReport } from '../../src/report/public.ts';
import { dividedReport, type Row } from './divided-reports.ts';
import { type Counts, reportOf, type SampleFeature } from './reports.ts';

/** Made-up counts, of the size of a census. */
const sex: SampleFeature = {
  name: 'sex',
  groups: [
    [['Female'], [4252, 83, 291, 221]],
    [['Male'], [6352, 447, 1163, 1844]],
  ],
};

const race: SampleFeature = {
  name: 'race',
  groups: [
    [['White'], [8910, 497, 1322, 1890]],
    [['Black'], [1180, 22, 86, 105]],
    [['Asian-Pac-Islander'], [300, 9, 34, 62]],
    [['Amer-Indian-Eskimo'], [118, 1, 7, 5]],
    [['Other'], [96, 1, 5, 3]],
  ],
};

const manyGroups: SampleFeature = {
  name: 'native_country',
  groups: Array.from({ length: 40 }, (_, at): readonly [readonly [string], Counts] => [
    [`Country ${at + 1}`],
    [200 + 7 * at, 10 + (at % 5), 20 + (at % 7), 30 + 2 * (at % 11)],
  ]),
};

/** Names that try to be links, mentions, markup, commands, or one another. */
const hostileNames = [
  '@octocat, see #12 and GH-1',
  '</td></table><script>alert(1)</script>',
  '| pass | ✅ |',
  '**pass**',
  '[x](https://example.org) www.example.org :smile: $x$',
  '<!-- fairness-gate:0 -->',
  'a5c3785ed8d6a35868bc169f07e40e889087fd2e',
  'Male\u202e elaM\u200b',
  'line\n::error::line',
  `${'long '.repeat(40)}1`,
  `${'long '.repeat(40)}2`,
  ' padded ',
  '',
  '__proto__',
];

const people = ['Female', 'Male'].flatMap((name) =>
  ['<25', '25-44', '45-64', '>=65'].map((age) => ({ sex: name, age })),
);

/** For each of `people` rows in the cells tn, fp, fn, tp; few of the oldest. */
const stratified = people.flatMap(({ sex: name, age }, atom) => {
  const [rows, selected] = [age === '>=65' ? 60 : 300 + 40 * atom, name === 'Male' ? 0.12 : 0.06];
  const positives = Math.round(rows * (name === 'Male' ? 0.35 : 0.2));
  const [tp, fp] = [Math.round(0.6 * positives), Math.round(selected * (rows - positives))];
  const cells = [
    [0, 0, rows - positives - fp],
    [0, 1, fp],
    [1, 0, positives - tp],
    [1, 1, tp],
  ] as const;
  return cells.flatMap(([label, prediction, count]) => Array<Row>(count).fill([atom, label, prediction]));
});

const parity = { metric: 'demographic_parity_ratio', min: 0.8 };
const odds = { id: 'odds', metric: 'equalized_odds_difference', max: 0.1 };
const accuracy = { metric: 'accuracy_score_group_min', min: 0.75 };

/** Reports to look at: one for each file in golden/. */
export const samples = {
  fail: reportOf({
    features: [sex, race],
    rules: [parity, { ...odds, level: 'warn' }, accuracy, { metric: 'selection_rate', min: 0.05 }],
    beside: {
      repeatedIds: { rows: 412, ids: 371, factor: Math.sqrt(1.06) },
      proxies: [
        { feature: 'sex', auc: 0.905 },
        { feature: 'race', group: ['Asian-Pac-Islander'], auc: 0.88 },
      ],
    },
  }),
  pass: reportOf({ features: [sex], rules: [accuracy, { metric: 'selection_rate', min: 0.05 }] }),
  inconclusive: reportOf({
    features: [
      {
        name: 'region',
        groups: [
          [['North'], [400, 40, 30, 130]],
          [['South'], [380, 50, 40, 120]],
          [['Island'], [12, 2, 0, 0]],
        ],
        unobserved: [['West']],
      },
    ],
    rules: [odds, { metric: 'equal_opportunity_difference', max: 0.05 }, accuracy],
  }),
  'close-to-the-limit': reportOf({
    features: [
      {
        name: 'sex',
        groups: [
          [['Female'], [6002, 998, 1000, 2000]],
          [['Male'], [5250, 1250, 1001, 2499]],
        ],
      },
    ],
    rules: [parity],
  }),
  hidden: toPublicReport(
    reportOf({
      features: [
        {
          name: 'region',
          groups: [
            [['North'], [400, 40, 30, 130]],
            [['South'], [380, 50, 40, 120]],
            [['East'], [90, 15, 3, 5]],
            [['Island'], [3, 1, 0, 1]],
          ],
        },
      ],
      rules: [parity, odds, { metric: 'selection_rate', min: 0.05 }],
    }),
  ),
  presets: reportOf({
    features: [
      {
        name: 'sex',
        groups: [
          [['Female'], [60, 8, 20, 32]],
          [['Male'], [50, 30, 10, 90]],
          [[null], [3, 1, 0, 2]],
        ],
      },
      {
        name: 'sex_race',
        columns: ['sex', 'race'],
        groups: [
          [
            ['Female', 'Black'],
            [38, 2, 10, 8],
          ],
          [
            ['Female', 'White'],
            [22, 6, 10, 24],
          ],
          [
            ['Male', 'Black'],
            [0, 2, 0, 2],
          ],
          [
            ['Male', 'White'],
            [50, 26, 10, 88],
          ],
        ],
        droppedRows: 8,
      },
    ],
    overall: [113, 39, 30, 124],
    rules: [
      { id: 'four_fifths/demographic_parity_ratio', ...parity, comparison: { kind: 'four_fifths' } },
      {
        id: 'aif360/average_odds_difference',
        metric: 'average_odds_difference',
        min: -0.1,
        max: 0.1,
        comparison: {
          kind: 'to_reference',
          aggregate: 'difference',
          of: ['false_positive_rate', 'true_positive_rate'],
          otherwise: 'best',
        },
      },
    ],
    presets: ['four_fifths', 'nyc_ll144_selection', 'nyc_ll144_scoring', 'aif360'].map((name) => ({ name })),
    scoring: {
      median: 0.4375,
      above: [
        [45, 100, 3],
        [12, 33, 4, 95],
      ],
    },
  }),
  'many-groups': reportOf({ features: [sex, manyGroups], rules: [parity, odds, accuracy] }),
  strata: dividedReport({
    task: 'binary',
    atoms: people,
    rows: stratified,
    features: [['sex']],
    control: ['age'],
    drop: false,
    rules: [
      { metric: 'accuracy_score', min: 0.75 },
      parity,
      { metric: 'demographic_parity_difference', max: 0.1, decide_by: 'interval' },
      odds,
      { metric: 'equal_opportunity_ratio', min: 0.8, decide_by: 'interval' },
      { ...accuracy, decide_by: 'interval' },
      { metric: 'accuracy_score_difference', max: 0.1 },
      { metric: 'precision_score_difference', max: 0.1 },
    ],
    settings: { confidence: { level: 0.95 } },
  }),
  'hostile-names': reportOf({
    features: [
      {
        name: '<b>@org/team</b> | x',
        groups: hostileNames.map((name, at): readonly [readonly [string], Counts] => [
          [name],
          [100 + at, 10, 10, 20 + 3 * at],
        ]),
      },
    ],
    rules: [{ ...parity, id: 'x`| @octocat' }],
  }),
};
