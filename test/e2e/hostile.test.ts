import { describe, expect, test } from 'vitest';
import { type Files, scene } from './cli.ts';
import { byGroup, POLICY } from './people.ts';

/** Names that someone may choose to be taken for something else. */
const NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  '::error::x',
  ' ::warning file=a::x',
  '##[error]x',
  '##[group]',
  'a\r\n::error::x',
  'a\n##[error]x',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u202etxt.exe',
  '\u2066x\u2069',
  '\u2028::error::x',
  'x'.repeat(10_000),
  '😀👩‍👩‍👧',
  'a|b',
  '`code`',
  '<script>alert(1)</script>',
  '<!-- x -->',
  '@octocat #1 https://example.org',
  '"quoted", with commas',
  '(missing)',
  'all rows',
  '   ',
  'null',
];

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[header, ...rows].map((row) => row.map(quoted).join(',')).join('\n')}\n`;
}

/** A column for each name, and in each of them two rows for each name, one of each label. */
const HEADER = ['g', 'y', 'p', 'part', ...NAMES];
const ROWS = NAMES.flatMap((name) => [
  [name, '1', '1', 'a', ...NAMES.map(() => name)],
  [name, '0', '1', 'b', ...NAMES.map(() => name)],
]);

const DATA = { path: 'data.csv', y_true: 'y' };

function hostile(policy: object = {}): Files {
  const rules = [
    { metric: 'selection_rate_group_min', min: 0 },
    { metric: 'accuracy_score_difference', max: 0 },
  ];
  return {
    'data.csv': csv(HEADER, ROWS),
    'fairness.json': JSON.stringify({ ...POLICY, data: DATA, sensitive_features: { g: {} }, rules, ...policy }),
  };
}

// What run() of cli.ts expects of every output is the first thing that these runs show.
describe.concurrent('hostile names', () => {
  test('of groups are kept apart, whole in JSON and harmless wherever they are shown', async () => {
    const { check, run, report, read } = scene(hostile());
    const ran = await check('fairness.json', '--json', 'report.json', '--markdown', 'report.md');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(byGroup(report(), 'selection_rate', 'g')).toEqual(Object.fromEntries(NAMES.map((name) => [name, 1])));
    expect(read('report.md')).not.toMatch(/<script|<!--|`code`|@octocat|https:\/\/|x{300}/);
    const outputs = await Promise.all([
      check('fairness.json', '--json', '-'),
      check('fairness.json', '--markdown', '-'),
      run(['render', 'report.json']),
    ]);
    expect(outputs.map(({ stderr }) => stderr)).toEqual(['', '', '']);
    expect(outputs.map(({ stdout }) => stdout)).toEqual([read('report.json'), read('report.md'), ran.stdout]);
  });

  test('of columns, features, rules of a name and a policy', async () => {
    // YAML and JSON policies take no key "__proto__"; every other feature has the name of its column.
    const features = NAMES.map((column, at) => (at % 2 === 0 ? [`feature ${column}`, { column }] : [column, {}]));
    const names = features.map(([name]) => name);
    const { check, report, read } = scene(
      hostile({ name: '::error::##[x]\u001b\n::error::y', sensitive_features: Object.fromEntries(features) }),
    );
    const ran = await check('fairness.json', '--json', 'report.json', '--markdown', 'report.md');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(report().features.map(({ name }) => name)).toEqual(names);
    expect(report().features.map(({ columns }) => columns[0])).toEqual(names.map((name) => nameOf(name as string)));
    const outputs = await Promise.all([
      check('fairness.json', '--json', '-'),
      check('fairness.json', '--markdown', '-'),
    ]);
    expect(outputs.map(({ stdout }) => stdout)).toEqual([read('report.json'), read('report.md')]);
  });

  test('of inputs and categories of a model that goes to standard output', async () => {
    const { check } = scene(
      hostile({
        data: { ...DATA, split: { column: 'part', test: 'a' } },
        model: { train: { algorithm: 'decision_tree', exclude: ['p'] } },
      }),
    );
    const saved = await check('fairness.json', '--save-model', '-');
    const model = JSON.parse(saved.stdout) as { inputs: readonly { column: string; categories: readonly string[] }[] };
    expect(model.inputs.map(({ column }) => column)).toEqual(NAMES);
    expect(new Set(model.inputs[0]?.categories)).toEqual(new Set(NAMES));
  });

  test('of keys and values of a policy, all of them wrong at once', async () => {
    // YAML takes no key of more than 1,024 characters.
    const lines = NAMES.filter(({ length }) => length <= 1_000).map(
      (name) => `${JSON.stringify(name)}: ${JSON.stringify(name)}`,
    );
    const { check } = scene({
      'a.yml': `version: 1\n${lines.join('\n')}\n`,
      'b.yml': `rules: ${JSON.stringify(NAMES)}\n`,
    });
    for (const ran of await Promise.all([check('a.yml'), check('b.yml')])) {
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toMatch(/^error: [\s\S]*\n\d+ problems; nothing was decided\.\n$/);
    }
  });

  const WORST = ['::error::x', '\u001b[31m\u202ex', 'a\r\n##[error]x\n::error::y', 'x'.repeat(10_000)];
  test.each(WORST.map((name) => [name.slice(0, 60), name]))('in errors: %j', async (_, name) => {
    const { check, run } = scene({
      ...hostile(),
      'column.json': hostile({ data: { ...DATA, y_true: `${name} ` } })['fairness.json'] as string,
      'third.json': hostile({ data: { ...DATA, y_true: 'g' }, sensitive_features: { y: {} } })[
        'fairness.json'
      ] as string,
      'path.json': hostile({ data: { ...DATA, path: `${name}.csv` } })['fairness.json'] as string,
    });
    const policies = ['column.json', 'third.json', 'path.json', `${name}.yml`];
    const runs = await Promise.all([
      ...policies.map((policy) => check(policy)),
      check('fairness.json', `--${name}`),
      check('fairness.json', '--fail-on', name),
      run([name, name]),
    ]);
    for (const ran of runs) {
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr.startsWith('error: ')).toBe(true);
    }
  });
});

function nameOf(feature: string): string {
  return feature.replace(/^feature /, '');
}
