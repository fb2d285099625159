import { describe, expect, test } from 'vitest';
import type { Outcome, Report } from '../../src/report/report.ts';
import { expectValid, type Files, scene } from './cli.ts';
import { byGroup, csv, disparity, feature, files, HEADER, POLICY, ROWS } from './people.ts';

interface Case {
  readonly name: string;
  readonly policy: object;
  readonly files?: Files;
  readonly code?: 0 | 1;
  /** The line that comes first, in part or in whole. */
  readonly headline?: string;
  /** What the terminal and Markdown say of the checks, each in the words of its line. */
  readonly words?: readonly string[];
  readonly holds: (report: Report) => void;
}

/** An outcome as `control status value reason`, what it lacks left out. */
function told({ feature: of, control, status, value, reason }: Outcome): string {
  const within = control && `in ${control.map((one) => one ?? 'nothing').join('+')}`;
  return [of ?? 'all', within, status, value, reason].filter((part) => part !== undefined && part !== null).join(' ');
}

const { data } = POLICY;

/**
 * Six numbers. The errors are 1, 0, −1 in group a, so that the mean absolute error is 2/3 and the mean prediction 7/3; and
 * 0, 2, 1 in b: 1 and 7. Over all rows 5/6 and 14/3, and the squares of the errors add up to 1 + 0 + 1 + 0 + 4 + 1 = 7.
 * The labels' mean is 25/6; the squares around it are 131 − 625/6 = 161/6, so that R² is 1 − 42/161 = 17/23. With the
 * weight of the first row doubled, the errors of a add up to 2 + 0 + 1 = 3 of 4, those of all to 6 of 7.
 */
const NUMBERS = ['1,1,2,a,2', '2,2,2,a,1', '3,4,3,a,1', '4,5,5,b,1', '5,6,8,b,1', '6,7,8,b,1'];
const NUMBERS_HEADER = 'id,y,p,sex,w';

const regression = (more: object = {}) => ({
  data: { ...data, task: 'regression', ...more },
  rules: [
    { metric: 'mean_absolute_error_difference', max: 0.5 },
    { metric: 'mean_prediction_group_min', min: 2 },
    { metric: 'r2_score', min: 0.74 },
  ],
});

function numbersAsAbove(report: Report): void {
  const errors = byGroup(report, 'mean_absolute_error');
  expect(errors).toEqual({ a: expect.closeTo(2 / 3, 12), b: 1 });
  expect(byGroup(report, 'mean_prediction')).toEqual({ a: expect.closeTo(7 / 3, 12), b: 7 });
  expect(byGroup(report, 'mean_overprediction')).toEqual({ a: expect.closeTo(1 / 3, 12), b: 1 });
  expect(byGroup(report, 'mean_underprediction')).toEqual({ a: expect.closeTo(1 / 3, 12), b: 0 });
  expect(report.overall.mean_squared_error?.value).toBeCloseTo(7 / 6, 12);
  expect(report.overall.r2_score?.value).toBeCloseTo(17 / 23, 12);
  expect(disparity(report, 'mean_absolute_error_difference')).toBeCloseTo(1 / 3, 12);
  expect(disparity(report, 'mean_absolute_error_ratio')).toBeCloseTo(2 / 3, 12);
  expect(disparity(report, 'r2_score_ratio')).toBeUndefined();
  expect(disparity(report, 'mean_prediction_ratio')).toBeUndefined();
}

const numbers: Files = { 'people.csv': csv(NUMBERS_HEADER, NUMBERS) };

