import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clone, gitPresent, repository } from '../source/repository.ts';
import { type Files, run, type Scene, scene } from './cli.ts';

/** Forty people: x is the number of the row, and everybody with an even one is positive. */
const COUNT = 40;
const NUMBERS = Array.from({ length: COUNT }, (_, at) => at);
const sexOf = (at: number) => (at < COUNT / 2 ? 'f' : 'm');

const DATA = ['id,sex,x,y', ...NUMBERS.map((at) => `${at},${sexOf(at)},${at},${at % 2 === 0 ? 1 : 0}`), ''].join('\n');

/** Everybody with an even number is selected, but for these. */
const predictions = (...without: readonly number[]) =>
  ['p', ...NUMBERS.map((at) => (at % 2 === 0 && !without.includes(at) ? 1 : 0)), ''].join('\n');

const RULE = { metric: 'demographic_parity_difference', max_increase: 0.05, decide_by: 'estimate' };

const POLICY = {
  version: 1,
  data: { path: 'data.csv', y_true: 'y' },
  model: { predictions: { path: 'p.csv', y_pred: 'p' } },
  sensitive_features: { sex: {} },
  small_groups: { min_count: 0 },
  privacy: { suppress_below: 0 },
  rules: [{ metric: 'selection_rate', min: 0 }],
  baseline: { rules: [RULE] },
};

const policy = (more: object = {}): Files => ({ '.github/fairness.json': JSON.stringify({ ...POLICY, ...more }) });
const mergeBase = (more: object = {}) => policy({ baseline: { from: 'merge_base', rules: [RULE] }, ...more });

const FILES: Files = { ...policy(), 'data.csv': DATA, 'p.csv': predictions() };
const FILE = '.github/fairness-baseline.json';

const CHECK = ['check', '--json', 'report.json', '--quiet'];
/** What git needs and nothing else. */
const env = { PATH: process.env.PATH ?? '' };

function write({ directory }: Pick<Scene, 'directory'>, files: Files): void {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(directory, path), content);
}

