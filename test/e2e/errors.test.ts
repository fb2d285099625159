import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Files, NOBODY, type Scene, scene } from './cli.ts';
import { csv, files, HEADER, PEOPLE, POLICY, ROWS } from './people.ts';

const { data } = POLICY;
const IN_DATA = { predictions: { y_pred: 'p' } };
const SCORES = { predictions: { y_pred: 'p', y_score: 's' } };

/** Each of the people with a field in place of another. */
function replaced(id: number, column: string, text: string): string {
  const at = HEADER.split(',').indexOf(column);
  const rows = ROWS.map((row) => row.split(','));
  rows[id - 1]![at] = text;
  return csv(
    HEADER,
    rows.map((row) => row.join(',')),
  );
}

type Wrong = readonly [name: string, data: string | Uint8Array, message: string, place: string, policy?: object];

const DATA: readonly Wrong[] = [
  ['empty', '', '"people.csv" is empty.', 'people.csv'],
  ['blank', '\n\n', '"people.csv" has no header.', 'people.csv'],
  ['a header only', `${HEADER}\n`, '"people.csv" has a header, but no row.', 'people.csv:1'],
  ['a header twice', `y,p,sex,y\n1,1,f,1\n`, 'Two columns are named "y": number 1 and number 4.', 'people.csv:1'],
  ['a short row', `${PEOPLE}9,1,1\n`, 'The row on line 10 has 3 fields, the header has 7.', 'people.csv:10'],
  ['a long row', `${HEADER}\n${ROWS[0]},x\n`, 'The row on line 2 has 8 fields', 'people.csv:2'],
  ['an open quote', `y,p,sex\n1,1,f\n1,1,"m\n0,0,f\n`, 'The quote that opens on line 3', 'people.csv:3'],
  ['a quote in a field', `y,p,sex\n1,1,f"f\n`, 'A quote stands within the unquoted field on line 2', 'people.csv:2'],
  ['another delimiter', PEOPLE.replaceAll(',', ';'), 'The header is a single column, "id;y;p;s;sex;age;w".', ':1'],
  ['Latin-1', Buffer.from(`${PEOPLE}9,1,1,1,\xe9,1,1\n`, 'latin1'), 'Line 10 of "people.csv" is not UTF-8', ':10'],
  ['UTF-16', Buffer.from(`\ufeff${PEOPLE}`, 'utf16le'), '"people.csv" is UTF-16 text.', 'people.csv'],
  ['a NUL', PEOPLE.replace('30', '\0'), 'Line 3 of "people.csv" holds a NUL byte.', 'people.csv:3'],
  ['a lost column', PEOPLE.replace('sex', 'sxe'), 'There is no column "sex".', 'people.csv:1'],
  ['no labels', PEOPLE.replaceAll(/^(\d),\d/gm, '$1,'), 'The label column "y" is empty in every row.', ':2'],
  [
    'a third label',
    replaced(3, 'y', '2'),
    'holds 3 labels; a binary task has two: "1" (4 rows), "0" (3 rows), "2" (1 row',
    'people.csv:4',
  ],
  ['labels of text', replaced(3, 'y', 'no').replaceAll(/^(\d),0/gm, '$1,no'), 'cannot know which one counts', ''],
  ['a missing label', replaced(4, 'y', ''), '1 assessed row has no label in "y".', 'people.csv:5'],
  ['a missing prediction', replaced(5, 'p', ''), '1 assessed row has no prediction in "p".', 'people.csv:6'],
  ['a strange prediction', replaced(5, 'p', 'yes'), 'hold what is no label of the data: "yes" (1 row).', ':6'],
  ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n', 'Git LFS pointer', ''],
  ['gzip without its ending', gzipSync(PEOPLE), '"people.csv" is compressed by gzip.', 'people.csv'],
  ['a negative weight', replaced(6, 'w', '-1'), '1 assessed row has a weight below 0', ':7', WEIGHTED()],
  [
    'an infinite weight',
    replaced(6, 'w', 'inf'),
    'Column "w" holds text that is no number on line 7.',
    ':7',
    WEIGHTED(),
  ],
  ['no weight', replaced(6, 'w', ''), '1 assessed row has no weight in "w".', ':7', WEIGHTED()],
  ['text for a weight', replaced(2, 'w', 'one'), 'Column "w" holds text that is no number', ':3', WEIGHTED()],
  [
    'a score above 1',
    replaced(1, 's', '1.5'),
    '1 assessed row has a score outside [0, 1] in "s".',
    ':2',
    { model: SCORES },
  ],
  ['text for a score', replaced(1, 's', 'high'), 'Column "s" holds text that is no number', ':2', { model: SCORES }],
  ['a missing score', replaced(1, 's', ''), '1 assessed row has no score in "s".', ':2', { model: SCORES }],
  [
    'scores alone',
    PEOPLE,
    '"y_score" alone does not say who is selected.',
    '',
    { model: { predictions: { y_score: 's' } } },
  ],
  ['an absent positive label', PEOPLE, 'The positive label "yes" does not occur', '', positive('yes')],
  [
    'no test rows',
    PEOPLE,
    'No row has "x" in the column "w"',
    '',
    { data: { ...data, split: { column: 'w', test: 'x' } } },
  ],
  ['text in bins', replaced(8, 'age', 'old'), '"age"', ':9', { sensitive_features: { age: { bins: [30] } } }],
  ['too many groups', csv('y,p,n', manyRows()), 'has 1,001 groups; at most 1,000', '', features({ n: {} })],
  ['an unknown ending', PEOPLE, 'The extension ".xls" tells no format.', '', { data: { ...data, path: 'people.xls' } }],
  ['a later format', PEOPLE, 'type .parquet is not supported yet', '', { data: { ...data, path: 'people.parquet' } }],
  ['an absent file', PEOPLE, 'There is no file "poeple.csv".', '', { data: { ...data, path: 'poeple.csv' } }],
  ['an absent folder', PEOPLE, '"data" is no folder', '', { data: { ...data, path: 'data/x.csv' } }],
  ['a pattern that matches nothing', PEOPLE, 'No file matches "*.tsv".', '', { data: { ...data, path: '*.tsv' } }],
];

