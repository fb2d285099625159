import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/report/schema.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent, scheduleEvent, workflowDispatchEvent } from '../world/events.ts';
import { files, PEOPLE, POLICY } from './people.ts';
import { type Stage, said, stage } from './step.ts';

const policy = (max: number, more: object = {}) =>
  JSON.stringify({ ...POLICY, ...more, rules: [{ metric: 'demographic_parity_difference', max }] });
const PASSES = files();
/** The difference is 0.5: see people.ts. */
const FAILS = { 'people.csv': PEOPLE, '.github/fairness.json': policy(0.4) };
const MENDED = { '.github/fairness.json': policy(0.5) };
const BROKEN = { '.github/fairness.json': policy(0.4, { data: { path: 'none.csv', y_true: 'y' } }) };

const RED = '## ❌ Fairness gate: failed – the check fails';
const GREEN = '## ✅ Fairness gate: passed – the check keeps its limit';
const headlines = (body = '') => body.split('\n').filter((line) => line.startsWith('## '));

describe.concurrent('a pull request', () => {
  test('is red with a gap, has one comment, is left alone when run again, and green when mended', async () => {
    const { github, step, bodies, writes, write } = await stage(FAILS);
    const red = await step();
    expect(red).toMatchObject({ exitCode: 1, conclusion: 'failure' });
    expect(bodies().map(said)).toEqual([expect.stringContaining(`${RED}\n`)]);
    expect(red.outputs).toMatchObject({ verdict: 'fail', failed: '1', warnings: '0' });
    expect(red.outputs['comment-id']).toBe(String(github.comments[0]?.id));
    expect(red.outputs['comment-url']).toMatch(/\/pull\/1#issuecomment-\d+$/);
    expect(writes()).toEqual(['issues/create-comment']);
    // The base: its branch and its root, where there is no policy. The comment: who are we, list, create, list.
    expect(github.requests.length).toBe(2 + 4);

    const again = await step();
    expect(again).toMatchObject({ exitCode: 1, outputs: { 'comment-id': red.outputs['comment-id'] } });
    expect(writes()).toEqual([]);
    expect(github.requests.length).toBe(6 + 4);

    write(MENDED);
    const green = await step();
    expect(green).toMatchObject({ exitCode: 0, conclusion: 'success', outputs: { verdict: 'pass', failed: '0' } });
    expect(green.outputs['comment-id']).toBe(red.outputs['comment-id']);
    expect(green.annotations).toEqual([]);
    expect(bodies().map(said)).toEqual([expect.stringContaining(`${GREEN}\n`)]);
    expect(writes()).toEqual(['issues/update-comment']);
    expect(github.requests.length).toBe(10 + 5);
  });

  test('says the same in comment, summary and outputs, of its head and not of the merge', async () => {
    const { step, bodies, pull } = await stage(FAILS);
    const { outputs, summary, log } = await step();
    expect(outputs['report-markdown']).toBe(said(bodies()[0]!));
    expect(summary).toBe(outputs['report-markdown']);
    expect(log).toContain('Fairness gate: failed – the check fails');
    expect(log).not.toContain('Next:');
    const report = parseReport(readFileSync(outputs['report-json']!, 'utf8'), 'report.json');
    expect(report).toMatchObject({ verdict: 'fail', subject: { commit: pull.head.sha } });
    expect(summary).toContain(`commit \`${pull.head.sha.slice(0, 12)}\``);
  });

  test('has the failing rule marked in its policy', async () => {
    const yaml = `version: 1\ndata: { path: people.csv, y_true: y }\nmodel: { predictions: { y_pred: p } }\nsensitive_features: { sex: { groups: [f, m, x] }, age: { bins: [40] } }\nprivacy: { suppress_below: 0 }\nrules:\n  - metric: accuracy_score\n    min: 0.1\n  - metric: demographic_parity_difference\n    max: 0.4\n    features: [sex]\n  - metric: demographic_parity_ratio\n    min: 0.9\n    level: warn\n    features: [sex]\n`;
    const { step } = await stage({ 'a/people.csv': PEOPLE, 'a/policy.yml': yaml });
    const { annotations } = await step({ inputs: { policy: 'policy.yml', 'working-directory': 'a' } });
    expect(annotations.map(({ level, file, line, message }) => [level, file, line, message])).toEqual([
      ['error', 'a/policy.yml', '4', 'Expected groups, sex: fail – —; no rows of x'],
      ['warning', 'a/policy.yml', '9', expect.stringMatching(/^Demographic parity difference, sex: .*limit ≤ 0.4/)],
      ['warning', 'a/policy.yml', '12', expect.stringMatching(/^Demographic parity ratio, sex: .*limit ≥ 0.9/)],
    ]);
  });

  test('marks ten rules of a kind at most, the worst first', async () => {
    const rules = Array.from({ length: 12 }, (_, at) => [
      { id: `w${at}`, metric: 'demographic_parity_difference', max: 0.1, level: 'warn' },
      { id: `e${at}`, metric: 'demographic_parity_difference', max: 0.4 },
    ]).flat();
    const { step } = await stage(files({ rules }));
    const { annotations } = await step();
    expect(annotations.map(({ level }) => level)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')]);
    expect(annotations[0]?.message).toContain('(e0)');
  });

  test.each([
    ['error', 0],
    ['warn', 1],
    ['never', 0],
  ] as const)('fails on %s with %i where there is a warning only', async (failOn, exitCode) => {
    const rules = [...POLICY.rules, { metric: 'demographic_parity_ratio', min: 0.8, level: 'warn' }];
    const { step } = await stage(files({ rules }));
    const ran = await step({ inputs: { 'fail-on': failOn } });
    expect(ran).toMatchObject({ exitCode, outputs: { verdict: 'pass', failed: '0', warnings: '1' } });
  });

  test('never fails the step where it may not, and the verdict stays', async () => {
    const { step, bodies } = await stage(FAILS);
    const ran = await step({ inputs: { 'fail-on': 'never' } });
    expect(ran).toMatchObject({ exitCode: 0, conclusion: 'success', outputs: { verdict: 'fail', failed: '1' } });
    expect(headlines(bodies()[0])).toEqual([RED]);
  });

  test('of a fork has the same verdict, and a notice where its comment would be', async () => {
    const { github, step } = await stage(FAILS, { permissions: { 'pull-requests': 'read', issues: 'read' } });
    const fork = github.addRepository({ owner: 'stranger', name: 'census', fork: true });
    const sha = github.commit(fork, { branch: '`x`::error::@octocat', files: { a: 'b' } });
    const pull = github.addPullRequest({ head: { repository: fork, ref: '`x`::error::@octocat', sha } });
    const ran = await step({ event: pullRequestEvent(github, pull) });
    expect(ran).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'comment-id': '' } });
    const notices = ran.annotations.filter(({ level }) => level === 'notice');
    expect(notices.map(({ message }) => message)).toEqual([
      'The comment was not written: the token of a workflow that a fork started may only read. The summary of this run holds the report.',
    ]);
    expect(ran.summary).toContain(RED);
  });
});