const OF_NUMBERS: readonly Case[] = [
  {
    name: 'regression',
    policy: regression(),
    files: numbers,
    code: 1,
    // 17/23 = 0.739…
    headline: 'Fairness gate: failed – 1 of 3 checks fails',
    words: ['R²', 'Mean absolute error, difference', 'Mean prediction, lowest group'],
    holds(report) {
      numbersAsAbove(report);
      expect(report.outcomes.map(({ status }) => status)).toEqual(['pass', 'pass', 'fail']);
    },
  },
  {
    name: 'regression with weights',
    policy: { ...regression({ sample_weight: 'w' }), rules: [{ metric: 'mean_absolute_error_group_max', max: 1 }] },
    files: numbers,
    holds(report) {
      expect(byGroup(report, 'mean_absolute_error')).toEqual({ a: 3 / 4, b: 1 });
      expect(byGroup(report, 'count')).toEqual({ a: 3, b: 3 });
      expect(report.overall.mean_absolute_error?.value).toBe(6 / 7);
    },
  },
  {
    name: 'regression with predictions in a file, joined by id from last to first',
    policy: {
      ...regression({ id: 'id' }),
      model: { predictions: { path: 'said.csv', y_pred: 'said' } },
      rules: [{ metric: 'mean_absolute_error', max: 1 }],
    },
    files: {
      'people.csv': csv(
        'id,y,sex',
        NUMBERS.map((row) => [0, 1, 3].map((at) => row.split(',')[at]).join(',')),
      ),
      'said.csv': csv(
        'id,said',
        NUMBERS.toReversed().map((row) => [0, 2].map((at) => row.split(',')[at]).join(',')),
      ),
    },
    holds: numbersAsAbove,
  },
  {
    name: 'regression over the test rows of a split alone',
    // Rows 3 and 6 of the data: errors −1 and 1.
    policy: {
      data: { ...data, task: 'regression', split: { column: 'w', test: '1' } },
      rules: [{ metric: 'mean_absolute_error', max: 1 }],
    },
    files: {
      'people.csv': csv(
        NUMBERS_HEADER,
        NUMBERS.map((row, at) => row.replace(/,\d$/, at % 3 === 2 ? ',1' : ',0')),
      ),
    },
    holds(report) {
      expect(report.subject.rows).toBe(2);
      expect(byGroup(report, 'mean_prediction')).toEqual({ a: 3, b: 8 });
      expect(report.overall.mean_absolute_error?.value).toBe(1);
    },
  },
  {
    name: 'R² where all labels of a group are the same has no value, and turns no check into a pass',
    policy: { ...regression(), rules: [{ metric: 'r2_score_difference', max: 2 }] },
    files: { 'people.csv': csv(NUMBERS_HEADER, ['1,1,2,a,1', '2,1,2,a,1', '3,4,3,b,1', '4,5,5,b,1']) },
    code: 1,
    headline: '1 for want of a value',
    holds(report) {
      expect(feature(report, 'sex').groups[0]?.metrics.r2_score).toEqual({ value: null, reason: 'constant_labels' });
      expect(report.outcomes.map(told)).toEqual(['sex fail not_measured']);
    },
  },
];

/**
 * Eight answers. Right are in a two of four and in b three of four, of the eight five. "hi" is said of one in a and of two
 * in b; it is true of two and of one. Recalls in a: lo 1/1, mid 0/1, hi 1/2, their mean 1/2; in b: lo 1/2, mid 1/1, hi 1/1,
 * their mean 5/6.
 */
const ANSWERS = ['lo,lo,a', 'mid,lo,a', 'hi,hi,a', 'hi,mid,a', 'lo,lo,b', 'mid,mid,b', 'hi,hi,b', 'lo,hi,b'];

const answers = (names: { readonly [label: string]: string } = {}): Files => ({
  'people.csv': csv(
    'y,p,sex',
    ANSWERS.map((row) => row.replace(/lo|mid|hi/g, (label) => names[label] ?? label)),
  ),
});

const classes = (...rules: readonly object[]) => ({ data: { ...data, task: 'multiclass' }, rules });