function WEIGHTED(): object {
  return { data: { ...data, sample_weight: 'w' } };
}

function positive(pos_label: string): object {
  return { data: { ...data, pos_label } };
}

function features(sensitive_features: object): object {
  return { sensitive_features };
}

function manyRows(): readonly string[] {
  return Array.from({ length: 1001 }, (_, at) => `${at % 2},1,${at}`);
}

const NUMBERS = { data: { ...data, task: 'regression' }, rules: [{ metric: 'mean_absolute_error', max: 1 }] };
const CLASSES = { data: { ...data, task: 'multiclass' }, rules: [{ metric: 'accuracy_score', min: 0 }] };
const ofClass = (name: string) => ({
  ...CLASSES,
  rules: [{ metric: 'selection_rate_difference', max: 1, class: name }],
});
const conditioned = (control_features: unknown) => ({ control_features });

/** As many labels, each of two rows. */
function labels(count: number): string {
  return csv(
    'y,p,sex',
    Array.from({ length: 2 * count }, (_, at) => `c${at % count},c${at % count},${at < count ? 'f' : 'm'}`),
  );
}

/** 150 groups in 100 strata. */
function wide(): string {
  const rows = Array.from({ length: 15_000 }, (_, at) => `${at % 2},1,${at % 150},${Math.floor(at / 150)}`);
  return csv('y,p,sex,job', rows);
}