describe.concurrent('comment', () => {
  const outcomes = async ({ step, write, writes, bodies }: Stage, comment: string) => {
    const told: string[] = [];
    for (const now of [MENDED, MENDED, FAILS, BROKEN, BROKEN, MENDED]) {
      write(now);
      await step({ inputs: { comment } });
      told.push(`${writes().join() || '-'} ${(bodies()[0] ?? '').match(/passed|failed|not decided/)?.[0] ?? 'none'}`);
    }
    return told;
  };
  const [create, update] = ['issues/create-comment', 'issues/update-comment'];

  test.each([
    [
      'always',
      [
        `${create} passed`,
        '- passed',
        `${update} failed`,
        `${update} not decided`,
        '- not decided',
        `${update} passed`,
      ],
    ],
    [
      'on-change',
      [
        `${create} passed`,
        '- passed',
        `${update} failed`,
        `${update} not decided`,
        '- not decided',
        `${update} passed`,
      ],
    ],
    [
      'on-failure',
      ['- none', '- none', `${create} failed`, `${update} not decided`, '- not decided', `${update} passed`],
    ],
    ['never', ['- none', '- none', '- none', '- none', '- none', '- none']],
  ])('%s: passed, again, failed, not decided, again, passed', async (mode, expected) => {
    const made = await stage(PASSES);
    expect(await outcomes(made, mode)).toEqual(expected);
    expect(made.github.comments.length).toBe(mode === 'never' ? 0 : 1);
    const asked = new Set(made.github.requests.map(({ operation }) => operation));
    if (mode === 'never') expect([...asked]).toEqual(['git/get-ref', 'git/get-tree']);
  });

  test.each([
    ['always', [create]],
    ['on-change', []],
    ['on-failure', [create]],
    ['never', []],
  ])('%s: an error with no comment yet', async (comment, expected) => {
    const { step, writes } = await stage({ ...PASSES, ...BROKEN });
    expect(await step({ inputs: { comment } })).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' } });
    expect(writes()).toEqual(expected);
  });

  test.each([
    ['always', [update]],
    ['on-change', []],
  ])('%s: another commit of which the same is said', async (comment, expected) => {
    const { github, step, pull, writes } = await stage(FAILS);
    await step({ inputs: { comment } });
    writes();
    pull.head.sha = github.commit(github.repository, { branch: 'retrain', files: { 'README.md': 'y\n' } });
    await step({ inputs: { comment } });
    expect(writes()).toEqual(expected);
  });

  test('comment-key, not the policy, tells comments apart where there is one', async () => {
    const { step, bodies } = await stage({ ...FAILS, 'other.json': policy(0.5) });
    await step({ inputs: { 'comment-key': 'a' } });
    await step({ inputs: { 'comment-key': 'b' } });
    await step({ inputs: { 'comment-key': 'a', policy: 'other.json' } });
    expect(bodies().map((body) => headlines(body)[0])).toEqual([GREEN, RED]);
  });

  test('two policies in two steps have two comments and two reports; a default place is the same however it is named', async () => {
    const { step, bodies } = await stage({ ...PASSES, '.github/fairness.yml': policy(0.5), 'b.json': policy(0.4) });
    const first = await step({ inputs: { policy: '.github/fairness.yml' } });
    const second = await step({ inputs: { policy: './b.json' } });
    const third = await step({ inputs: { policy: 'x/../b.json' } });
    expect(bodies()).toHaveLength(2);
    expect(first.outputs['report-json']).not.toBe(second.outputs['report-json']);
    expect(second.outputs['report-json']).toBe(third.outputs['report-json']);
  });
});

