import { UserError } from '../errors.ts';
import { branchOf } from './branch.ts';
import type { Environment } from './environment.ts';

/** What is going on, as plain facts. */
export interface Context {
  readonly event: string;
  readonly repository: { readonly owner: string; readonly name: string };
  /** Only on `pull_request`. */
  readonly pullRequest: PullRequest | undefined;
  /** What is judged: the head of a pull request, not the commit that merges it. */
  readonly commit: string;
  /** Where a pull request or merge group goes, or what was pushed; none for a tag. */
  readonly branch: string | undefined;
  readonly run: { readonly id: number; readonly attempt: number };
  readonly workspace: string;
  readonly temp: string;
  readonly actor: string;
}

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
  const commit = event === 'pull_request' ? at(pull, 'head', 'sha') : environment.GITHUB_SHA;
  if (!isSha(commit) || (event === 'pull_request' && !Number.isSafeInteger(number))) throw unreadable(event);
  return {
    event,
    repository: { owner, name },
    pullRequest: pull === undefined ? undefined : { number: number as number, isFork: isFork(pull) },
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