const OF_TASKS: readonly Wrong[] = [
  ['text for a number', replaced(5, 'y', 'six'), 'Column "y" holds text that is no number on line 6.', ':6', NUMBERS],
  ['text for a predicted number', replaced(5, 'p', '?'), 'Column "p" holds text that is no number', ':6', NUMBERS],
  ['an infinite prediction', replaced(5, 'p', 'inf'), 'Column "p" holds text that is no number', ':6', NUMBERS],
  ['no number', replaced(5, 'y', ''), '1 assessed row has no label in "y".', ':6', NUMBERS],
  ['no predicted number', replaced(5, 'p', ''), '1 assessed row has no prediction in "p".', ':6', NUMBERS],
  ['no label of several', replaced(5, 'y', ''), '1 assessed row has no label in "y".', ':6', CLASSES],
  ['no predicted class', replaced(5, 'p', ''), '1 assessed row has no prediction in "p".', ':6', CLASSES],
  ['a strange class', replaced(5, 'p', '2'), 'hold what is no label of the data: "2".', ':6', CLASSES],
  ['one class', labels(1), 'The label column "y" holds 1 label; a multiclass task has 2 to 100.', ':2', CLASSES],
  ['101 classes', labels(101), 'The label column "y" holds 101 labels; a multiclass task has', ':2', CLASSES],
  [
    'a class that does not occur',
    PEOPLE,
    'names the class "2", which does not occur among the labels.',
    ':2',
    ofClass('2'),
  ],
  ['a lost control column', PEOPLE, 'There is no column "jobb".', 'people.csv:1', conditioned(['jobb'])],
  ['text in bins of a control feature', replaced(8, 'age', 'old'), '"age"', ':9', conditioned({ age: { bins: [30] } })],
  [
    'too many control values',
    csv(
      'y,p,n,sex',
      manyRows().map((row, at) => `${row},${at % 3 === 0 ? 'f' : 'm'}`),
    ),
    'The feature "n" has 1,001 groups; at most 1,000',
    '',
    conditioned(['n']),
  ],
  [
    'too many groups within strata',
    wide(),
    // (150 + 1) · (100 + 1)
    'The feature "sex" within 100 combinations of control features makes 15,251 groups; at most 10,000',
    '',
    conditioned(['job']),
  ],
];

async function refused(at: Scene, args: readonly string[] = []): Promise<string> {
  const ran = await at.check(...args, '--json', 'report.json');
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^error: [^\n]+ \[[A-Z0-9_]+\]\n/);
  expect(at.has('report.json')).toBe(false);
  return ran.stderr;
}

describe.concurrent('wrong data', () => {
  test.each([...DATA, ...OF_TASKS].map((wrong) => [wrong[0], wrong] as const))(
    '%s',
    async (_, [, content, message, place, policy = {}]) => {
      const stderr = await refused(scene(files(policy, { 'people.csv': content })));
      const [first = '', second = ''] = stderr.split('\n');
      expect(first).toContain(message);
      if (place !== '') expect(second.startsWith('  at ') && second.endsWith(place), second).toBe(true);
    },
  );

  test('an absent column is told with the nearest one, all of them at once', async () => {
    const policy = {
      data: { ...data, sample_weight: 'weigth' },
      sensitive_features: { sexe: {}, ages: { column: 'agee' } },
    };
    const content = PEOPLE.replace(',w\n', ',weight\n');
    const stderr = await refused(scene(files(policy, { 'people.csv': content })));
    for (const [wrong, near] of [
      ['weigth', 'weight'],
      ['sexe', 'sex'],
      ['agee', 'age'],
    ]) {
      expect(stderr).toContain(`There is no column "${wrong}".`);
      expect(stderr).toContain(`Did you mean "${near}"?`);
    }
    expect(stderr).toContain('3 problems; nothing was decided.');
  });

  test.each([
    ['another header', 'y,p,SEX\n1,1,f\n', 'Column 3 of "b.csv" is "SEX", but "sex" in "a.csv".', 'b.csv:1'],
    ['another order', 'p,y,sex\n1,1,f\n', 'Column 1 of "b.csv" is "p", but "y" in "a.csv".', 'b.csv:1'],
    ['a row too short', 'y,p,sex\n1,1,f\n1,1\n', 'The row on line 3 has 2 fields', 'b.csv:3'],
    ['nothing', '', '"b.csv" is empty.', 'b.csv'],
  ])('a shard with %s', async (_, b, message, place) => {
    const policy = { data: { ...data, path: ['a.csv', 'b.csv'] } };
    const stderr = await refused(scene(files(policy, { 'a.csv': 'y,p,sex\n1,1,f\n0,0,m\n', 'b.csv': b })));
    expect(stderr).toContain(message);
    expect(stderr).toContain(`\n  at ${place}\n`);
  });

  test('groups that differ in case or spaces only are a warning', async () => {
    const { check } = scene(files({}, { 'people.csv': replaced(2, 'sex', ' F') }));
    expect((await check()).stdout).toContain('groups that differ only in case or in spaces');
  });
});

