import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { checked } from '../checked.ts';

/** 200 rows of a and 200 of b: 60 and 100 selected, each with 80 positives. */
const csv = ['y,p,g,w']
  .concat(
    [
      ['a', 60],
      ['b', 100],
    ].flatMap(([group, selected]) =>
      Array.from(
        { length: 200 },
        (_, row) => `${row % 5 < 2 ? 1 : 0},${row < Number(selected) ? 1 : 0},${group},${1 + (row % 2)}`,
      ),
    ),
  )
  .join('\n');

async function reportOf(rules: readonly object[], policy: object = {}): Promise<Report> {
  const { report } = await checked(
    {
      data: { path: 'data.csv', y_true: 'y' },
      model: { predictions: { y_pred: 'p' } },
      sensitive_features: { g: {} },
      privacy: { suppress_below: 0 },
      confidence: { method: 'bootstrap', n_boot: 2000, random_state: 7 },
      rules,
      ...policy,
    },
    { 'data.csv': csv },
  );
  return report;
}

const byInterval = { decide_by: 'interval' };

// The gap is 0.2, its interval far from each of these limits.
test.each([
  { metric: 'demographic_parity_difference', max: 0.9 },
  { metric: 'demographic_parity_difference', max: 0.01 },
  { metric: 'demographic_parity_difference', max: 0.01, method: 'to_overall' },
  { metric: 'demographic_parity_ratio', min: 0.9 },
  { metric: 'selection_rate_group_min', min: 0.01 },
  { metric: 'selection_rate_group_max', max: 0.99 },
  { metric: 'equalized_odds_difference', max: 0.9 },
])('a range is shown and decides nothing: %j', async (rule) => {
  const { outcomes, confidence } = await reportOf([{ ...rule, ...byInterval }], {
    confidence: { method: 'bootstrap', n_boot: 2000, adjust: 'holm' },
  });
  expect(outcomes).toMatchObject([{ status: 'inconclusive', reason: 'range_by_bootstrap' }]);
  expect(outcomes[0]?.low).toBeLessThan(outcomes[0]?.high as number);
  expect(outcomes[0]).not.toHaveProperty('p_value');
  expect(confidence?.comparisons).toBe(0);
});

// 160 of 400 are selected: 0.4, with a standard error of 0.024.
test.each([
  [{ metric: 'selection_rate', max: 0.5 }, 'pass'],
  [{ metric: 'selection_rate', max: 0.3 }, 'fail'],
  [{ metric: 'selection_rate', max: 0.41 }, 'inconclusive'],
])('a figure of all rows decides: %j', async (rule, status) => {
  const { outcomes, overall } = await reportOf([{ ...rule, ...byInterval }]);
  expect(outcomes[0]).toMatchObject({ status, value: 0.4 });
  // Binomial(400, 0.4) by scipy: 141 and 179 at 0.025 and 0.975; 2,000 replicates tell them to 4 rows.
  expect(Math.abs(Number(outcomes[0]?.low) * 400 - 141)).toBeLessThanOrEqual(4);
  expect(Math.abs(Number(outcomes[0]?.high) * 400 - 179)).toBeLessThanOrEqual(4);
  expect(overall.selection_rate).toMatchObject({ low: outcomes[0]?.low, high: outcomes[0]?.high });
});

test('with Holm no p-value is less than the replicates can tell', async () => {
  const { outcomes } = await reportOf([{ metric: 'selection_rate', max: 0.05, ...byInterval }], {
    confidence: { method: 'bootstrap', n_boot: 2000, adjust: 'holm' },
  });
  expect(outcomes[0]?.p_value).toBeGreaterThanOrEqual(1 / 2001 - 1e-6);
  expect(outcomes[0]?.p_value).toBeLessThan(1 / 1900);
});

test('rules by the estimate are decided as ever, small groups included', async () => {
  const rules = [
    { metric: 'demographic_parity_difference', max: 0.25 },
    { metric: 'demographic_parity_difference', max: 0.1 },
    { metric: 'precision_score_difference', max: 0.5 },
  ];
  const small_groups = { min_count: 80 };
  const statuses = (report: Report) => report.outcomes.map(({ status, reason, value }) => [status, reason, value]);
  expect(statuses(await reportOf(rules, { small_groups }))).toEqual(
    statuses(await reportOf(rules, { small_groups, confidence: {} })),
  );
});

test('the report says what its intervals are', async () => {
  const plain = await reportOf([{ metric: 'selection_rate', max: 0.5 }]);
  const sentence =
    'Intervals are percentiles of 2,000 redraws of the cells; those of gaps lean upwards and decide nothing.';
  expect(renderMarkdown(plain)).toContain(sentence);
  expect(renderTerminal(plain, { color: false })).toContain(sentence);
  expect(plain.confidence).toMatchObject({ method: 'bootstrap', n_boot: 2000, random_state: 7 });
  const weighted = await reportOf([{ metric: 'selection_rate', max: 0.5 }], {
    data: { path: 'data.csv', y_true: 'y', sample_weight: 'w' },
  });
  expect(renderMarkdown(weighted)).toContain('of the cells (an approximation, because rows are weighted);');
  const analytic = await reportOf([{ metric: 'selection_rate', max: 0.5 }], { confidence: {} });
  expect(renderMarkdown(analytic)).not.toContain('redraws');
});
