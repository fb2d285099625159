import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WORKFLOW } from '../../src/init/workflow.ts';
import { csvOf, cycle, PEOPLE, people } from '../init/tables.ts';
import { folderOf } from './folder.ts';

const POLICY = '.github/fairness.yml';
const FLOW = '.github/workflows/fairness.yml';
const CSV = csvOf(people(1200));
const ARGS = ['init', 'people.csv', '--y-true', 'y', '--sensitive', 'sex'];

describe('init', () => {
  test('writes a policy that check carries out on the same data, and the workflow', async () => {
    const { run, read } = folderOf({ 'people.csv': CSV });
    const ran = await run(ARGS);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(
      /^Wrote \.github\/fairness\.yml and \.github\/workflows\/fairness\.yml for "people\.csv" \(1,200 rows\)\.\n\nPlease check:\n {2}1\. "yes" of "y" counts as selected \(600 rows\)/,
    );
    expect(read(FLOW)).toBe(WORKFLOW);
    const checked = await run(['check', '--json', 'report.json']);
    expect([0, 1]).toContain(checked.code);
    expect(JSON.parse(read('report.json'))).toMatchObject({
      subject: { rows: 360, model: { kind: 'decision_tree', inputs: ['hours'] } },
      features: [{ name: 'sex', groups: [{ group: ['f'] }, { group: ['m'] }] }],
    });
  });

  test.each([
    ['regression', { y: cycle([...Array(40).keys()], 400), prediction: cycle([...Array(40).keys(), 41], 400) }],
    ['multiclass', { y: cycle(['a', 'b', 'c'], 400), prediction: cycle(['a', 'b', 'c', 'c'], 400) }],
  ])('what it proposes for %s can be checked, the rules in comments too', async (task, columns) => {
    const { run, read, directory } = folderOf({ 'people.csv': csvOf({ ...columns, sex: PEOPLE.sex }) });
    expect((await run(ARGS)).code).toBe(0);
    const written = read(POLICY);
    expect(written).toContain(`task: ${task}`);
    const rules = written.slice(written.indexOf('\nrules:'));
    const commented = rules.replaceAll(/^( +)# (- metric| {2}max| {2}class| {2}min|decide_by)/gm, '$1$2');
    const count = (text: string) => text.match(/^ +- metric/gm)?.length ?? 0;
    expect(count(commented)).toBeGreaterThan(count(rules));
    writeFileSync(join(directory, 'all.yml'), written.replace(rules, commented));
    for (const [policy, expected] of [
      [POLICY, count(rules)],
      ['all.yml', count(commented)],
    ] as const) {
      const checked = await run(['check', policy, '--json', 'report.json']);
      expect(checked.stderr).toBe('');
      expect([0, 1]).toContain(checked.code);
      const { outcomes } = JSON.parse(read('report.json'));
      expect(outcomes).toHaveLength(expected);
      for (const { value } of outcomes) expect(value).toEqual(expect.any(Number));
    }
  });

  test('counts in the policy are those of the report', async () => {
    const { run, read } = folderOf({ 'wages.csv': readFileSync(new URL('../../src/demo/wages.csv', import.meta.url)) });
    const { stderr } = await run(['init', 'wages.csv', '--y-true', 'above_median', '--sensitive', 'gender', 'race']);
    await run(['check', '--json', 'report.json', '--full']);
    const { features, subject } = JSON.parse(read('report.json'));
    // The wage is what the label was made from: the demo's own policy excludes it by hand.
    expect(read(POLICY)).toContain('      - wage # it alone tells the label of every row');
    expect(subject.model.inputs).not.toContain('wage');
    const [female, male] = features[0].groups;
    expect(read(POLICY)).toContain(`(${female.count} assessed), "male" 289 (${male.count} assessed).`);
    const [hispanic, other] = features[1].groups;
    expect(stderr).toContain(
      `warning: race: fewer than 30 assessed rows in "hispanic" (${hispanic.count}), "other" (${other.count}).`,
    );
    expect(stderr).toContain(`positive rows in "female" (${female.tally.fn + female.tally.tp}).`);
  });

  test.each([
    ['repeated', ['--sensitive', 'sex', '--sensitive', 'race']],
    ['several at once', ['--sensitive', 'sex', 'race']],
    ['with an equals sign', ['--sensitive=sex', 'race']],
  ])('sensitive columns: %s', async (_, args) => {
    const { run, read } = folderOf({ 'people.csv': csvOf({ ...PEOPLE, race: cycle(['a', 'b', 'b'], 400) }) });
    expect((await run(['init', 'people.csv', ...args, '--y-true', 'y'])).code).toBe(0);
    expect(read(POLICY)).toMatch(/^ {2}sex: \{\}$[\s\S]*^ {2}race: \{\}$/m);
  });

  test('the same data give the same bytes', async () => {
    const [first, second] = [folderOf({ 'people.csv': CSV }), folderOf({ 'people.csv': CSV })];
    const runs = [await first.run(ARGS), await second.run(ARGS)];
    expect(runs[0]).toEqual(runs[1]);
    expect(first.read(POLICY)).toBe(second.read(POLICY));
  });

  test.each([
    [
      '.tsv.gz',
      { 'people.tsv.gz': gzipSync(CSV.replaceAll(',', '\t')) },
      'people.tsv.gz',
      /^ {2}path: people\.tsv\.gz/m,
    ],
    ['a glob', { 'd/a.csv': CSV, 'd/b.csv': CSV }, 'd/*.csv', /^ {2}path: "d\/\*\.csv"/m],
    ['another delimiter', { 'people.csv': CSV.replaceAll(',', ';') }, 'people.csv', /^ {2}delimiter: ";"/m],
    [
      'another delimiter without quotes',
      { 'people.csv': CSV.replaceAll(',', ';').replaceAll('"', '') },
      'people.csv',
      /^ {2}delimiter: ";"/m,
    ],
    ['a tab in .csv', { 'people.csv': CSV.replaceAll(',', '\t') }, 'people.csv', /^ {2}delimiter: "\\t"/m],
  ])('reads %s, and check does too', async (_, files, path, line) => {
    const { run, read } = folderOf(files);
    const ran = await run(['init', path, ...ARGS.slice(2)]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(read(POLICY)).toMatch(line);
    expect(ran.stdout.includes('Fields are divided by')).toBe(line.source.includes('delimiter'));
    expect([0, 1]).toContain((await run(['check', '--quiet'])).code);
  });

  test('columns that would keep a tree from being trained are left out, so that check runs at once', async () => {
    const { run } = folderOf({
      'people.csv': csvOf({
        ...people(1200),
        gap: cycle(['', 1, 2], 1200),
        huge: cycle(['1e300', '1', '5'], 1200),
        who: [...Array(1200).keys()].map((at) => `p${at}`),
        empty: cycle([''], 1200),
      }),
    });
    expect((await run(ARGS)).stdout).toContain('It is trained on "hours", and judged');
    expect(await run(['check', '--quiet'])).toMatchObject({ stderr: '' });
  });

  test('a label that is missing is said, and check refuses the data as was said', async () => {
    const { run } = folderOf({ 'people.csv': csvOf({ ...PEOPLE, y: cycle(['no', 'yes', ''], 400) }) });
    expect((await run(ARGS)).stderr).toContain('warning: 133 rows without a label in "y": "check" refuses the data');
    expect((await run(['check'])).stderr).toContain('have no label in "y". [DATA_MISSING_LABEL]');
  });

  test('paths outside and folders below the root of a repository are said', async () => {
    const { run, directory } = folderOf({ 'people.csv': CSV, 'sub/x': '' });
    expect((await run(ARGS)).stdout).not.toMatch(/outside|root of its repository/);
    mkdirSync(join(directory, '.git'));
    const below = await run(['init', '../people.csv', ...ARGS.slice(2)], 'sub');
    expect(below.stdout).toMatch(/The data lie outside of this folder \("\.\.\/people\.csv"\)/);
    expect(below.stdout).toMatch(/not the root of its repository/);
    const absolute = await run(['init', join(directory, 'people.csv'), ...ARGS.slice(2), '--force']);
    expect(absolute.stdout).toMatch(/outside of this folder/);
    expect(absolute.stdout).not.toMatch(/root of its repository/);
  });
});

describe('init refuses, and writes nothing', () => {
  test.each([
    ['no data', ['init', '--y-true', 'y', '--sensitive', 'sex'], 'The file to read is missing.'],
    [
      'data after the sensitive columns',
      ['init', '--y-true', 'y', '--sensitive', 'sex', 'people.csv'],
      'The file to read is missing.',
    ],
    ['two files', ['init', 'a.csv', 'b.csv', ...ARGS.slice(2)], 'There is one argument too many: "b.csv".'],
    ['no label', ['init', 'people.csv', '--sensitive', 'sex'], 'The option "--y-true" is missing.'],
    ['no sensitive column', ['init', 'people.csv', '--y-true', 'y'], 'The option "--sensitive" is missing.'],
    [
      'a forgotten value',
      ['init', 'people.csv', '--y-true', '--sensitive', 'sex'],
      'The option "--y-true" needs a value.',
    ],
    ['a forgotten list', [...ARGS.slice(0, 5), '--force'], 'The option "--sensitive" needs a value.'],
    ['the label twice', [...ARGS, '--y-true', 'y'], 'The option "--y-true" is given twice.'],
    ['a column twice', [...ARGS, 'sex'], 'The sensitive column "sex" is named twice.'],
    ['the label as a group', [...ARGS, 'y'], 'The column "y" cannot be both the label and a sensitive feature.'],
    ['a list in one word', [...ARGS.slice(0, 5), 'sex, hours'], 'write each by itself: --sensitive "sex" "hours".'],
    ['an unknown column', [...ARGS.slice(0, 5), 'sexx'], 'Did you mean "sex"? Columns: y, sex, hours.'],
    ['two unknown columns', ['init', 'people.csv', '--y-true', 'w', '--sensitive', 'v'], '2 problems'],
    ['a missing file', ['init', 'poeple.csv', ...ARGS.slice(2)], 'Did you mean "people.csv"?'],
    ['a format of a later release', ['init', 'a.parquet', ...ARGS.slice(2)], '.parquet files are not supported yet.'],
    ['an id as a group', ['init', 'ids.csv', ...ARGS.slice(2)], 'Each row has a value of its own in "sex"'],
    ['a label on one row', ['init', 'rare.csv', ...ARGS.slice(2)], 'One label occurs in a single row'],
    [
      'an unknown column behind another delimiter',
      ['init', 'semicolons.csv', ...ARGS.slice(2, 5), 'sexx'],
      'Did you mean "sex"?',
    ],
    ['quotes gone wrong', ['init', 'quotes.csv', ...ARGS.slice(2)], 'goes on after its closing quote. [DATA_QUOTE]'],
    ['one column', ['init', 'one.csv', ...ARGS.slice(2)], 'There is no column "sex".'],
    ['a hostile name', [...ARGS.slice(0, 5), 'x\n::error::y'], 'There is no column "x'],
  ])('%s', async (_, args, message) => {
    const { run, has } = folderOf({
      'people.csv': CSV,
      'a.parquet': 'x',
      'semicolons.csv': CSV.replaceAll(',', ';'),
      'quotes.csv': '"y"x,sex\n1,2\n',
      'one.csv': 'y\n1\n0\n',
      'ids.csv': csvOf({ ...PEOPLE, sex: [...Array(400).keys()] }),
      'rare.csv': csvOf({ ...PEOPLE, y: ['maybe', ...cycle(['no'], 399)] }),
    });
    const ran = await run(args);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
    expect(has('.github')).toBe(false);
  });

  test.each([
    [POLICY, 'There is a file ".github/fairness.yml" already.', 'Write "--force"'],
    [FLOW, 'There is a file ".github/workflows/fairness.yml" already.', 'Write "--force"'],
    ['.github/fairness.yaml', 'There is a policy already: ".github/fairness.yaml".', 'two policies are an error'],
    ['.github/fairness.json', 'There is a policy already: ".github/fairness.json".', 'two policies are an error'],
  ])('%s is there; --force overwrites our own two alone', async (path, message, hint) => {
    const { run, read, has } = folderOf({ 'people.csv': CSV, [path]: 'old\n' });
    const ran = await run(ARGS);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).toContain(hint);
    expect([POLICY, FLOW].filter(has)).toEqual([POLICY, FLOW].filter((ours) => ours === path));
    const isOurs = path === POLICY || path === FLOW;
    expect((await run([...ARGS, '--force'])).code).toBe(isOurs ? 0 : 2);
    expect(read(path) === 'old\n').toBe(!isOurs);
  });

  test('links count as files, and what they lead to stays', async () => {
    const { run, directory, read } = folderOf({ 'people.csv': CSV, '.github/x': '', elsewhere: 'old\n' });
    symlinkSync('../nowhere', join(directory, FLOW.replace('/workflows', '')));
    expect((await run(ARGS)).code).toBe(2);
    const other = folderOf({ 'people.csv': CSV, '.github/x': '', elsewhere: 'old\n' });
    symlinkSync('../elsewhere', join(other.directory, POLICY));
    expect((await other.run([...ARGS, '--force'])).code).toBe(0);
    expect(other.read('elsewhere')).toBe('old\n');
    expect(other.read(POLICY)).toContain('version: 1');
    expect(read('elsewhere')).toBe('old\n');
  });

  test('where one of the files cannot be written, neither is, and nothing else is left', async () => {
    const blocked = folderOf({ 'people.csv': CSV, '.github/workflows': 'a file' });
    const ran = await blocked.run(ARGS);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('The file ".github/workflows/fairness.yml" cannot be written (ENOTDIR), so none was.');
    expect(readdirSync(join(blocked.directory, '.github'))).toEqual(['workflows']);

    const folder = folderOf({ 'people.csv': CSV, [POLICY]: 'old\n', [`${FLOW}/x`]: '' });
    expect((await folder.run([...ARGS, '--force'])).stderr).toContain(`"${FLOW}" is a folder.`);
    expect(folder.read(POLICY)).toBe('old\n');

    const file = folderOf({ 'people.csv': CSV, '.github': 'a file' });
    expect((await file.run(ARGS)).stderr).toContain('OUTPUT_UNWRITABLE');
    expect(file.read('.github')).toBe('a file');
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written to', async () => {
    const { run, directory } = folderOf({ 'people.csv': CSV });
    chmodSync(directory, 0o555);
    expect((await run(ARGS)).stderr).toContain('cannot be written (EACCES)');
    chmodSync(directory, 0o755);
    expect(readdirSync(directory)).toEqual(['people.csv']);
  });
});

test('the help says how, and what its exit codes are', async () => {
  const { run } = folderOf({});
  const { stdout, code } = await run(['init', '--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Usage: fairness-gate init DATA --y-true COLUMN --sensitive COLUMN… \[OPTIONS\]/);
  expect(stdout).toContain('Exit codes: 0 both files were written');
  expect((await run(['--help'])).stdout).toMatch(/\n {2}init +Writes a commented policy and workflow/);
});
