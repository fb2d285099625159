import { describe, expect, test } from 'vitest';
import { readContext, refuseEvent } from '../../src/github/context.ts';

const SHA = 'a'.repeat(40);
const HEAD = 'b'.repeat(40);
const ENVIRONMENT = {
  GITHUB_REPOSITORY: 'octo-org/census',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_SHA: SHA,
  GITHUB_RUN_ID: '4600000001',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_WORKSPACE: '/w',
  RUNNER_TEMP: '/t',
  GITHUB_ACTOR: 'octocat',
};
const pull = (head: unknown = { sha: HEAD, repo: { id: 1 } }, number: unknown = 7) => ({
  pull_request: { number, head, base: { ref: 'main', sha: SHA, repo: { id: 1 } } },
});
const group = (more: object = {}) => ({
  merge_group: { head_sha: HEAD, base_sha: 'c'.repeat(40), base_ref: 'refs/heads/main', ...more },
});
const error = (code: string) => expect.objectContaining({ problems: [expect.objectContaining({ code })] });

test('a pull request is about its head', () => {
  expect(readContext(ENVIRONMENT, pull())).toEqual({
    event: 'pull_request',
    repository: { owner: 'octo-org', name: 'census' },
    pullRequest: { number: 7, isFork: false },
    change: { kind: 'pull_request', number: 7, baseRef: 'main', head: HEAD },
    commit: HEAD,
    branch: 'main',
    run: { id: 4_600_000_001, attempt: 2 },
    workspace: '/w',
    temp: '/t',
    actor: 'octocat',
  });
});

test.each([
  ['another repository', { sha: HEAD, repo: { id: 2 } }],
  ['a repository that is gone', { sha: HEAD, repo: null }],
])('%s is a fork', (_, head) => {
  expect(readContext(ENVIRONMENT, pull(head)).pullRequest?.isFork).toBe(true);
});

test('a merge group is about its head, on the commit that it is built on', () => {
  expect(readContext({ ...ENVIRONMENT, GITHUB_EVENT_NAME: 'merge_group' }, group())).toMatchObject({
    pullRequest: undefined,
    change: { kind: 'merge_group', base: 'c'.repeat(40), head: HEAD },
    commit: HEAD,
  });
});

test.each(['push', 'schedule', 'workflow_dispatch', 'release', 'pull_request_target'])(
  '%s is about GITHUB_SHA and changes nothing, whatever its payload',
  (GITHUB_EVENT_NAME) => {
    const found = readContext({ ...ENVIRONMENT, GITHUB_EVENT_NAME }, { ...pull(), ...group() });
    expect(found).toMatchObject({ pullRequest: undefined, change: undefined, commit: SHA });
  },
);

describe('refused', () => {
  test.each([
    ['no payload', undefined],
    ['an empty one', {}],
    ['a list', []],
    ['no number', pull(undefined, '7')],
    ['no head', pull({})],
    ['a head that is no SHA', pull({ sha: `${HEAD} -->` })],
    ['no base', { pull_request: { ...pull().pull_request, base: { repo: { id: 1 } } } }],
    ['a base without a name', { pull_request: { ...pull().pull_request, base: { ref: '' } } }],
    ['inherited keys', Object.create(pull())],
  ])('a pull request with %s', (_, payload) => {
    expect(() => readContext(ENVIRONMENT, payload)).toThrow(error('EVENT_UNREADABLE'));
  });

  test.each([
    ['no payload', undefined],
    ['no base', group({ base_sha: undefined })],
    ['a base that is no SHA', group({ base_sha: 'main' })],
    ['no head', group({ head_sha: undefined })],
  ])('a merge group with %s', (_, payload) => {
    expect(() => readContext({ ...ENVIRONMENT, GITHUB_EVENT_NAME: 'merge_group' }, payload)).toThrow(
      error('EVENT_UNREADABLE'),
    );
  });

  test.each(['GITHUB_REPOSITORY', 'GITHUB_EVENT_NAME', 'GITHUB_WORKSPACE', 'RUNNER_TEMP'])(
    'a run without %s',
    (name) => {
      expect(() => readContext({ ...ENVIRONMENT, [name]: '' }, pull())).toThrow(error('NOT_ON_GITHUB'));
    },
  );

  test.each(['pull_request_target', 'workflow_run', 'issue_comment'])('the event %s', (event) => {
    expect(() => refuseEvent({ event })).toThrow(error('EVENT_REFUSED'));
  });
});

test.each(['pull_request', 'push', 'merge_group', 'schedule', 'workflow_dispatch', 'release'])(
  '%s is let through',
  (event) => {
    expect(() => refuseEvent({ event })).not.toThrow();
  },
);
