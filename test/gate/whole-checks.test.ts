import { describe, expect, test } from 'vitest';
import { namesOf } from '../../src/report/names.ts';
import { outcomeGroups } from '../../src/report/outcome-groups.ts';
import { toPublicReport } from '../../src/report/public.ts';
import { inTerminal } from '../../src/report/terminal-text.ts';
import { checked } from '../checked.ts';

/** 240 rows: y, p, the sensitive s (a, b), and the columns c (k, l, or nothing in every sixth row) and n (0 to 239). */
function rows(y: (row: number) => string, p: (row: number) => string): string {
  const lines = Array.from({ length: 240 }, (_, row) => {
    const control = row % 6 === 5 ? '' : row % 2 === 0 ? 'k' : 'l';
    return [y(row), p(row), row % 4 < 2 ? 'a' : 'b', control, row].join(',');
  });
  return `y,p,s,c,n\n${lines.join('\n')}\n`;
}

const binary = rows(
  (row) => String(row % 3 === 0 ? 1 : 0),
  (row) => String(row % 5 === 0 ? 1 : 0),
);

function policy(more: object = {}) {
  return {
    data: { path: 'd.csv', y_true: 'y' },
    model: { predictions: { y_pred: 'p' } },
    sensitive_features: { s: {} },
    rules: [{ metric: 'demographic_parity_difference', max: 0.5 }],
    ...more,
  };
}

describe('control features', () => {
  test.each([
    ['a list', { control_features: ['c'] }, [['k'], ['l'], [null]]],
    ['a map with bins', { control_features: { half: { column: 'n', bins: [120] } } }, [['<120'], ['>=120']]],
    [
      'several',
      { control_features: { c: {}, half: { column: 'n', bins: [120] } } },
      ['k', 'l', null].flatMap((c) => [
        [c, '<120'],
        [c, '>=120'],
      ]),
    ],
    ['without those that have no value', { control_features: ['c'], missing_group: 'drop' }, [['k'], ['l']]],
  ])('%s', async (_, more, strata) => {
    const { report } = await checked(policy(more), { 'd.csv': binary });
    expect(report.outcomes.map(({ control }) => control)).toEqual(strata);
    expect(report.features[0]?.strata?.map(({ control }) => control)).toEqual(strata);
  });

  test('rows that are in no stratum are told of', async () => {
    const { report } = await checked(policy({ control_features: ['c'], missing_group: 'drop' }), { 'd.csv': binary });
    expect(report.warnings).toContainEqual({ code: 'missing_control_dropped', rows: 40 });
  });

  test.each([
    ['one', { c: { groups: ['l', 'x', 'y'] } }],
    ['one of several', { half: { column: 'n', bins: [120] }, c: { groups: ['l', 'x', 'y'] } }],
  ])('groups of %s that the policy names are there, and no others', async (_, control_features) => {
    const { report } = await checked(policy({ control_features }), { 'd.csv': binary });
    const absent = { rule: 'expected_groups', feature: 'c', level: 'error', status: 'fail', reason: 'group_absent' };
    expect(report.outcomes.filter(({ rule }) => rule === 'expected_groups')).toEqual([
      { ...absent, groups: [['x'], ['y']] },
    ]);
    expect(report.warnings).toContainEqual({ code: 'unexpected_groups', feature: 'c', groups: [['k']] });
    expect(report.verdict).toBe('fail');
    // Where figures are hidden, too: that nobody is there tells of nobody.
    const shown = toPublicReport(report, 1000);
    expect(shown.privacy?.hidden).toBe(true);
    expect(shown.outcomes).toContainEqual({ ...absent, groups: [['x'], ['y']] });
  });

  test('too many strata are refused', async () => {
    // 240 values of n and those of s, and nothing of either
    const more = {
      sensitive_features: { n: {} },
      control_features: { m: { column: 'n', bins: Array.from({ length: 59 }, (_, at) => 4 * at) } },
    };
    await expect(checked(policy(more), { 'd.csv': binary })).rejects.toMatchObject({
      problems: [{ code: 'DATA_TOO_MANY_STRATA' }],
    });
  });
});

describe('numbers whose powers cannot be summed', () => {
  const number = (row: number) => String(row);
  const regression = policy({
    data: { path: 'd.csv', y_true: 'y', task: 'regression' },
    rules: [{ metric: 'mean_absolute_error_difference', max: 1 }],
  });

  test.each([
    ['a label', rows((row) => (row === 7 ? '1e200' : String(row)), number), '"y"'],
    ['a prediction', rows(number, (row) => (row === 7 ? '-1.1e30' : String(row))), '"p"'],
  ])('%s is refused', async (_, csv, column) => {
    await expect(checked(regression, { 'd.csv': csv })).rejects.toMatchObject({
      problems: [
        {
          code: 'DATA_NUMBER_OUT_OF_RANGE',
          message: expect.stringContaining(column) as string,
          place: { line: 9 },
        },
      ],
    });
  });

  test('the largest that are not, with the largest weights, have finite sums', async () => {
    const csv = rows(
      (row) => (row % 2 === 0 ? '1e30' : '-1e30'),
      (row) => (row % 2 === 0 ? '-1e30' : '1e30'),
    ).replaceAll(/,\d+$/gm, ',1e100');
    const weighted = { ...regression, data: { ...regression.data, sample_weight: 'n' } };
    const { report } = await checked(weighted, { 'd.csv': csv });
    expect(report.overall.mean_absolute_error?.value).toBeCloseTo(2e30, -20);
  });
});

test('a class is found by its value, however the policy writes it', async () => {
  const csv = rows(
    (row) => String(row % 3),
    (row) => String(row % 5 === 0 ? 0 : row % 3),
  );
  const { report } = await checked(
    policy({
      data: { path: 'd.csv', y_true: 'y', task: 'multiclass' },
      rules: [{ metric: 'true_positive_rate_difference', max: 0.5, class: '1.0' }],
    }),
    { 'd.csv': csv },
  );
  const [outcome] = report.outcomes;
  expect(outcome?.class).toBe('1.0');
  // The groups stand with the figures of that class.
  expect(outcome && inTerminal(outcomeGroups(outcome, report, namesOf(report)))).toMatch(
    /\(0\.\d{3}\) → .*\(0\.\d{3}\)/,
  );
});
