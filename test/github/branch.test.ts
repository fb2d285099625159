import { expect, test } from 'vitest';
import { readContext } from '../../src/github/context.ts';

const SHA = 'a'.repeat(40);
const environment = (GITHUB_EVENT_NAME: string, GITHUB_REF?: string) => ({
  GITHUB_REPOSITORY: 'octo-org/census',
  GITHUB_EVENT_NAME,
  GITHUB_SHA: SHA,
  GITHUB_WORKSPACE: '/w',
  RUNNER_TEMP: '/t',
  ...(GITHUB_REF !== undefined && { GITHUB_REF }),
});
const pull = (base: unknown) => ({ pull_request: { number: 7, head: { sha: SHA, ref: 'topic' }, base } });
const group = (base_ref: unknown) => ({
  merge_group: { base_ref, base_sha: SHA, head_sha: SHA, head_ref: 'refs/heads/gh-readonly-queue/main/pr-1-x' },
});

/** As GitHub documents GITHUB_REF and the payload of each event. */
test.each([
  ['pull_request', 'refs/pull/7/merge', pull({ ref: 'release/2.0' }), 'release/2.0'],
  ['pull_request', 'refs/pull/7/merge', pull({ ref: 'refs/heads/odd' }), 'refs/heads/odd'],
  ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1-x', group('refs/heads/main'), 'main'],
  ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1-x', group('refs/heads/release/2.0'), 'release/2.0'],
  ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1-x', group(undefined), undefined],
  ['push', 'refs/heads/main', { ref: 'refs/heads/main' }, 'main'],
  ['push', 'refs/heads/experiment/a/b', undefined, 'experiment/a/b'],
  ['push', 'refs/tags/v1', { ref: 'refs/tags/v1' }, undefined],
  ['push', 'refs/heads/', undefined, undefined],
  ['push', undefined, undefined, undefined],
  ['schedule', 'refs/heads/main', {}, 'main'],
  ['workflow_dispatch', 'refs/heads/topic', {}, 'topic'],
  ['workflow_dispatch', 'refs/tags/v1', {}, undefined],
  ['release', 'refs/tags/v1', {}, undefined],
])('%s on %s with %j: %s', (event, ref, payload, branch) => {
  expect(readContext(environment(event, ref), payload).branch).toBe(branch);
});
