import { afterAll, beforeAll, expect, test } from 'vitest';
import { mergeGroupEvent, pullRequestEvent, pushEvent, scheduleEvent, workflowDispatchEvent } from './events.ts';
import { operations } from './github/description.ts';
import { answerProblems } from './github/validation.ts';
import { type GitHub, startGitHub } from './github.ts';

let github: GitHub;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

const main = () => github.repository.refs.get('heads/main') ?? '';

/** The keys of each payload beside repository, organization and sender, as GitHub documents them. */
const PAYLOADS = {
  opened: ['action', 'number', 'pull_request'],
  synchronize: ['action', 'after', 'before', 'number', 'pull_request'],
  push: [
    'after',
    'base_ref',
    'before',
    'commits',
    'compare',
    'created',
    'deleted',
    'forced',
    'head_commit',
    'pusher',
    'ref',
  ],
  mergeGroup: ['action', 'merge_group'],
  schedule: ['schedule', 'workflow'],
  workflowDispatch: ['inputs', 'ref', 'workflow'],
};

function keysOf(payload: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(payload)
    .filter((key) => !['repository', 'organization', 'sender'].includes(key))
    .toSorted();
}

test('a pull request from the same repository', () => {
  const sha = github.commit(github.repository, { branch: 'retrain', files: { a: '1' } });
  const pull = github.addPullRequest();
  const event = pullRequestEvent(github, pull);
  expect(keysOf(event.payload)).toEqual(PAYLOADS.opened);
  expect(event).toMatchObject({
    ref: `refs/pull/${pull.number}/merge`,
    headRef: 'retrain',
    baseRef: 'main',
    payload: {
      pull_request: { head: { sha, repo: { full_name: 'octo-org/census', fork: false } }, base: { sha: main() } },
    },
  });
  expect([sha, main()]).not.toContain(event.sha);
});

test('a pull request from a fork, with a new commit', () => {
  const fork = github.addRepository({ owner: 'octocat', fork: true });
  const sha = github.commit(fork, { branch: 'retrain', files: { a: '2' } });
  const pull = github.addPullRequest({ head: { repository: fork } });
  const event = pullRequestEvent(github, pull, { action: 'synchronize', before: main() });
  expect(keysOf(event.payload)).toEqual(PAYLOADS.synchronize);
  expect(event.payload).toMatchObject({
    action: 'synchronize',
    before: main(),
    after: sha,
    repository: { full_name: 'octo-org/census' },
    pull_request: { head: { label: 'octocat:retrain', repo: { full_name: 'octocat/census', fork: true } } },
  });
  const get = operations.find((operation) => operation.id === 'pulls/get')!;
  expect(answerProblems(get, 200, event.payload.pull_request)).toEqual([]);
});

test('a fork that was deleted leaves no repository', () => {
  const pull = github.addPullRequest({ head: { repository: null, owner: 'ghost' } });
  expect(pullRequestEvent(github, pull).payload).toMatchObject({
    pull_request: { head: { repo: null, user: { login: 'ghost' } } },
  });
});

test('pull_request_target runs on the base', () => {
  const event = pullRequestEvent(github, github.addPullRequest(), { name: 'pull_request_target' });
  expect(event).toMatchObject({ name: 'pull_request_target', ref: 'refs/heads/main', sha: main() });
});

test('a push, a schedule and a dispatch run on a branch', () => {
  const sha = main();
  const push = pushEvent(github, { after: sha });
  const schedule = scheduleEvent(github, { sha });
  const dispatch = workflowDispatchEvent(github, { sha, inputs: { reason: 'drift' } });
  expect(keysOf(push.payload)).toEqual(PAYLOADS.push);
  expect(keysOf(schedule.payload)).toEqual(PAYLOADS.schedule);
  expect(keysOf(dispatch.payload)).toEqual(PAYLOADS.workflowDispatch);
  for (const event of [push, schedule, dispatch])
    expect(event).toMatchObject({ ref: 'refs/heads/main', sha, headRef: '', baseRef: '' });
});

test('a merge group runs on a branch of the queue and names its base', () => {
  const pull = github.addPullRequest();
  const head = github.commit(github.repository, { branch: 'gh-readonly-queue/main/pr', files: { a: '3' } });
  const event = mergeGroupEvent(github, pull, head);
  expect(keysOf(event.payload)).toEqual(PAYLOADS.mergeGroup);
  expect(event.ref).toMatch(/^refs\/heads\/gh-readonly-queue\/main\/pr-/);
  expect(event.payload.merge_group).toMatchObject({
    head_sha: head,
    head_ref: event.ref,
    base_sha: main(),
    base_ref: 'refs/heads/main',
  });
});
