import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome, Report } from '../../src/report/report.ts';
import { folderOf } from '../terminal/folder.ts';
import { present } from './folder.ts';
import { readPredictions } from './predictions.ts';

const POLICY = {
  version: 1,
  data: { path: 'data.csv', y_true: 'y_true' },
  model: { predictions: { path: 'predictions.csv', y_pred: 'y_pred' } },
  sensitive_features: { sex: {} },
  rules: [{ metric: 'selection_rate', min: 0 }],
  baseline: {
    from: 'base.json',
    rules: [
      { metric: 'demographic_parity_difference', max_increase: 0.002, id: 'rise' },
      { metric: 'demographic_parity_difference', max_decrease: 0.002, id: 'fall' },
    ],
  },
};

/** The reference model on Adult, and then the same of which the first 30 positive decisions about a sex are withdrawn. */
async function withdrawn(
  sex: 'Female' | 'Male',
): Promise<{ readonly report: Report; readonly outcomes: readonly Outcome[] }> {
  const golden = readPredictions('adult');
  const column = (name: string) => golden.column(name);
  const lines = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
  const sexes = column('sex');
  const then = column('y_pred');
  const turned = new Set(then.flatMap((p, row) => (p === '1' && sexes[row] === sex ? [row] : [])).slice(0, 30));
  const now = then.map((p, row) => (turned.has(row) ? '0' : p));
  expect(turned.size).toBe(30);
  const files = (p: readonly string[]) => ({
    'fairness.json': JSON.stringify(POLICY),
    'data.csv': lines(
      'y_true,sex',
      column('y_true').map((y, row) => `${y},${sexes[row]}`),
    ),
    'predictions.csv': lines('y_pred', p),
  });
  const before = folderOf(files(then));
  expect(await before.run(['check', 'fairness.json', '--write-baseline', 'base.json', '--quiet'])).toMatchObject({
    stderr: '',
  });
  const written = Object.fromEntries(
    ['base.json', 'base.json.predictions.gz'].map((file) => [file, readFileSync(join(before.directory, file))]),
  );
  const after = folderOf({ ...files(now), ...written });
  expect(await after.run(['check', 'fairness.json', '--json', 'report.json', '--quiet'])).toMatchObject({ stderr: '' });
  const report = JSON.parse(after.read('report.json')) as Report;
  return { report, outcomes: report.outcomes.filter(({ change }) => change !== undefined) };
}

// Selected are 304 of 4847 women and 2290 of 9806 men: a gap of .170811.
describe.skipIf(!present)('30 positive decisions of the reference model withdrawn', () => {
  test('from Female raise the gap by more than .002', async () => {
    const { report, outcomes } = await withdrawn('Female');
    const [rise, fall] = outcomes;
    expect(report.verdict).toBe('fail');
    expect(report.baseline).toMatchObject({ paired: true });
    const f = report.baseline?.changes[1]?.groups?.find(({ group }) => group[0] === 'Female');
    expect([f?.gained, f?.lost]).toEqual([0, 30]);
    expect(rise).toMatchObject({
      status: 'fail',
      decide_by: 'interval',
      value: expect.closeTo(30 / 4847, 9),
      // 30 ± 1.96 · √30 of 4847, as by the normal
      low: expect.closeTo((30 - 1.96 * Math.sqrt(30)) / 4847, 3),
      high: expect.closeTo((30 + 1.96 * Math.sqrt(30)) / 4847, 3),
      baseline: { value: expect.closeTo(0.170811, 6), paired: true },
    });
    expect(rise?.low).toBeGreaterThan(0.002);
    expect(fall?.status).toBe('pass');
  });

  test('from Male lower it, near to .002: the report says how near', async () => {
    const { outcomes } = await withdrawn('Male');
    const [rise, fall] = outcomes;
    expect(rise).toMatchObject({ status: 'pass', value: expect.closeTo(-30 / 9806, 9) });
    expect(fall).toMatchObject({
      value: expect.closeTo(-30 / 9806, 9),
      low: expect.closeTo(-(30 + 1.96 * Math.sqrt(30)) / 9806, 3),
      high: expect.closeTo(-(30 - 1.96 * Math.sqrt(30)) / 9806, 3),
      baseline: { value: expect.closeTo(0.170811, 6), paired: true },
    });
    // (30 − .002 · 9806)/√30 = 1.90 standard errors, which is not the 1.96 that would decide it, or fail it for sure:
    // another sample lands on the other side in about 3 of 100, by the interval's longer side more.
    expect(fall).toMatchObject({ status: 'inconclusive', reason: 'interval_straddles' });
    expect(fall?.flip_chance).toBeGreaterThan(0.028);
    expect(fall?.flip_chance).toBeLessThan(0.12);
    expect(fall?.rows_needed).toMatchObject({ factor: expect.any(Number), rows: expect.any(Number) });
    const { factor = 0, total = 0 } = typeof fall?.rows_needed === 'object' ? fall.rows_needed : {};
    expect(total).toBeGreaterThan(14_653);
    expect(total / 14_653).toBeCloseTo(factor, 2);
  });
});
