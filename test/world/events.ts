import { createHash } from 'node:crypto';
import { userJson } from './github/resources/account.ts';
import { fullPullRequestJson } from './github/resources/pull-request.ts';
import { repositoryJson } from './github/resources/repository.ts';
import { type Account, fullName, type PullRequest, type Repository } from './github/state.ts';

/** What starts a workflow: the payload that GitHub sends, and what its variables say beside it. */
export interface WorkflowEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repository: { readonly name: string; readonly id: number; readonly owner: Account };
  readonly actor: Account;
  readonly sha: string;
  readonly ref: string;
  readonly headRef: string;
  readonly baseRef: string;
}

/** The loopback GitHub, as far as payloads need it. */
interface World {
  readonly url: string;
  readonly repository: Repository;
}

export interface PullRequestEventOptions {
  readonly action?: 'opened' | 'synchronize' | 'reopened' | 'edited';
  readonly before?: string;
  /** The commit that merges head into base: what is checked out, and neither of the two. */
  readonly mergeSha?: string;
  readonly name?: 'pull_request' | 'pull_request_target';
}

export function pullRequestEvent(
  world: World,
  pull: PullRequest,
  options: PullRequestEventOptions = {},
): WorkflowEvent {
  const { action = 'opened', before = '0'.repeat(40), name = 'pull_request' } = options;
  const { head, base } = pull;
  const isTarget = name === 'pull_request_target';
  const mergeSha = options.mergeSha ?? createHash('sha1').update(`${base.sha} ${head.sha}`).digest('hex');
  return {
    ...common(world, pull.author),
    name,
    sha: isTarget ? base.sha : mergeSha,
    ref: isTarget ? `refs/heads/${base.ref}` : `refs/pull/${pull.number}/merge`,
    headRef: head.ref,
    baseRef: base.ref,
    payload: {
      action,
      number: pull.number,
      ...(action === 'synchronize' ? { before, after: head.sha } : {}),
      pull_request: { ...fullPullRequestJson(world.url, pull, 0), merge_commit_sha: mergeSha },
      ...envelope(world, pull.author),
    },
  };
}

export function pushEvent(
  world: World,
  { branch = 'main', before, after }: { branch?: string; before?: string; after: string },
): WorkflowEvent {
  const actor = world.repository.owner;
  const ref = `refs/heads/${branch}`;
  const head = commitJson(world.repository, after);
  return {
    ...common(world, actor),
    name: 'push',
    sha: after,
    ref,
    payload: {
      ref,
      before: before ?? '0'.repeat(40),
      after,
      created: before === undefined,
      deleted: false,
      forced: false,
      base_ref: null,
      compare: `https://github.com/${fullName(world.repository)}/compare/${after}`,
      commits: [head],
      head_commit: head,
      pusher: { name: actor.login, email: 'hubot@example.com' },
      ...envelope(world, actor),
    },
  };
}

/** A merge queue tests a branch of its own, ahead of the one it will move. */
export function mergeGroupEvent(world: World, pull: PullRequest, head: string): WorkflowEvent {
  const { ref, sha } = pull.base;
  const queue = `refs/heads/gh-readonly-queue/${ref}/pr-${pull.number}-${sha}`;
  const group = { head_sha: head, head_ref: queue, base_sha: sha, base_ref: `refs/heads/${ref}` };
  return {
    ...common(world, pull.author),
    name: 'merge_group',
    sha: head,
    ref: queue,
    payload: {
      action: 'checks_requested',
      merge_group: { ...group, head_commit: commitJson(world.repository, head) },
      ...envelope(world, pull.author),
    },
  };
}

export function scheduleEvent(
  world: World,
  { cron = '0 6 * * 1', sha }: { cron?: string; sha: string },
): WorkflowEvent {
  return onDefaultBranch(world, 'schedule', sha, { schedule: cron, workflow: WORKFLOW });
}

export function workflowDispatchEvent(
  world: World,
  { inputs = {}, sha }: { inputs?: Record<string, string>; sha: string },
): WorkflowEvent {
  const ref = `refs/heads/${world.repository.defaultBranch}`;
  return onDefaultBranch(world, 'workflow_dispatch', sha, { inputs, ref, workflow: WORKFLOW });
}

const WORKFLOW = '.github/workflows/fairness.yml';

function onDefaultBranch(world: World, name: string, sha: string, payload: Record<string, unknown>): WorkflowEvent {
  const actor = world.repository.owner;
  const ref = `refs/heads/${world.repository.defaultBranch}`;
  return { ...common(world, actor), name, sha, ref, payload: { ...payload, ...envelope(world, actor) } };
}

function common({ repository }: World, actor: Account) {
  const { id, owner } = repository;
  return { actor, repository: { name: fullName(repository), id, owner }, headRef: '', baseRef: '' };
}

function envelope({ url, repository }: World, sender: Account): Record<string, unknown> {
  return {
    repository: repositoryJson(url, repository),
    organization: userJson(url, repository.owner),
    sender: userJson(url, sender),
  };
}

function commitJson(repository: Repository, sha: string): Record<string, unknown> {
  const commit = repository.commits.get(sha);
  const person = { name: 'Hubot', email: 'hubot@example.com', username: 'hubot' };
  return {
    id: sha,
    tree_id: commit?.tree ?? sha,
    distinct: true,
    message: commit?.message ?? 'Change files',
    timestamp: commit?.date ?? '2026-10-01T08:00:00Z',
    url: `https://github.com/${fullName(repository)}/commit/${sha}`,
    author: person,
    committer: person,
    added: [],
    removed: [],
    modified: [],
  };
}