describe.concurrent('several policies', () => {
  const inputs = { policy: 'a.json\n  b.json  \n\n' };

  test('have one comment with a section each, and fail if one does', async () => {
    const { step, bodies, github } = await stage({ ...PASSES, 'a.json': policy(0.5), 'b.json': policy(0.4) });
    const ran = await step({ inputs });
    expect(ran).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', failed: '1' } });
    expect(bodies().map(headlines)).toEqual([
      [
        '## ✅ Fairness gate, a.json: passed – the check keeps its limit',
        '## ❌ Fairness gate, b.json: failed – the check fails',
      ],
    ]);
    const reports = ran.outputs['report-json']!.split('\n').map((file) => JSON.parse(readFileSync(file, 'utf8')));
    expect(reports.map(({ verdict, policy: { path } }) => [path, verdict])).toEqual([
      ['a.json', 'pass'],
      ['b.json', 'fail'],
    ]);
    await step({ inputs: { policy: 'b.json\na.json' } });
    expect(github.comments).toHaveLength(1);
  });

  test('are an error if one is, and the others are shown', async () => {
    const { step, bodies } = await stage({ ...PASSES, 'b.json': policy(0.4) });
    const ran = await step({ inputs });
    expect(ran).toMatchObject({ exitCode: 2, outputs: { verdict: 'error', failed: '1' } });
    expect(headlines(bodies()[0])).toEqual([
      expect.stringMatching(/^## 🚫 Fairness gate, a.json: not decided at `[0-9a-f]{12}`$/),
      '## ❌ Fairness gate, b.json: failed – the check fails',
    ]);
    expect(ran.outputs['report-json']).toMatch(/report-2\.json$/);
  });

  test('of many groups each fit into one comment', async () => {
    const rows = Array.from(
      { length: 400 },
      (_, at) => `${at},${at % 2},${(at >> 1) % 2},0.5,${'group '.repeat(8)}${at % 200},30,1`,
    );
    const more = {
      'people.csv': `id,y,p,s,sex,age,w\n${rows.join('\n')}\n`,
      ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.json`, policy(0.4)])),
    };
    const { step, bodies } = await stage(more);
    const { outputs, summary } = await step({ inputs: { policy: 'a.json\nb.json\nc.json\nd.json' } });
    expect(Buffer.byteLength(bodies()[0]!)).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(bodies()[0]!)).toBeGreaterThan(20_000);
    expect(headlines(bodies()[0])).toHaveLength(4);
    expect(Buffer.byteLength(outputs['report-markdown']!)).toBeLessThanOrEqual(60_000);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(60_000);
  });
});

describe.concurrent('other events gate and write the summary, and need no network', () => {
  test.each([
    ['push', ({ github, pull }: Stage) => pushEvent(github, { after: pull.base.sha })],
    ['schedule', ({ github, pull }: Stage) => scheduleEvent(github, { sha: pull.base.sha })],
    ['workflow_dispatch', ({ github, pull }: Stage) => workflowDispatchEvent(github, { sha: pull.base.sha })],
  ])('%s', async (_, eventOf) => {
    const made = await stage(FAILS);
    const event = eventOf(made);
    const ran = await made.step({ event });
    expect(ran).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'comment-id': '', 'comment-url': '' } });
    expect(ran.summary).toContain(RED);
    expect(ran.summary).toContain(event.sha.slice(0, 12));
    expect(ran.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(made.github.requests).toEqual([]);
    expect((await made.step({ event, offline: true })).log).toBe(ran.log);
  });

  test('merge_group, which needs one to know its base', async () => {
    const made = await stage(FAILS);
    const event = mergeGroupEvent(made.github, made.pull, made.pull.head.sha);
    const ran = await made.step({ event });
    expect(ran).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'comment-id': '', 'comment-url': '' } });
    expect(ran.summary).toContain(RED);
    expect(ran.summary).toContain(event.sha.slice(0, 12));
    expect(made.github.requests.map(({ operation }) => operation)).toEqual(['git/get-tree']);
  });

  test.each(['pull_request_target', 'workflow_run', 'issue_comment'])('%s is refused', async (name) => {
    const made = await stage(PASSES);
    const event = { ...pullRequestEvent(made.github, made.pull, { name: 'pull_request_target' }), name };
    const ran = await made.step({ event });
    expect(ran).toMatchObject({ exitCode: 2, outputs: { verdict: 'error', 'report-json': '' } });
    expect(ran.annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining(`The gate does not run on "${name}"`),
    ]);
    expect(made.github.requests).toEqual([]);
  });
});

describe.concurrent('an error', () => {
  test.each([
    ['named', 'p.json', { policy: 'p.json' }, 'There is no file "p.json".'],
    ['at the default place', '.github/fairness.json', {}, 'There is no policy: none of .github/fairness.yml,'],
  ])('names the policy that is missing, %s, and takes its stale comment back', async (_, path, inputs, message) => {
    const { step, bodies, runner } = await stage({ 'people.csv': PEOPLE, [path]: policy(0.5) });
    await step({ inputs });
    expect(headlines(bodies()[0])).toEqual([GREEN]);
    rmSync(join(runner.workspace, path));
    const ran = await step({ inputs });
    expect(ran).toMatchObject({ exitCode: 2, conclusion: 'failure', outputs: { verdict: 'error' } });
    expect(ran.annotations.map((annotation) => annotation.message)).toEqual([expect.stringContaining(message)]);
    expect(bodies().map(headlines)).toEqual([[expect.stringMatching(/^## 🚫 Fairness gate: not decided at `/)]]);
  });

  test('leaves no report of an earlier step, and all outputs', async () => {
    const { step, write, runner } = await stage(PASSES);
    const before = await step({ inputs: { 'report-dir': 'out' } });
    expect(before.outputs['report-json']).toBe(join(runner.workspace, 'out/report.json'));
    write(BROKEN);
    const ran = await step({ inputs: { 'report-dir': 'out' } });
    expect(existsSync(join(runner.workspace, 'out/report.json'))).toBe(false);
    expect(ran.outputs).toEqual({
      verdict: 'error',
      failed: '0',
      warnings: '0',
      'report-json': '',
      'report-html': '',
      'report-sarif': '',
      'report-markdown': expect.stringMatching(/^## 🚫 Fairness gate: not decided at `[0-9a-f]{12}`\n/),
      'comment-id': expect.stringMatching(/^\d+$/),
      'comment-url': expect.stringMatching(/^https/),
    });
    expect(ran.annotations).toEqual([
      expect.objectContaining({ level: 'error', message: expect.stringContaining('There is no file "none.csv".') }),
    ]);
    expect(ran.summary).toBe(ran.outputs['report-markdown']);
  });

  test('is told at its line, every one of them', async () => {
    const yaml = 'version: 1\ndata: { path: people.csv, y_tru: y }\nrules: []\n';
    const { step, bodies } = await stage({ ...PASSES, 'p.yml': yaml });
    const { annotations, exitCode } = await step({ inputs: { policy: 'p.yml', 'fail-on': 'never' } });
    expect(exitCode).toBe(2);
    expect(annotations.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'p.yml:1',
      'p.yml:1',
      'p.yml:2',
      'p.yml:2',
      'p.yml:3',
    ]);
    expect(annotations.some(({ message }) => message.includes('Did you mean "y_true"?'))).toBe(true);
    expect(said(bodies()[0]!)).toContain('There is no key &#34;y_tru&#34;');
  });

  test('of ours is told as one, with verdict error', async () => {
    const { step, bodies, runner } = await stage(PASSES);
    // No input makes the product itself break, so Node is made to: its hash function for data is gone.
    const fault = join(runner.temp, 'fault.mjs');
    writeFileSync(
      fault,
      `import crypto from 'node:crypto'; import { syncBuiltinESMExports } from 'node:module';
       const real = crypto.createHash; let made = 0;
       crypto.createHash = (name) => { made += 1; if (made > 1) throw new TypeError('no hash ##[error]x\\n::error::x'); return real(name); };
       syncBuiltinESMExports();`,
    );
    const ran = await step({ env: { NODE_OPTIONS: `--import ${fault}` } });
    expect(ran).toMatchObject({ exitCode: 3, outputs: { verdict: 'error' } });
    expect(ran.log).toMatch(/This is a bug of Fairness Gate[\s\S]*no hash/);
    expect(ran.annotations.map(({ message }) => message)).toEqual([
      'Nothing was decided: a bug of Fairness Gate. The log has what a report of it needs.',
    ]);
    expect(bodies()[0]).toContain('This is a bug of Fairness Gate');
    expect(bodies()[0]).not.toContain('no hash');
  });
});