const OF_CLASSES: readonly Case[] = [
  {
    name: 'multiclass: one class, the mean over the classes, the worst class',
    policy: classes(
      { metric: 'selection_rate_difference', max: 0.2, class: 'hi' },
      { metric: 'true_positive_rate_difference', max: 0.4 },
      { metric: 'true_positive_rate_difference', id: 'each', max: 0.9, class: 'worst' },
      { metric: 'accuracy_score', min: 0.5 },
    ),
    files: answers(),
    code: 1,
    headline: 'Fairness gate: failed – 2 of 4 checks fail',
    words: [
      'Selection rate, difference, class hi',
      'True positive rate, difference, mean over the classes',
      'worst class mid',
    ],
    holds(report) {
      expect(byGroup(report, 'accuracy_score')).toEqual({ a: 2 / 4, b: 3 / 4 });
      expect(byGroup(report, 'true_positive_rate')).toEqual({ a: 1 / 2, b: expect.closeTo(5 / 6, 12) });
      expect(report.overall.accuracy_score?.value).toBe(5 / 8);
      // Of "mid" the recalls are 0 and 1, of the others 1 and 1/2.
      expect(report.outcomes).toMatchObject([
        { class: 'hi', value: 1 / 4, status: 'fail' },
        { class: 'macro', value: expect.closeTo(1 / 3, 12), status: 'pass' },
        { class: 'worst', worst_class: 'mid', value: 1, status: 'fail' },
        { value: 5 / 8, status: 'pass' },
      ]);
      const groups = feature(report, 'sex').groups;
      expect(groups.map(({ classes: of }) => of?.map(({ label }) => label))).toEqual(
        Array(2).fill(['hi', 'lo', 'mid']),
      );
      expect(groups[0]?.classes?.map(({ metrics }) => metrics.selection_rate?.value)).toEqual([1 / 4, 2 / 4, 1 / 4]);
    },
  },
  {
    name: 'multiclass with numbers as labels, in several spellings, in the order of their values',
    policy: classes({ metric: 'selection_rate_difference', max: 0.25, class: '10' }),
    // The label 10 of the data is written 10.0 in the predictions.
    files: {
      'people.csv': csv(
        'y,p,sex',
        ANSWERS.map((row) =>
          row.replace(/^hi/, '10').replace('hi', '10.0').replaceAll('mid', '9').replaceAll('lo', '01'),
        ),
      ),
    },
    holds(report) {
      expect(report.outcomes).toMatchObject([{ class: '10', value: 1 / 4, status: 'pass' }]);
      expect(report.overall_classes?.map(({ label }) => label)).toEqual(['01', '9', '10']);
      expect(report.overall.accuracy_score?.value).toBe(5 / 8);
    },
  },
  {
    name: 'multiclass: 1 and 1.0 are one class',
    policy: classes({ metric: 'accuracy_score', min: 0.5 }),
    // Right: 1 as 1.0, 2.0 as 2, 3 as 03 and 3 as 3.
    files: { 'people.csv': csv('y,p,sex', ['1,1.0,a', '1.0,2,a', '2,2,b', '2.0,1,b', '3,03,a', '3,3,b']) },
    holds(report) {
      expect(report.overall_classes?.map(({ label }) => Number(label))).toEqual([1, 2, 3]);
      expect(report.overall.accuracy_score?.value).toBe(4 / 6);
    },
  },
  {
    name: 'multiclass with two labels, of which none is the positive one',
    policy: classes({ metric: 'demographic_parity_difference', max: 0.4, class: 'worst' }),
    // "no" is said of 1/2 and of 1/2, "yes" of as many.
    files: { 'people.csv': csv('y,p,sex', ['yes,yes,a', 'no,no,a', 'yes,no,b', 'no,yes,b']) },
    holds: (report) => expect(report.outcomes).toMatchObject([{ value: 0, status: 'pass' }]),
  },
  {
    name: 'multiclass: a class that one group lacks leaves the mean over classes without a value',
    policy: classes({ metric: 'balanced_accuracy_score_difference', max: 1 }),
    files: { 'people.csv': csv('y,p,sex', ['lo,lo,a', 'mid,mid,a', 'lo,lo,b', 'mid,mid,b', 'hi,hi,b']) },
    code: 1,
    headline: '1 for want of a value',
    holds(report) {
      expect(byGroup(report, 'balanced_accuracy_score')).toEqual({ a: null, b: 1 });
      expect(report.outcomes.map(told)).toEqual(['sex fail not_measured']);
    },
  },
];

/** The people of people.ts, of whom the first, the second, the fifth and the sixth do the job x and the others y. */
const jobs = (of: readonly string[]): Files => ({
  'people.csv': csv(
    `${HEADER},job`,
    ROWS.map((row, at) => `${row},${of[at]}`),
  ),
});

const X_AND_Y = ['x', 'x', 'y', 'y', 'x', 'x', 'y', 'y'];

