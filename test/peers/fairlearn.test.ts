import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checked } from '../checked.ts';
import { frameFigures, type GoldenFrame } from '../fairlearn/fairlearn-figures.ts';
import { reportFigures } from '../fairlearn/report-figures.ts';

const TABLES = 60;
const script = fileURLToPath(new URL('fairlearn-frames.py', import.meta.url));
const python = process.env.PYTHON ?? 'python3';
const present = spawnSync(python, ['-c', 'import fairlearn']).status === 0;
if (!present) console.log('skipped: no Python with fairlearn (set PYTHON)');

const bit = fc.constantFrom(0, 1);
const someTable = fc.record({
  rows: fc
    .array(
      fc.record({
        label: bit,
        prediction: bit,
        score: fc.oneof(
          fc.integer({ min: 0, max: 8 }).map((eighth) => eighth / 8),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        weight: fc.oneof(
          fc.constant(0),
          fc.integer({ min: 1, max: 1_000_000 }),
          fc.double({ min: 1e-6, max: 10, noNaN: true }),
        ),
        one: fc.constantFrom('a', 'b', 'ü', '😀', 'A '),
        two: fc.constantFrom('x', 'y'),
      }),
      { minLength: 4, maxLength: 60 },
    )
    // Fairlearn 0.14 on pandas 3 leaves weighted groups of one row out of its differences: every row comes twice.
    .map((rows) => rows.flatMap((row) => [row, { ...row, score: 1 - row.score }])),
  weighted: fc.boolean(),
  crossed: fc.boolean(),
});

test.skipIf(!present)('Fairlearn has the same figures on random tables', { timeout: 300_000 }, async () => {
  const tables = fc
    .sample(someTable, { numRuns: TABLES, seed: 7 })
    .filter(({ rows }) => rows.some(({ weight }) => weight > 0));
  const lines = tables.map(({ rows, weighted, crossed }) =>
    JSON.stringify({
      y_true: rows.map(({ label }) => label),
      y_pred: rows.map(({ prediction }) => prediction),
      y_score: rows.map(({ score }) => score),
      weight: weighted ? rows.map(({ weight }) => weight + 0.5) : null,
      features: { one: rows.map(({ one }) => one), ...(crossed && { two: rows.map(({ two }) => two) }) },
    }),
  );
  const { stdout, stderr } = spawnSync(python, [script], { input: lines.join('\n'), maxBuffer: 2 ** 28 });
  const answers: GoldenFrame[][] = String(stdout)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers, String(stderr)).toHaveLength(tables.length);
  let compared = 0;
  for (const [at, { rows, weighted, crossed }] of tables.entries()) {
    const csv = [
      'y,p,s,w,one,two',
      ...rows.map((r) => [r.label, r.prediction, r.score, r.weight + 0.5, r.one, r.two].join()),
    ];
    const { report } = await checked(
      {
        data: { path: 'data.csv', y_true: 'y', ...(weighted && { sample_weight: 'w' }) },
        model: { predictions: { y_pred: 'p', y_score: 's' } },
        sensitive_features: { one: {}, crossed: { columns: ['one', 'two'] } },
        zero_division: 0,
        rules: [{ metric: 'demographic_parity_ratio', min: 0 }],
      },
      { 'data.csv': csv.join('\n') },
    );
    const ours = reportFigures(report, crossed ? 'crossed' : 'one');
    for (const frame of answers[at] as GoldenFrame[]) {
      const theirs = frameFigures(frame);
      const groups = new Map(Object.keys(frame.overall).map((metric) => [metric, valuedGroups(theirs, metric)]));
      for (const [name, value] of theirs) {
        const [row = '', metric = ''] = [name.slice(0, name.lastIndexOf(' ')), name.slice(name.lastIndexOf(' ') + 1)];
        // One group alone is equal to itself there; here a comparison needs two.
        if (/^(difference|ratio)/.test(row) && (groups.get(metric) ?? 0) < 2) continue;
        const own = ours.get(name);
        if (value === null) expect(own, `table ${at}: ${name}`).toBeNull();
        else
          expect(Math.abs((own ?? Number.NaN) - value), `table ${at}: ${name}: ${own} and ${value}`).toBeLessThan(1e-9);
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(100 * tables.length);
});

function valuedGroups(figures: ReadonlyMap<string, number | null>, metric: string): number {
  return [...figures].filter(
    ([name, value]) => value !== null && name.startsWith('group [') && name.endsWith(` ${metric}`),
  ).length;
}