describe.concurrent('files', () => {
  test.each([
    ['a policy', { policy: '../../_temp/../secret.yml' }],
    ['a policy by an absolute path', { policy: '/etc/hostname' }],
    ['a policy by a link', { policy: 'link.yml' }],
    ['a working directory', { 'working-directory': '..' }],
    ['a working directory by a link', { 'working-directory': 'up' }],
    ['a folder for the report', { 'report-dir': '../out' }],
    ['a folder for the report by a link', { 'report-dir': 'up/out' }],
  ])('%s outside the workspace is refused', async (_, inputs) => {
    const { step, runner } = await stage(PASSES);
    symlinkSync('/etc/hostname', join(runner.workspace, 'link.yml'));
    symlinkSync('..', join(runner.workspace, 'up'));
    const ran = await step({ inputs });
    expect(ran).toMatchObject({ exitCode: 2, outputs: { verdict: 'error', 'report-json': '' } });
    expect(ran.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^".*" leads out of the workspace\. /),
    ]);
    expect(existsSync(join(runner.workspace, '../out'))).toBe(false);
  });

  test.each([
    ['data outside', '../../../home.csv', 'leads out of the workspace'],
    ['data by a link', 'link.csv', 'leads out of the workspace'],
    ['what belongs to git', '.git/people.csv', 'belongs to git'],
    ['a pattern that looks outside', '../*.csv', 'leads out of the workspace'],
  ])('%s is refused', async (_, path, message) => {
    const made = await stage(files({ data: { path, y_true: 'y' } }, { '.git/people.csv': PEOPLE }));
    symlinkSync('/etc/passwd', join(made.runner.workspace, 'link.csv'));
    const ran = await made.step();
    expect(ran).toMatchObject({ exitCode: 2 });
    expect(ran.annotations[0]?.message).toContain(message);
    expect(ran.log).not.toContain('root:');
  });

  test('under RUNNER_TEMP are read, and a report is written where it is asked for', async () => {
    const made = await stage(PASSES);
    const path = join(made.runner.temp, 'made.csv');
    writeFileSync(path, PEOPLE);
    made.write({ 'sub/policy.json': policy(0.5, { data: { path, y_true: 'y' } }) });
    const inputs = { policy: 'policy.json', 'working-directory': 'sub', 'report-dir': 'out/deep' };
    const ran = await made.step({ inputs });
    expect(ran.outputs).toMatchObject({ verdict: 'pass' });
    expect(ran.outputs['report-json']).toBe(join(made.runner.workspace, 'sub/out/deep/report.json'));
    expect(made.read('sub/out/deep/report.json')).toContain('"path": "policy.json"');
  });

  test('a link where the report goes is replaced, not followed', async () => {
    const { step, runner, read, write } = await stage(PASSES);
    write({ 'keep.txt': 'keep' });
    symlinkSync('keep.txt', join(runner.workspace, 'report.json'));
    await step({ inputs: { 'report-dir': '.' } });
    expect(read('keep.txt')).toBe('keep');
    expect(read('report.json')).toContain('"schema_version"');
  });

  test('a working directory that is not there is named', async () => {
    const { step } = await stage(PASSES);
    const { annotations } = await step({ inputs: { 'working-directory': 'modles' } });
    expect(annotations[0]?.message).toContain('"working-directory" names "modles", and there is no such folder.');
  });
});

test('small cells are hidden wherever anyone may look', async () => {
  const { step, bodies } = await stage(files({ privacy: { suppress_below: 5 } }));
  const ran = await step();
  const report = readFileSync(ran.outputs['report-json']!, 'utf8');
  for (const text of [bodies()[0]!, ran.summary, ran.outputs['report-markdown']!, ran.log]) {
    expect(text).toContain('hidden');
    // The selection rates of four women and four men.
    expect(text).not.toMatch(/0\.25|0\.75/);
  }
  expect(report).toContain('"suppressed"');
  expect(report).not.toMatch(/0\.25|0\.75/);
  expect(ran.outputs).toMatchObject({ verdict: 'pass', failed: '0' });
});