const conditioned = (control_features: unknown, more: object = {}) => ({
  control_features,
  rules: [{ metric: 'demographic_parity_difference', max: 0.5 }],
  ...more,
});

const STRATA: readonly Case[] = [
  {
    name: 'strata by a column',
    // Selected: of the women in x one of two, in y none; of the men in x both, in y one.
    policy: conditioned(['job']),
    files: jobs(X_AND_Y),
    headline: 'Fairness gate: passed – all 2 checks keep their limits',
    words: ['sex, within x', 'sex, within y'],
    holds(report) {
      expect(report.outcomes.map(told)).toEqual(['sex in x pass 0.5', 'sex in y pass 0.5']);
      const { strata = [], control_columns } = feature(report, 'sex');
      expect(control_columns).toEqual(['job']);
      expect(strata.map(({ overall }) => overall.selection_rate?.value)).toEqual([3 / 4, 1 / 4]);
      // Over all rows the gap is the same as without strata.
      expect(disparity(report, 'demographic_parity_difference')).toBe(1 / 2);
    },
  },
  {
    name: 'strata by bins, of a map',
    // Under 41: 1 2 5 6. The others are 3 4 7 8.
    policy: conditioned({ age: { bins: [41] } }),
    words: ['sex, within'],
    holds: (report) => expect(report.outcomes.map(told)).toEqual(['sex in <41 pass 0.5', 'sex in >=41 pass 0.5']),
  },
  {
    name: 'two control features; in a stratum of one group nothing is measured',
    // x under 41: 1 2 5; x from 41: 6 (a man of 44); y: 3 4 7 8, all from 41.
    policy: conditioned({ job: {}, age: { bins: [41] } }),
    files: jobs(X_AND_Y.map((job, at) => (at === 6 ? 'x' : job))),
    code: 0,
    headline: '1 inconclusive',
    words: ['sex, within x, >=41', 'could not be measured'],
    holds(report) {
      expect(report.outcomes.map(told)).toEqual([
        'sex in x+<41 pass 0.5',
        'sex in x+>=41 inconclusive not_measured',
        'sex in y+>=41 pass 0',
      ]);
      expect(feature(report, 'sex').control_columns).toEqual(['job', 'age']);
    },
  },
  {
    name: 'nothing can be measured in any stratum',
    policy: conditioned(['id']),
    code: 1,
    headline: 'Fairness gate: failed – 8 of 8 checks fail, 8 for want of a value',
    words: ['could not be measured'],
    holds: (report) =>
      expect(new Set(report.outcomes.map(({ status, reason }) => `${status} ${reason}`))).toEqual(
        new Set(['fail not_measured']),
      ),
  },
  {
    name: 'a rule that is undecided in a stratum fails the gate where it says so',
    policy: conditioned(['job'], {
      rules: [{ metric: 'demographic_parity_difference', max: 0.5, inconclusive: 'fail' }],
    }),
    files: jobs(['x', 'x', 'x', 'x', 'x', 'x', 'x', 'y']),
    code: 1,
    // In x 1/4 of the women and 3/3 of the men are selected.
    holds: (report) =>
      expect(report.outcomes.map(told)).toEqual(['sex in x fail 0.75', 'sex in y inconclusive not_measured']),
  },
  {
    name: 'a missing control value is a stratum of its own',
    // Without a value: 3 4 7 8 again.
    policy: conditioned(['job']),
    files: jobs(X_AND_Y.map((job) => job.replace('y', ''))),
    words: ['sex, within (missing)'],
    holds: (report) => expect(report.outcomes.map(told)).toEqual(['sex in x pass 0.5', 'sex in nothing pass 0.5']),
  },
  {
    name: 'missing_group: drop leaves those rows out of every stratum, and says so',
    policy: conditioned(['job'], { missing_group: 'drop' }),
    files: jobs(X_AND_Y.map((job) => job.replace('y', ''))),
    headline: '1 warning',
    words: ['4 rows without a value of a control feature left out of every check within its groups'],
    holds(report) {
      expect(report.outcomes.map(told)).toEqual(['sex in x pass 0.5']);
      expect(report.warnings).toEqual([{ code: 'missing_control_dropped', rows: 4 }]);
      expect(report.subject.rows).toBe(8);
    },
  },
  {
    name: 'missing_group: fail fails for a missing control value',
    policy: conditioned(['job'], { missing_group: 'fail' }),
    files: jobs(X_AND_Y.map((job) => job.replace('y', ''))),
    code: 1,
    headline: 'Fairness gate: failed – 1 of 3 checks fails',
    words: ['values are missing: f, m'],
    holds(report) {
      expect(report.outcomes.map(told)).toEqual([
        'sex in x pass 0.5',
        'sex in nothing pass 0.5',
        'sex in nothing fail missing_values',
      ]);
      expect(report.outcomes[2]).toMatchObject({ rule: 'missing_group', groups: [['f'], ['m']] });
    },
  },
  {
    name: 'small groups of a stratum are left out there alone',
    // In y two women and a man are left; in x two women and three men.
    policy: conditioned(['job'], { small_groups: { min_count: 2, action: 'exclude' } }),
    files: jobs(X_AND_Y.map((job, at) => (at === 6 ? 'x' : job))),
    headline: '1 inconclusive',
    holds(report) {
      expect(report.outcomes.map(told)).toEqual(['sex in x pass 0.5', 'sex in y inconclusive not_measured']);
      expect(report.outcomes[1]).toMatchObject({ excluded: [['m']] });
      expect(report.warnings).toEqual([
        {
          code: 'small_groups_excluded',
          feature: 'sex',
          control: ['y'],
          metrics: ['selection_rate'],
          groups: [['m']],
          min_count: 2,
        },
      ]);
    },
  },
  {
    name: 'an overall rule knows no strata',
    policy: conditioned(['job'], { rules: [{ metric: 'selection_rate', max: 0.5 }] }),
    files: jobs(X_AND_Y),
    holds: (report) => expect(report.outcomes.map(told)).toEqual(['all pass 0.5']),
  },
  {
    name: 'strata of regression',
    // Errors of a: 1 in x, 0 and −1 in y; of b: 0 in x, 2 and 1 in y.
    policy: {
      ...regression(),
      control_features: ['job'],
      rules: [{ metric: 'mean_absolute_error_difference', max: 1 }],
    },
    files: {
      'people.csv': csv(
        `${NUMBERS_HEADER},job`,
        NUMBERS.map((row, at) => `${row},${at % 3 === 0 ? 'x' : 'y'}`),
      ),
    },
    holds: (report) => expect(report.outcomes.map(told)).toEqual(['sex in x pass 1', 'sex in y pass 1']),
  },
  {
    name: 'strata of several classes',
    // In x (the first two of each) "lo" is said of both in a and of one in b; in y of none.
    policy: {
      ...classes({ metric: 'selection_rate_difference', max: 0.5, class: 'lo' }),
      control_features: ['job'],
    },
    files: {
      'people.csv': csv(
        'y,p,sex,job',
        ANSWERS.map((row, at) => `${row},${at % 4 < 2 ? 'x' : 'y'}`),
      ),
    },
    words: ['class lo'],
    holds: (report) => expect(report.outcomes.map(told)).toEqual(['sex in x pass 0.5', 'sex in y pass 0']),
  },
];

describe.concurrent.each([
  ['numbers', OF_NUMBERS],
  ['several classes', OF_CLASSES],
  ['strata', STRATA],
] as const)('%s', (_, cases) => {
  test.each(cases)('$name', async ({ policy, files: more = {}, code = 0, headline = '', words = [], holds }) => {
    const { check, report, read } = scene(files(policy, more));
    const ran = await check('--json', 'report.json', '--markdown', 'report.md');
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(code);
    expect(ran.stdout.split('\n')[0]).toContain(headline);
    const markdown = read('report.md').replaceAll('&#62;', '>').replaceAll('&#60;', '<');
    for (const word of words) {
      expect(ran.stdout).toContain(word);
      expect(markdown).toContain(word);
    }
    holds(report());
  });

  test.each(cases)('the policy is valid by the schema that ships: $name', ({ policy }) => {
    expectValid('policy.schema.json', { ...POLICY, ...policy });
  });
});