describe.concurrent('a model that does not fit', () => {
  const SPLIT = { ...data, split: { column: 'part', test: 'b' } };
  const ROLES = 'part,y,sex';
  const TRAIN = { train: { algorithm: 'decision_tree' } };
  /** Three rows that learn, one that is judged, with some inputs. */
  const rows = (header: string, inputs: readonly string[]) =>
    csv(
      `${ROLES},${header}`,
      inputs.map((input, at) => `${at < 3 ? 'a' : 'b'},${at % 2},${at % 2 ? 'f' : 'm'},${input}`),
    );
  const trainedOn = (content: string) => files({ data: SPLIT, model: TRAIN }, { 'people.csv': content });
  const NUMBERS = rows('age,town', ['1,x', '2,y', '3,x', '4,y']);

  const LOADED: readonly (readonly [name: string, content: string, message: string])[] = [
    ['an absent column', rows('aeg,town', ['1,x', '2,y', '3,x', '4,y']), 'The model needs the column "age"'],
    ['text for a number', rows('age,town', ['1,x', '2,y', '3,x', 'old,y']), 'takes "age" as a number, but 1 row holds'],
    ['a missing number', rows('age,town', ['1,x', '2,y', '3,x', ',y']), 'needs a number in the column "age", which 1'],
    ['a number that is too large', rows('age,town', ['1,x', '2,y', '3,x', '1e39,y']), 'reach beyond 3.4e38 in 1 row'],
    ['other labels', NUMBERS.replaceAll(/^(.),1/gm, '$1,true').replaceAll(/^(.),0/gm, '$1,false'), 'label'],
  ];

  test('is refused, and a category that it never saw is a warning', async () => {
    const first = scene(trainedOn(NUMBERS));
    expect((await first.check('--save-model', 'tree.json')).code).toBe(1); // The one row is of one group.
    const load = { data: SPLIT, model: { load: { path: 'tree.json' } } };
    const at = (content: string) => scene(files(load, { 'people.csv': content, 'tree.json': first.read('tree.json') }));
    const told = await Promise.all(LOADED.map(([, content]) => refused(at(content))));
    LOADED.forEach(([name, , message], place) => {
      expect(told[place], name).toContain(message);
    });
    const unknown = await at(NUMBERS.replace('4,y', '4,z')).check();
    expect(unknown.stdout).toContain('town: 1 row with a category that the model never saw in training');
  });

  test.each([
    [
      'a missing number in training',
      rows('age', ['1', '', '3', '4']),
      'needs a number in the column "age", which 1 row',
      {},
    ],
    ['an excluded column that is absent', NUMBERS, 'There is no column "agee".', { exclude: ['agee'] }],
  ])('%s', async (_, content, message, settings) => {
    const model = { train: { algorithm: 'decision_tree', ...settings } };
    expect(await refused(scene(files({ data: SPLIT, model }, { 'people.csv': content })))).toContain(message);
  });

  test.each([
    ['no JSON', 'tree.json', 'x', '"tree.json" is no model that --save-model wrote.'],
    ['other JSON', 'tree.json', '{"format":"x"}', '"tree.json" is no model that --save-model wrote.'],
    ['a newer one', 'tree.json', '{"format":"fairness-gate-model","version":2}', 'by a newer release'],
    ['a damaged one', 'tree.json', '{"format":"fairness-gate-model","version":1}', 'The model "tree.json" is damaged'],
    ['a pickle', 'tree.pkl', '\x80', 'The extension ".pkl" tells no format.'],
    ['a format for later', 'tree.onnx', 'x', 'type .onnx is not supported yet'],
    ['nothing', 'none.json', 'x', 'There is no file "non.json".'],
  ])('%s', async (name, path, content, message) => {
    const load = { path: name === 'nothing' ? 'non.json' : path };
    expect(await refused(scene(files({ model: { load } }, { [path]: content })))).toContain(message);
  });

  const FILE = { predictions: { path: 'said.csv', y_pred: 'p' } };
  const BY_ID = { data: { ...data, id: 'id' }, model: FILE };
  const APART = (rowsOf: readonly string[]) => ({
    'said.csv': csv('id,p', rowsOf),
    'people.csv': PEOPLE.replace(',p,', ',_,'),
  });
  const SAID = ROWS.map((_, at) => `${at + 1},1`);
  test.each([
    ['too few rows', { model: FILE }, SAID.slice(1), 'The predictions have 7 rows, the data has 8.'],
    ['an id without a prediction', BY_ID, SAID.slice(1), '1 assessed row has no prediction in "said.csv"'],
    ['two predictions', BY_ID, [...SAID, '3,0'], '1 assessed row has more than one prediction in "said.csv".'],
    ['an absent column', { model: { predictions: { path: 'said.csv', y_pred: 'pred' } } }, SAID, 'no column "pred".'],
  ])('%s', async (_, policy, said, message) => {
    const stderr = await refused(scene(files(policy, APART(said))));
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/"[1-8]"/);
  });
});

