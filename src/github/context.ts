import { UserError } from '../errors.ts';
import { branchOf } from './branch.ts';
import type { Environment } from './environment.ts';

/** What is going on, as plain facts. */
export interface Context {
  readonly event: string;
  readonly repository: { readonly owner: string; readonly name: string };
  /** Only on `pull_request`. */
  readonly pullRequest: PullRequest | undefined;
  /** What a pull request or a merge group would make of its base; `undefined` on events that change nothing. */
  readonly change: Change | undefined;
  /** What is judged: the head of a pull request, not the commit that merges it. */
  readonly commit: string;
  /** Where a pull request or merge group goes, or what was pushed; none for a tag. */
  readonly branch: string | undefined;
  readonly run: { readonly id: number; readonly attempt: number };
  readonly workspace: string;
  readonly temp: string;
  readonly actor: string;
}

export type Change =
  | { readonly kind: 'pull_request'; readonly number: number; readonly baseRef: string; readonly head: string }
  | { readonly kind: 'merge_group'; readonly base: string; readonly head: string };

interface PullRequest {
  readonly number: number;
  /** From another repository, or from one that is gone: the token of such a run may write nothing. */
  readonly isFork: boolean;
}

/**
 * Reads the runner's variables and the event's payload.
 *
 * @throws UserError where this was not started by GitHub's runner
 */
export function readContext(environment: Environment, payload: unknown): Context {
  const [owner = '', name = ''] = required('GITHUB_REPOSITORY', environment).split('/');
  const event = required('GITHUB_EVENT_NAME', environment);
  const pull = event === 'pull_request' ? at(payload, 'pull_request') : undefined;
  const number = at(pull, 'number');
  const commit = judgedCommit(event, payload) ?? environment.GITHUB_SHA;
  if (!isSha(commit) || (event === 'pull_request' && !Number.isSafeInteger(number))) throw unreadable(event);
  return {
    event,
    repository: { owner, name },
    pullRequest: pull === undefined ? undefined : { number: number as number, isFork: isFork(pull) },
    change: changeOf(event, payload, commit),
    commit,
    branch: branchOf(event, {
      ref: environment.GITHUB_REF,
      pullRequestBase: at(pull, 'base', 'ref'),
      mergeGroupBase: at(payload, 'merge_group', 'base_ref'),
    }),
    run: { id: whole(environment.GITHUB_RUN_ID), attempt: whole(environment.GITHUB_RUN_ATTEMPT) },
    workspace: required('GITHUB_WORKSPACE', environment),
    temp: required('RUNNER_TEMP', environment),
    actor: environment.GITHUB_ACTOR ?? '',
  };
}

/** Only where the event names one; without it in these two events there is none that could be trusted. */
function judgedCommit(event: string, payload: unknown): unknown {
  if (event === 'pull_request') return at(payload, 'pull_request', 'head', 'sha') ?? '';
  return event === 'merge_group' ? (at(payload, 'merge_group', 'head_sha') ?? '') : undefined;
}

function changeOf(event: string, payload: unknown, head: string): Change | undefined {
  if (event === 'merge_group') {
    const base = at(payload, 'merge_group', 'base_sha');
    if (!isSha(base)) throw unreadable(event);
    return { kind: 'merge_group', base, head };
  }
  if (event !== 'pull_request') return undefined;
  // Not its `sha`: a run that is started again keeps the event, and the branch may have moved on.
  const baseRef = at(payload, 'pull_request', 'base', 'ref');
  if (typeof baseRef !== 'string' || baseRef === '') throw unreadable(event);
  return { kind: 'pull_request', number: at(payload, 'pull_request', 'number') as number, baseRef, head };
}

/** On these events a workflow has the rights of the base, whoever opened the pull request. */
const PRIVILEGED: readonly string[] = ['pull_request_target', 'workflow_run', 'issue_comment'];

/** @throws UserError for an event on which foreign code must not run. */
export function refuseEvent({ event }: Pick<Context, 'event'>): void {
  if (!PRIVILEGED.includes(event)) return;
  throw new UserError(
    'EVENT_REFUSED',
    `The gate does not run on "${event}": such a workflow has the rights of the base branch and would read files of whoever opened the pull request.`,
    'Start the workflow on "pull_request".',
  );
}

function required(name: string, environment: Environment): string {
  const value = environment[name];
  if (value) return value;
  throw new UserError(
    'NOT_ON_GITHUB',
    `The variable ${name} is not set.`,
    'Start this as a step of a GitHub workflow; "fairness-gate check" is for the terminal.',
  );
}

function unreadable(event: string): UserError {
  return new UserError(
    'EVENT_UNREADABLE',
    `The event "${event}" does not say which commit it is about.`,
    'Run the job again; GITHUB_EVENT_PATH and GITHUB_SHA must be as the runner set them.',
  );
}

function isSha(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{7,64}$/.test(value);
}

function whole(value: string | undefined): number {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : 0;
}

function isFork(pull: unknown): boolean {
  const head = at(pull, 'head', 'repo', 'id');
  return head === undefined || head !== at(pull, 'base', 'repo', 'id');
}

/** The value at a path of own keys. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}
