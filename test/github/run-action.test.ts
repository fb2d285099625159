import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Comments } from '../../src/github/comment.ts';
import type { Repository } from '../../src/github/repository.ts';
import { runAction, type World } from '../../src/github/run-action.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'run-action-')));
const workspace = join(root, 'work');
cpSync(fileURLToPath(new URL('../../src/demo/', import.meta.url)), workspace, { recursive: true });
mkdirSync(join(root, 'temp'));
const HEAD = 'b'.repeat(40);
const repo = { id: 1 };
writeFileSync(
  join(root, 'event.json'),
  JSON.stringify({ pull_request: { number: 7, head: { sha: HEAD, repo }, base: { ref: 'main', repo } } }),
);
afterAll(() => rmSync(root, { recursive: true }));

const BASE = 'c'.repeat(40);
const unasked = async () => Promise.reject(new Error('not asked for'));
/** A base that holds nothing yet. */
const EMPTY: Repository = {
  tip: async () => BASE,
  commit: (sha) => ({ sha, entries: async () => [], content: unasked }),
  pullRequest: unasked,
  changedSince: unasked,
};

/** A world in memory, and what came of it. */
function world(inputs: Readonly<Record<string, string>> = {}, variables: Readonly<Record<string, string>> = {}) {
  const outputs = new Map<string, string>();
  const said: string[] = [];
  const printed: string[] = [];
  const waits: number[] = [];
  const asked: unknown[] = [];
  const read: unknown[] = [];
  const comments: Comments = {
    author: async () => 'us',
    list: async () => [],
    create: async (body) => ({ id: 1, author: 'us', body, url: 'https://u' }),
    update: async () => Promise.reject(new Error('not asked for')),
    remove: async () => Promise.reject(new Error('not asked for')),
  };
  const addRaw = (text: string) => ({
    write: async () => {
      summary.text += text;
    },
  });
  const summary = { text: '', addRaw };
  const tell = (level: string) => (message: string) => void said.push(`${level}: ${message}`);
  const made: World = {
    environment: {
      GITHUB_REPOSITORY: 'octo-org/census',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(root, 'event.json'),
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_RUN_ID: '46',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: join(root, 'temp'),
      INPUT_TOKEN: 'ghs_x',
      INPUT_POLICY: 'policy.yml',
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...variables,
    },
    toolkit: {
      error: tell('error'),
      warning: tell('warning'),
      notice: tell('notice'),
      setOutput: (name, value) => void outputs.set(name, value),
      summary,
    },
    print: (line) => void printed.push(line),
    wait: async (ms) => void waits.push(ms),
    today: '2026-11-26',
    openRepository: async (place, options) => {
      read.push({ ...place, ...options });
      return EMPTY;
    },
    openComments: async (place, options) => {
      asked.push({ ...place, ...options });
      return comments;
    },
  };
  return { made, outputs, said, printed, waits, asked, read, summary, comments };
}

test('the demo, from inputs to outputs', async () => {
  const { made, outputs, said, printed, waits, asked, read, summary } = world();
  expect(await runAction(made)).toBe(1);
  expect(asked).toEqual([{ owner: 'octo-org', name: 'census', pullRequest: 7, token: 'ghs_x', delayMs: 1_000 }]);
  expect(read).toEqual([{ owner: 'octo-org', name: 'census', token: 'ghs_x', delayMs: 1_000 }]);
  expect(waits).toEqual([1_000]);
  expect(outputs.get('verdict')).toBe('fail');
  expect(outputs.get('comment-url')).toBe('https://u');
  expect(JSON.parse(readFileSync(outputs.get('report-json')!, 'utf8'))).toMatchObject({
    policy: { from: 'head', reason: 'first_adoption', commit: BASE },
    subject: { commit: HEAD },
  });
  expect(summary.text).toBe(outputs.get('report-markdown'));
  expect(printed[0]).toMatch(/^Fairness gate: failed/);
  expect(said[0]).toMatch(/^error: Equalized odds difference, gender: fail – 0\.125, limit ≤ 0\.1; /);
});