describe.concurrent('a wrong policy', () => {
  const FIVE = `version: 1
data: { path: people.csv, y_true: y, y_tru: y }
model: { predictions: { y_pred: p }, treshold: 0.5 }
sensitive_features: { sex: {} }
zero_division: 2
rules:
  - metric: demographic_party_ratio
    min: 0.8
  - metric: demographic_parity_ratio
    min: 80
`;

  test('is told with all its mistakes, each with line, column and the nearest name', async () => {
    const stderr = await refused(scene({ 'people.csv': PEOPLE, 'p.yml': FIVE }), ['p.yml']);
    expect([...stderr.matchAll(/^ {2}at (.*)$/gm)].map(([, place]) => place)).toEqual([
      ...['p.yml:2:38', 'p.yml:3:38', 'p.yml:5:16', 'p.yml:7:13', 'p.yml:10:10'],
    ]);
    expect(stderr).toContain('Did you mean "y_true"?');
    expect(stderr).toContain('Did you mean "threshold"?');
    expect(stderr).toContain('Did you mean "demographic_parity_ratio"?');
    expect(stderr).toMatch(/\n5 problems; nothing was decided\.\n$/);
  });

  const YAML = 'version: 1\n';
  test.each([
    ['none', {}, 'There is no policy: none of .github/fairness.yml, .github/fairness.yaml, .github/fairness.json'],
    ['two', { '.github/fairness.yml': YAML, '.github/fairness.json': '{}' }, 'There are several policies: ".github/'],
    ['a newer one', { '.github/fairness.yml': 'version: 2\nnew: x\n' }, 'written for a newer release'],
    ['no YAML', { '.github/fairness.yml': 'data: [\n' }, 'The file ends before a quote or bracket is closed.'],
    ['aliases', { '.github/fairness.yml': 'version: &a 1\nx: *a\n' }, 'A policy may not use anchors (&).'],
    ['an empty one', { '.github/fairness.yml': '' }, ''],
    ['bytes', { '.github/fairness.yml': Buffer.from([0xff, 0x00, 0x80]) }, 'is not UTF-8 text.'],
    ['a huge one', { '.github/fairness.yml': `# ${'x'.repeat(300_000)}\n` }, 'is larger than 256 KB.'],
    ['a later key', files({ data: { ...data, openml: 1590 } }), 'not supported yet'],
    ['a drawn split without a seed', files({ data: { ...data, split: { test_size: 0.5 } } }), 'random_state'],
    ['__proto__', { '.github/fairness.json': '{"version":1,"__proto__":{"rules":[]}}' }, '__proto__'],
    ['two models', files({ model: { ...IN_DATA, load: { path: 'x.json' } } }), 'model'],
  ] as readonly (readonly [string, Files, string])[])('%s', async (_, inScene, message) => {
    expect(await refused(scene(inScene))).toContain(message);
  });
});

