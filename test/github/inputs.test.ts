import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/github/inputs.ts';

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string } | null>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}
const manifest: Manifest = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));

const read = (inputs: Readonly<Record<string, string>>) =>
  readInputs(Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])));
const EMPTY = Object.fromEntries(Object.keys(manifest.inputs).map((name) => [name, '']));

const DEFAULTS = {
  policies: [],
  workingDirectory: '.',
  comment: 'always',
  policyFrom: 'base',
  commentKey: undefined,
  failOn: 'error',
  reportDir: undefined,
  token: '',
};

test.each([
  ['not given', {}],
  ['empty, as the runner gives them', EMPTY],
  ['blank', { policy: ' \n \n', comment: ' ' }],
])('%s: the defaults', (_, inputs) => {
  expect(read(inputs)).toEqual({ inputs: DEFAULTS, problems: [] });
});

test.each([
  [{ policy: 'a.yml' }, { policies: ['a.yml'] }],
  [{ policy: ' a.yml \r\n\n b c.yml\n' }, { policies: ['a.yml', 'b c.yml'] }],
  [{ comment: 'on-change' }, { comment: 'on-change' }],
  [{ 'comment-key': 'x y' }, { commentKey: 'x y' }],
  [{ 'fail-on': 'never' }, { failOn: 'never' }],
  [{ 'report-dir': 'out' }, { reportDir: 'out' }],
  [{ 'working-directory': 'sub' }, { workingDirectory: 'sub' }],
  [{ token: 'ghs_x' }, { token: 'ghs_x' }],
  [{ 'policy-from': 'base' }, {}],
  [{ 'policy-from': 'head' }, { policyFrom: 'head' }],
  [{ mode: 'gate', commands: 'refuse', 'check-run': 'false' }, {}],
])('%j', (inputs, expected) => {
  expect(read(inputs)).toEqual({ inputs: { ...DEFAULTS, ...expected }, problems: [] });
});

describe('refused', () => {
  test.each([
    ['mode', 'check', '"mode: check" is not supported yet.', 'Leave "mode" out, or write "mode: gate".'],
    ['mode', 'comment', '"mode: comment" is not supported yet.', 'Leave "mode" out, or write "mode: gate".'],
    ['mode', 'gaet', '"gaet" is no value of the input "mode".', 'Did you mean "gate"? Write gate.'],
    [
      'policy-from',
      'haed',
      '"haed" is no value of the input "policy-from".',
      'Did you mean "head"? Write one of: base, head.',
    ],
    ['commands', 'allow', '"commands: allow" is not supported yet.', 'write "commands: refuse".'],
    ['check-run', 'true', '"check-run: true" is not supported yet.', 'write "check-run: false".'],
    ['check-run', 'yes', '"yes" is no value of the input "check-run".', 'Write false.'],
    ['artifact', 'fairness', 'The input "artifact" is not supported yet.', 'Leave it out.'],
    ['run-id', '1', 'The input "run-id" is not supported yet.', 'Leave it out.'],
    [
      'comment',
      'allways',
      '"allways" is no value of the input "comment".',
      'Did you mean "always"? Write one of: always, on-change, on-failure, never.',
    ],
    ['comment', '__proto__', '"__proto__" is no value of the input "comment".', 'Write one of: always,'],
    [
      'fail-on',
      'Error',
      '"Error" is no value of the input "fail-on".',
      'Did you mean "error"? Write one of: error, warn, never.',
    ],
    ['policy', 'a\nb\na', '"policy" names "a" twice.', 'Name each policy once.'],
    [
      'policy',
      Array.from({ length: 21 }, (_, at) => `p${at}`).join('\n'),
      '"policy" names 21 files; one step takes 20.',
      'comment-key',
    ],
  ])('%s: %s', (name, value, message, hint) => {
    const { problems } = read({ [name]: value });
    expect(problems).toEqual([
      { code: expect.stringMatching(/^INPUT_/), message, hint: expect.stringContaining(hint) },
    ]);
  });

  test('all at once, and what stands for them writes least', () => {
    const { inputs, problems } = read({ comment: 'x', 'fail-on': 'x', mode: 'x', artifact: 'x' });
    expect(problems).toHaveLength(4);
    expect(inputs).toMatchObject({ comment: 'on-change', failOn: 'error' });
  });
});

test('only the token has a default in action.yml: elsewhere one would overwrite the policy', () => {
  const defaults = Object.entries(manifest.inputs).filter(([, input]) => input?.default !== undefined);
  expect(defaults).toEqual([
    ['token', expect.objectContaining({ default: expect.stringMatching(/^\$\{\{ github\.token \}\}$/) })],
  ]);
});

test('action.yml describes every input and output in one sentence', () => {
  const all = [...Object.entries(manifest.inputs), ...Object.entries(manifest.outputs)];
  for (const [name, it] of all) expect(it?.description, name).toMatch(/^[^\n]{5,160}\.$/);
});
