import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { reportJsonSchema } from '../../src/report/schema.ts';
import { checked } from '../checked.ts';

/** One row each: sex, race, label, prediction, score, weight. */
const rows = (count: number, ...fields: readonly (string | number)[]) => Array(count).fill(fields.join(','));

const csv = [
  'sex,race,y,p,s,w',
  ...rows(24, 'f', 'a', 1, 1, 0.9, 1),
  ...rows(76, 'f', 'b', 0, 0, 0.2, 5),
  ...rows(60, 'm', 'a', 1, 1, 0.8, 5),
  ...rows(140, 'm', 'b', 0, 0, 0.3, 1),
  ...rows(2, '', 'a', 0, 0, 0.1, 1),
].join('\n');

const policy = (rules: readonly object[], more: object = {}) => ({
  data: { path: 'a.csv', y_true: 'y' },
  model: { predictions: { y_pred: 'p', y_score: 's' } },
  sensitive_features: { sex: {}, both: { columns: ['sex', 'race'] } },
  rules,
  ...more,
});

const run = async (rules: readonly object[], more?: object) =>
  (await checked(policy(rules, more), { 'a.csv': csv })).report;

test('four fifths of persons, though the weights say otherwise', async () => {
  const report = await run(
    [
      { preset: 'four_fifths', features: ['sex'] },
      { metric: 'demographic_parity_ratio', min: 0.8, features: ['sex'] },
    ],
    {
      data: { path: 'a.csv', y_true: 'y', sample_weight: 'w' },
      missing_group: 'drop',
    },
  );
  // 24/100 and 60/200; weighted 24/404 and 300/440.
  expect(report.outcomes.map(({ rule, status, value }) => [rule, status, value])).toEqual([
    ['four_fifths/demographic_parity_ratio', 'pass', 0.24 / 0.3],
    ['demographic_parity_ratio', 'fail', 24 / 404 / (300 / 440)],
  ]);
  expect(report.presets?.[0]?.features[0]?.groups?.map(({ selected }) => selected)).toEqual([24, 60]);
});

describe('presets that only report', () => {
  test('pass with a warning that nothing was decided', async () => {
    const report = await run([{ preset: 'nyc_ll144_selection' }]);
    expect(report.verdict).toBe('pass');
    expect(report.outcomes).toEqual([]);
    expect(report.warnings.map(({ code }) => code)).toContain('report_only');
    expect(report.presets?.[0]).toMatchObject({ name: 'nyc_ll144_selection', report_only: true });
  });

  test('scores are counted above the median of all rows, unknown ones too', async () => {
    const report = await run([{ preset: 'nyc_ll144_scoring' }, { metric: 'selection_rate', min: 0.1 }]);
    // 302 rows; the 151st and the 152nd score, of 2 + 76 + 140 lower ones and 84 higher, are 0.3.
    expect(report.presets?.[0]?.median_score).toBe(0.3);
    expect(report.presets?.[0]?.features[0]).toMatchObject({
      unknown: 2,
      cross_footing: true,
      groups: [
        { group: ['f'], rows: 100, selected: 24 },
        { group: ['m'], rows: 200, selected: 60 },
      ],
    });
    expect(report.warnings.map(({ code }) => code)).not.toContain('report_only');
  });

  test('a model without scores cannot be asked for scoring rates', async () => {
    const labels = { model: { predictions: { y_pred: 'p' } } };
    const error = await run([{ preset: 'nyc_ll144_scoring' }], labels).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).problems).toMatchObject([
      { code: 'MODEL_SCORES_MISSING', message: expect.stringContaining('"nyc_ll144_scoring" needs scores') },
    ]);
  });

  test('a table of an intersection is missed', async () => {
    const report = await run([{ preset: 'nyc_ll144_selection', features: ['sex'] }]);
    expect(report.warnings).toContainEqual({ code: 'preset_without_intersection', preset: 'nyc_ll144_selection' });
  });
});

test('the reference is the one that the policy names', async () => {
  const report = await run([{ preset: 'aif360', features: ['sex'] }], {
    sensitive_features: { sex: { reference: 'f' } },
    missing_group: 'drop',
  });
  const [parity] = report.outcomes;
  expect(parity).toMatchObject({ rule: 'aif360/demographic_parity_difference', status: 'pass', reference: ['f'] });
  expect(parity?.value).toBeCloseTo(0.06, 12);
  expect(report.presets?.[0]?.features).toEqual([{ feature: 'sex', reference: ['f'], chosen: 'policy' }]);
});

test('a report with every preset is valid under its schema', async () => {
  const presets = ['four_fifths', 'nyc_ll144_selection', 'nyc_ll144_scoring', 'aequitas', 'aif360'];
  const report = await run(presets.map((preset) => ({ preset })));
  expect(report.presets?.map(({ name }) => name)).toEqual(presets);
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(reportJsonSchema());
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
});