describe.concurrent('what is no file', () => {
  const at = (path: string) => scene(files({ data: { ...data, path } }));

  test('a folder', async () => {
    const here = at('folder.csv');
    mkdirSync(join(here.directory, 'folder.csv'));
    expect(await refused(here)).toContain('"folder.csv" is a folder, not a file.');
    expect(await refused(here, ['.github'])).toContain('".github" is a folder, not a file.');
    expect(await refused(here, ['.'])).toContain('is a folder, not a file.');
  });

  test('a named pipe that nobody writes to', async () => {
    const here = at('pipe.csv');
    spawnSync('mkfifo', [join(here.directory, 'pipe.csv')]);
    expect(await refused(here)).toContain('"pipe.csv" is a named pipe, not a file.');
  });

  test('a device', async () => {
    const here = at('zero.csv');
    symlinkSync('/dev/zero', join(here.directory, 'zero.csv'));
    expect(await refused(here)).toContain('"zero.csv" is a device, not a file.');
    expect(await refused(here, ['/dev/zero'])).toContain('is a device, not a file.');
  });

  test('links: to a file they are the file, to nothing or to themselves an error', async () => {
    const here = at('link.csv');
    symlinkSync('people.csv', join(here.directory, 'link.csv'));
    expect((await here.check()).code).toBe(0);
    const dangling = at('link.csv');
    symlinkSync('nothing.csv', join(dangling.directory, 'link.csv'));
    expect(await refused(dangling)).toContain('"link.csv" is a link to nothing.');
    const loop = at('link.csv');
    symlinkSync('link.csv', join(loop.directory, 'link.csv'));
    expect(await refused(loop)).toContain('"link.csv"');
  });

  test('a file without the right to read it', async () => {
    const here = scene(files());
    chmodSync(join(here.directory, 'people.csv'), 0o000);
    const ran = await here.run(['check'], NOBODY);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('"people.csv" may not be read: permission denied.');
  });

  test('a folder without the right to write into it', async () => {
    const here = scene(files());
    chmodSync(here.directory, 0o555);
    const ran = await here.run(['check', '--json', 'report.json'], NOBODY);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('The file "report.json" of "--json" cannot be written (EACCES).');
    chmodSync(here.directory, 0o755);
  });
});

test.concurrent('a report that is none is not rendered', async () => {
  const { run } = scene({
    'a.json': '{',
    'b.json': '{"schema_version":2}',
    'c.json': '[]',
    'd.json': '{"schema_version":1}',
  });
  for (const [file, message] of [
    ['a.json', 'This file is not JSON.'],
    ['b.json', 'written for a newer release'],
    ['c.json', 'This is no report of Fairness Gate.'],
    ['d.json', 'is not what a report has there.'],
    ['e.json', 'There is no file "e.json".'],
  ] as const) {
    const ran = await run(['render', file]);
    expect(ran, file).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  }
});