test.each([
  ['250', 250],
  ['0', 0],
  ['-1', 1_000],
  ['1e9', 1_000],
  ['', 1_000],
])('FAIRNESS_GATE_DELAY_MS=%j waits %i ms', async (FAIRNESS_GATE_DELAY_MS, ms) => {
  const { made, waits } = world({}, { FAIRNESS_GATE_DELAY_MS });
  await runAction(made);
  expect(waits).toEqual([ms]);
});

test.each([
  ['a pull request whose own policy is asked for', { 'policy-from': 'head' }, {}],
  ['a push', {}, { GITHUB_EVENT_NAME: 'push' }],
])('%s has nothing of the base read', async (_, inputs, variables) => {
  const { made, outputs, read } = world(inputs, variables);
  expect(await runAction(made)).toBe(1);
  expect(outputs.get('verdict')).toBe('fail');
  expect(read).toEqual([]);
});

test('a fault of ours in writing the comment changes no verdict', async () => {
  const { made, outputs, said, comments } = world();
  comments.list = async () => Promise.reject(new TypeError('x'));
  expect(await runAction(made)).toBe(1);
  expect(outputs.get('verdict')).toBe('fail');
  expect(said.at(-1)).toBe('warning: The comment was not written: an error of ours. Run the job again to write it.');
});

test('a summary that cannot be written is a warning', async () => {
  const { made, outputs, said, summary } = world();
  summary.addRaw = () => ({ write: async () => Promise.reject(new Error('no file')) });
  expect(await runAction(made)).toBe(1);
  expect(outputs.get('verdict')).toBe('fail');
  expect(said).toContain('warning: The summary could not be written.');
});

test('all outputs are set before the comment is tried', async () => {
  const { made, outputs, comments } = world();
  let before: readonly string[] = [];
  comments.author = async () => {
    before = [...outputs.keys()];
    return 'us';
  };
  await runAction(made);
  expect(before).toEqual([...outputs.keys()]);
  expect(before).toHaveLength(9);
});

test.each([
  ['GITHUB_REPOSITORY', 'The variable GITHUB_REPOSITORY is not set.'],
  ['GITHUB_EVENT_PATH', 'The event "pull_request" does not say which commit it is about.'],
])('without %s it says so', async (name, message) => {
  const { made, outputs, printed, asked } = world({}, { [name]: '' });
  expect(await runAction(made)).toBe(2);
  expect(outputs.get('verdict')).toBe('error');
  expect(printed.join('\n')).toContain(message);
  expect(asked).toEqual([]);
});

const EXCEPTIONS = `
branches:
  main: { rules: [ { id: equalized_odds_difference, max: 0.2 } ] }
waivers:
  - { rule: demographic_parity_ratio, feature: gender, reason: "see #1", owner: "@org/ml", until: 2026-11-30 }
`;

test('the branch that a pull request goes to counts, and waivers are told where they stand', async () => {
  const policy = readFileSync(join(workspace, 'policy.yml'), 'utf8');
  writeFileSync(join(workspace, 'exceptions.yml'), policy + EXCEPTIONS);
  const base = { ref: 'main', repo };
  const event = join(root, 'to-main.json');
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: { sha: HEAD, repo }, base } }));
  const { made, outputs, said } = world({ policy: 'exceptions.yml' }, { GITHUB_EVENT_PATH: event });
  await runAction(made);
  expect(JSON.parse(readFileSync(outputs.get('report-json')!, 'utf8'))).toMatchObject({
    policy: { branch: 'main', branch_entry: 'main' },
    today: '2026-11-26',
  });
  expect(said.some((line) => /^warning: gender: the waiver of .* ends in 4 days, after 2026-11-30/.test(line))).toBe(
    true,
  );
  expect(outputs.get('report-markdown')).toContain('with what the policy says of main');
});