describe('a committed baseline', () => {
  test('of predictions in a file of their own pairs by the hash of the data', async () => {
    const made = scene(FILES);
    expect(await made.check('--write-baseline', FILE, '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    write(made, { 'p.csv': predictions(0, 2) });
    expect(await made.run(CHECK)).toEqual({ code: 1, stdout: '', stderr: '' });
    const { baseline, outcomes } = made.report();
    expect(baseline).toMatchObject({ from: 'report', path: FILE, paired: true });
    // 10 of 20 in both groups, then 8 of 20 women
    expect(outcomes[1]).toMatchObject({
      status: 'fail',
      value: expect.closeTo(0.1, 12),
      baseline: { value: 0, paired: true },
    });
    const f = baseline?.changes[1]?.groups?.[0];
    expect([f?.group, f?.gained, f?.lost]).toEqual([['f'], 0, 2]);
  });

  test('of predictions in a column of the data does not: other predictions are other data', async () => {
    const inData = (p: string) => {
      const column = p.split('\n');
      return DATA.split('\n')
        .map((line, at) => (line === '' ? '' : `${line},${column[at]}`))
        .join('\n');
    };
    const made = scene({
      ...FILES,
      ...policy({ model: { predictions: { y_pred: 'p' } } }),
      'data.csv': inData(predictions()),
    });
    await made.check('--write-baseline', FILE, '--quiet');
    write(made, { 'data.csv': inData(predictions(0, 2)) });
    expect(await made.run(CHECK)).toMatchObject({ code: 1 });
    expect(made.report()).toMatchObject({
      baseline: { paired: false, unpaired_because: 'other_data' },
      outcomes: [{}, { value: expect.closeTo(0.1, 12), baseline: { paired: false } }],
    });
  });

  test('survives whatever cannot be carried out', async () => {
    const made = scene(FILES);
    await made.check('--write-baseline', FILE, '--quiet');
    const before = made.read(FILE);
    write(made, { 'p.csv': 'p\n1\n' });
    expect(await made.check('--write-baseline', FILE, '--json', 'report.json')).toMatchObject({ code: 2 });
    expect([made.read(FILE), made.has(`${FILE}.predictions.gz`), made.has('report.json')]).toEqual([
      before,
      true,
      false,
    ]);
  });

  test('is the same bytes twice, and so is every format with it', async () => {
    const made = scene({ ...FILES, 'then.csv': predictions(1) });
    const bytes = (path: string) => readFileSync(join(made.directory, path)).toString('latin1');
    await made.check('--write-baseline', FILE, '--quiet');
    const first = [bytes(FILE), bytes(`${FILE}.predictions.gz`)];
    await made.check('--write-baseline', FILE, '--quiet');
    expect([bytes(FILE), bytes(`${FILE}.predictions.gz`)]).toEqual(first);
    write(made, { 'p.csv': predictions(0, 2) });
    const once = async () => {
      const { stdout } = await made.check('--json', 'report.json', '--markdown', 'report.md');
      return [stdout, made.read('report.json'), made.read('report.md')];
    };
    const written = await once();
    expect(await once()).toEqual(written);
    expect(written[2]).toContain('**What changed**');
    // A report that is read renders to the same bytes.
    const { code } = await made.run(['render', 'report.json', '--markdown', 'again.md']);
    expect([code, made.read('again.md')]).toEqual([0, written[2]]);
  });
});

describe.skipIf(!gitPresent)('--base', () => {
  async function withBase() {
    const made = scene(FILES);
    await made.check('--write-baseline', 'main', '--quiet');
    const git = repository(made.directory);
    git.commit({});
    return { made, git };
  }

  test('is a report if there is a file of that name, else a branch', async () => {
    const { made, git } = await withBase();
    // The file "main" has the old predictions, the branch main those without two.
    git.commit({ 'p.csv': predictions(0, 2) });
    const base = async (name: string) => {
      expect(await made.run([...CHECK, '--base', name], { env })).toMatchObject({ stderr: '' });
      const { baseline, outcomes } = made.report();
      return [baseline?.from, outcomes[1]?.baseline?.value, outcomes[1]?.baseline?.paired];
    };
    expect(await base('main')).toEqual(['report', 0, true]);
    expect(await base('./main')).toEqual(['report', 0, true]);
    git.git('rm', '--quiet', 'main', 'main.predictions.gz');
    git.commit({ 'main/notes.txt': 'a folder' });
    expect(await base('main')).toEqual(['merge_base', expect.closeTo(0.1, 12), true]);
    expect(await base('HEAD~2')).toEqual(['merge_base', 0, true]);
    const { commit } = made.report().baseline ?? {};
    expect(commit).toBe(git.git('rev-parse', 'HEAD~2'));
  });

  test('that is neither is an error of one line and its remedy', async () => {
    const { made } = await withBase();
    const { code, stderr } = await made.run([...CHECK, '--base', 'mian'], { env });
    expect([code, made.has('report.json')]).toEqual([2, false]);
    expect(stderr).toContain('There is no branch, tag or commit "mian" in this clone.');
  });

  test('stands in for what the policy names', async () => {
    const { made } = await withBase();
    write(made, policy({ baseline: { from: 'nowhere.json', rules: [RULE] } }));
    expect(await made.run([...CHECK, '--base', 'HEAD'], { env })).toMatchObject({ code: 0, stderr: '' });
    expect(made.report().baseline).toMatchObject({ from: 'merge_base', paired: true });
  });

  test('outside of a repository says where there is none', async () => {
    const made = scene(FILES);
    const { code, stderr } = await made.run([...CHECK, '--base', 'main'], { env });
    expect([code, stderr.includes('in no git repository')]).toEqual([2, true]);
  });
});

describe.skipIf(!gitPresent)('the merge base', () => {
  /** `main` with these files, and a branch on which others follow. */
  function branch(then: Files, now: Readonly<Record<string, string | Buffer | null>>) {
    const made = scene(then);
    const git = repository(made.directory);
    git.commit({});
    git.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    git.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    const base = git.git('rev-parse', 'HEAD');
    git.git('switch', '--quiet', '--create', 'feature');
    git.commit(now);
    return { made, git, base, check: () => made.run(CHECK, { env }) };
  }

  const paired = { value: expect.closeTo(0.1, 12), status: 'fail', baseline: { value: 0, paired: true } };

  test('has the old predictions: paired by the same data', async () => {
    const { made, base, check } = branch({ ...FILES, ...mergeBase() }, { 'p.csv': predictions(0, 2) });
    expect(await check()).toMatchObject({ code: 1, stderr: '' });
    expect(made.report()).toMatchObject({
      baseline: { from: 'merge_base', commit: base, paired: true },
      outcomes: [{}, paired],
    });
  });

  test('whatever lies in the work tree, nothing of git or of it is touched', async () => {
    const { made, git, check } = branch({ ...FILES, ...mergeBase() }, { 'p.csv': predictions(0, 2) });
    const state = () => [
      git.git('status', '--porcelain', '--ignored'),
      git.git('rev-parse', 'HEAD'),
      git.git('for-each-ref'),
      git.git('count-objects', '-v'),
    ];
    const before = state();
    await made.run(['check', '--quiet'], { env });
    expect(state()).toEqual(before);
    await check();
    // Moving main on changes nothing: the merge base stays.
    const report = made.read('report.json');
    git.git('switch', '--quiet', 'main');
    git.git('update-ref', 'refs/remotes/origin/main', git.commit({ 'p.csv': predictions(4, 6, 8) }));
    git.git('switch', '--quiet', 'feature');
    await check();
    expect(made.read('report.json')).toBe(report);
  });

  test('data and policy renamed in the same branch: each side reads its own', async () => {
    const { made, check } = branch(
      { ...FILES, ...mergeBase() },
      {
        ...(mergeBase({ data: { path: 'people.csv', y_true: 'y' } }) as Record<string, string>),
        'data.csv': null,
        'people.csv': DATA,
        'p.csv': predictions(0, 2),
      },
    );
    expect(await check()).toMatchObject({ code: 1, stderr: '' });
    expect(made.report()).toMatchObject({ baseline: { paired: true }, outcomes: [{}, paired] });
  });

  test('rows in another order pair by their id, also where the old policy has none: then they do not', async () => {
    const [header, ...lines] = DATA.trimEnd().split('\n');
    const turned = [header, ...lines.toReversed(), ''].join('\n');
    const [head, ...rows] = predictions(0, 2).trimEnd().split('\n');
    const now = { 'data.csv': turned, 'p.csv': [head, ...rows.toReversed(), ''].join('\n') };
    const withId = { data: { path: 'data.csv', y_true: 'y', id: 'id' } };
    // With an id predictions are joined by it, so they have the column too.
    const joined = (text: string, ids: readonly number[]) =>
      text
        .trimEnd()
        .split('\n')
        .map((line, at) => `${at === 0 ? 'id' : ids[at - 1]},${line}\n`)
        .join('');
    const then = { ...FILES, 'p.csv': joined(predictions(), NUMBERS) };
    const own = { ...now, 'p.csv': joined(now['p.csv'], NUMBERS.toReversed()) };
    const both = branch({ ...then, ...mergeBase(withId) }, own);
    expect(await both.check()).toMatchObject({ code: 1, stderr: '' });
    expect(both.made.report()).toMatchObject({ baseline: { paired: true }, outcomes: [{}, paired] });
    const added = branch({ ...FILES, ...mergeBase() }, { ...own, ...(mergeBase(withId) as Record<string, string>) });
    expect(await added.check()).toMatchObject({ code: 1, stderr: '' });
    expect(added.made.report().baseline).toMatchObject({ paired: false, unpaired_because: 'other_data' });
    // A row that only one side has is counted, and nothing is decided.
    const more = branch(
      { ...then, ...mergeBase(withId) },
      { 'data.csv': `${DATA}40,f,40,1\n`, 'p.csv': joined(`${predictions(0, 2)}1\n`, [...NUMBERS, 40]) },
    );
    const { code, stderr } = await more.check();
    expect([code, more.made.has('report.json')]).toEqual([2, false]);
    expect(stderr).toContain('1 assessed row here and 0 assessed rows of the baseline');
  });

  test('without the data: a warning, and nothing is decided of changes', async () => {
    const { 'data.csv': _data, ...without } = FILES;
    const { made, base, check } = branch({ ...without, ...mergeBase() }, { 'data.csv': DATA });
    expect(await check()).toMatchObject({ code: 0, stderr: '' });
    const { warnings, outcomes, baseline } = made.report();
    expect(outcomes[1]).toMatchObject({ status: 'inconclusive', value: null, reason: 'no_baseline' });
    expect(warnings).toEqual([
      { code: 'baseline_unmeasured', commit: base, problem: expect.stringContaining('"data.csv"') },
    ]);
    expect(baseline).toBeUndefined();
    const { stdout } = await made.run(['check'], { env });
    expect(stdout).toContain(base.slice(0, 7));
  });

  test('without a policy takes that of the branch', async () => {
    const { '.github/fairness.json': _policy, ...without } = FILES;
    const { made, check } = branch(without, { ...(mergeBase() as Record<string, string>), 'p.csv': predictions(0, 2) });
    expect(await check()).toMatchObject({ code: 1, stderr: '' });
    expect(made.report().outcomes[1]).toMatchObject(paired);
  });

  test('a tree is trained anew by the old policy, whose rules and features are those of now', async () => {
    const train = (max_depth: number, more: object = {}) =>
      mergeBase({
        data: { path: 'data.csv', y_true: 'y', split: { column: 'part', test: 'test' } },
        model: { train: { algorithm: 'decision_tree', max_depth, min_samples_leaf: 1, exclude: ['id'] } },
        ...more,
      });
    // Who is from 10 to 37 is positive: a tree of depth 1 tells by x > 9.5, one of depth 2 also the last two apart.
    const label = (at: number) => (at > 9 && at < 38 ? 1 : 0);
    const rows = ['train', 'test'].flatMap((part) =>
      NUMBERS.map((at) => `${at},${sexOf(at)},${at},${label(at)},${part}`),
    );
    const data = ['id,sex,x,y,part', ...rows, ''].join('\n');
    const { made, base, check } = branch(
      { 'data.csv': data, ...train(1, { rules: [{ metric: 'selection_rate', min: 0.99 }], privacy: {} }) },
      train(2) as Record<string, string>,
    );
    expect(await check()).toMatchObject({ code: 0, stderr: '' });
    const { baseline, outcomes } = made.report();
    // 10 of 20 women and all men were selected; now 18 of 20 men.
    expect(baseline).toMatchObject({ commit: base, paired: true });
    expect([baseline?.changes[0]?.gained, baseline?.changes[0]?.lost]).toEqual([0, 2]);
    expect(outcomes[1]).toMatchObject({ value: expect.closeTo(0.4 - 0.5, 12), status: 'pass' });
    expect(outcomes).toHaveLength(2);
  });

  test('a feature that the old policy did not have was an input of the old model', async () => {
    // Women are hired. A tree that sees who they are tells; one that only sees the number tells nothing.
    const train = (sensitive_features: object) =>
      mergeBase({
        data: { path: 'data.csv', y_true: 'y', split: { column: 'part', test: 'test' } },
        model: { train: { algorithm: 'decision_tree', max_depth: 1, exclude: ['id'] } },
        sensitive_features,
      });
    const rows = ['train', 'test'].flatMap((part) =>
      NUMBERS.map(
        (at) => `${at},${sexOf(at)},${at % 10},${at % 2 === 0 ? 'o' : 'y'},${sexOf(at) === 'f' ? 1 : 0},${part}`,
      ),
    );
    const { made, check } = branch(
      { 'data.csv': ['id,sex,x,age,y,part', ...rows, ''].join('\n'), ...train({ age: {} }) },
      train({ sex: {} }) as Record<string, string>,
    );
    expect(await check()).toMatchObject({ code: 0, stderr: '' });
    const { baseline, outcomes } = made.report();
    expect(baseline?.paired).toBe(true);
    // All women and no man were selected; now everybody is treated alike.
    expect(outcomes[1]).toMatchObject({
      value: expect.closeTo(-1, 12),
      baseline: { value: 1, after: expect.closeTo(0, 12) },
    });
  });

  test('in a shallow clone names the command that mends it', async () => {
    const { made } = branch({ ...FILES, ...mergeBase() }, { 'p.csv': predictions(0, 2) });
    const shallow = clone(made.directory, '--depth=1', '--no-single-branch', '--branch', 'feature');
    shallow.git('remote', 'set-head', 'origin', 'main');
    const ran = await run(CHECK, { directory: shallow.directory, env });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('git fetch --unshallow origin');
    shallow.git('fetch', '--quiet', '--unshallow', 'origin');
    expect(await run(CHECK, { directory: shallow.directory, env })).toMatchObject({ code: 1, stderr: '' });
  });
});

describe('compare', () => {
  test('says what check says, as far as reports tell', async () => {
    const made = scene(FILES);
    await made.check('--json', 'then.json', '--quiet');
    write(made, { 'p.csv': predictions(0, 2) });
    await made.check('--json', 'now.json', '--quiet');
    const { code, stdout, stderr } = await made.run(['compare', 'then.json', 'now.json']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/demographic parity difference\s+sex\s+0\.000\s+0\.100/i);
    expect(stdout).toMatch(/selection rate\s+.*0\.500\s+0\.450/i);
    expect(await made.run(['compare', 'then.json', 'now.json'])).toMatchObject({ stdout });
  });

  test('refuses what is no report', async () => {
    const made = scene({ ...FILES, 'no.json': '{"schema_version": 1}' });
    await made.check('--json', 'then.json', '--quiet');
    for (const [args, culprit] of [
      [['then.json', 'no.json'], 'no.json'],
      [['absent.json', 'then.json'], 'absent.json'],
    ] as const) {
      const { code, stdout, stderr } = await made.run(['compare', ...args]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(culprit);
    }
    expect(await made.run(['compare', 'then.json'])).toMatchObject({ code: 2 });
  });
});

describe('hostile names', () => {
  const NAMES = [
    '::error::x',
    '\u001b[31mred',
    '<img src=x onerror=alert(1)>',
    '@everyone #1 | `x`',
    '\u202eabc',
    '##[group]x',
  ];

  test('of groups and files are shown as text wherever changes are', async () => {
    const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
    const rows = NAMES.flatMap((name) => [0, 1].flatMap((y) => [0, 1].map((p) => ({ name, y, p }))));
    const data = ['sex,y', ...rows.map(({ name, y }) => `${quoted(name)},${y}`), ''].join('\n');
    const predicted = (turn: number) => ['p', ...rows.map(({ p }, at) => (at % 5 === turn ? 1 - p : p)), ''].join('\n');
    const file = '@everyone <b>::error::.json';
    const made = scene({
      ...policy({ baseline: { from: file, rules: [RULE] } }),
      'data.csv': data,
      'p.csv': predicted(0),
    });
    expect(await made.check('--write-baseline', file, '--quiet')).toMatchObject({ stderr: '' });
    write(made, { 'p.csv': predicted(1) });
    // `run` expects of every stream that it holds no command and nothing that steers a terminal.
    const { stdout } = await made.check('--json', 'report.json', '--markdown', 'report.md');
    expect(stdout).toContain('<img src=x onerror=alert(1)>');
    const markdown = made.read('report.md');
    expect(markdown).not.toMatch(/<img|<b>|[^\u200b]@everyone/);
    expect(made.report().baseline).toMatchObject({ path: file, paired: true });
    const { stdout: compared } = await made.run(['compare', file, 'report.json']);
    expect(compared).toContain('What changed');
    rmSync(join(made.directory, file));
    const { code, stderr } = await made.run(CHECK);
    expect([code, stderr.includes('BASELINE_MISSING')]).toEqual([2, true]);
  });
});

test('a thousand groups keep within the bounds of a comment', async () => {
  const groups = Array.from({ length: 1000 }, (_, at) => `group ${at}`);
  const data = ['sex,y', ...groups.flatMap((group) => ['0', '1', '0', '1'].map((y) => `${group},${y}`)), ''].join('\n');
  const predicted = (shift: number) => ['p', ...groups.flatMap((_, at) => [0, 1, 1, (at + shift) % 2]), ''].join('\n');
  const made = scene({ ...policy(), 'data.csv': data, 'p.csv': predicted(0) });
  await made.check('--write-baseline', FILE, '--quiet');
  write(made, { 'p.csv': predicted(1) });
  expect(await made.run([...CHECK, '--markdown', 'report.md'])).toMatchObject({ stderr: '' });
  const markdown = made.read('report.md');
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(60_000);
  expect(markdown).toContain('**What changed**');
  expect(made.report().baseline?.changes[1]?.groups).toHaveLength(1000);
  const { stdout } = await made.check();
  expect(stdout.split('\n').length).toBeLessThan(4_000);
});
