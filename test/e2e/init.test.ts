import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST, scene } from './cli.ts';

test.concurrent('init writes what check carries out, from dist/ alone', async () => {
  const { run, check, has, report } = scene({ 'wages.csv': readFileSync(join(DIST, 'demo/wages.csv')) });
  const ran = await run(['init', 'wages.csv', '--y-true', 'above_median', '--sensitive', 'gender', 'race']);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toMatch(/^Wrote [\s\S]*\n\nPlease check:\n {2}1\. /);
  expect(ran.stderr).toMatch(/^warning: gender: fewer than 30 /);
  expect(has('.github/workflows/fairness.yml')).toBe(true);
  expect([0, 1]).toContain((await check('--json', 'report.json')).code);
  expect(report().features.map(({ name }) => name)).toEqual(['gender', 'race']);
});

const HOSTILE = [
  '::error::x',
  '##[error]x',
  'a\n::error::b',
  '\u001b[31mred',
  '\u202etxt',
  '\u2028x',
  '<<',
  '- a: b # c',
  "'",
];

// What run() of cli.ts expects of every output is the first thing that this shows.
test.concurrent('init with hostile names is harmless, and means what they are', async () => {
  const quoted = (text: string) => `"${text}"`;
  const header = ['y', ...HOSTILE];
  const rows = Array.from({ length: 90 }, (_, row) => [
    String(row % 2),
    ...HOSTILE.map((_, at) => HOSTILE[(row + at) % 9]!),
  ]);
  const { run, check, read, report } = scene({
    'people.csv': `${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`,
  });
  const ran = await run([
    'init',
    'people.csv',
    '--y-true',
    'y',
    ...HOSTILE.slice(0, 8).map((name) => `--sensitive=${name}`),
  ]);
  expect(ran.code).toBe(0);
  expect(read('.github/fairness.yml')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect([0, 1]).toContain((await check('--json', 'report.json')).code);
  expect(report().features.map(({ columns }) => columns[0])).toEqual(HOSTILE.slice(0, 8));
});
