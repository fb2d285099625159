import { join } from 'node:path';
import type { WorkflowEvent } from '../events.ts';
import type { Manifest } from './manifest.ts';

export interface Job {
  readonly event: WorkflowEvent;
  readonly api: { readonly url: string; readonly graphqlUrl: string };
  readonly token: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly debug: boolean;
}

export interface Places {
  readonly home: string;
  readonly temp: string;
  readonly tools: string;
  readonly workspace: string;
  readonly eventFile: string;
}

/** The variables that every step of a job sees; the token is not among them. */
export function jobVariables({ event, api, runId, runAttempt, debug }: Job, places: Places): Record<string, string> {
  const { repository } = event;
  const workflow = `${repository.name}/.github/workflows/fairness.yml`;
  return {
    CI: 'true',
    HOME: places.home,
    PATH: process.env.PATH ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'gate',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTOR: event.actor.login,
    GITHUB_ACTOR_ID: String(event.actor.id),
    GITHUB_API_URL: api.url,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: places.eventFile,
    GITHUB_GRAPHQL_URL: api.graphqlUrl,
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_JOB: 'fairness',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository.name,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: String(runAttempt),
    GITHUB_RUN_ID: String(runId),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: event.sha,
    GITHUB_TRIGGERING_ACTOR: event.actor.login,
    GITHUB_WORKFLOW: 'Fairness',
    GITHUB_WORKFLOW_REF: `${workflow}@${event.ref}`,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: places.workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: places.tools,
    RUNNER_WORKSPACE: join(places.workspace, '..'),
    ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/',
    ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
    ACTIONS_RUNTIME_URL: 'http://127.0.0.1:9/',
    ...(debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

/** JavaScript actions are given this secret; a program that they start must not be. */
export const RUNTIME_TOKEN = 'runtime-token-of-the-loopback-runner';

/** Upper case, and of all characters only the space is replaced. Nothing checks `required`. */
export function inputVariables(
  manifest: Manifest,
  given: Readonly<Record<string, string>>,
  job: Job,
): Record<string, string> {
  const values = new Map([...manifest.defaults].map(([name, value]) => [name, evaluate(value ?? '', job)]));
  const written = new Map([...manifest.defaults.keys()].map((name) => [name.toLowerCase(), name]));
  for (const [name, value] of Object.entries(given)) values.set(written.get(name.toLowerCase()) ?? name, value);
  return Object.fromEntries(
    [...values].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

export function unexpectedInputs(manifest: Manifest, given: Readonly<Record<string, string>>): string[] {
  const known = new Set([...manifest.defaults.keys()].map((name) => name.toLowerCase()));
  return Object.keys(given).filter((name) => !known.has(name.toLowerCase()));
}

/** A default may use the github context; an expression that this runner does not know is an error of the test. */
function evaluate(value: string, { token, event }: Job): string {
  const context = new Map([
    ['github.token', token],
    ['github.repository', event.repository.name],
    ['github.sha', event.sha],
    ['github.ref', event.ref],
  ]);
  return value.replace(/\$\{\{\s*([^}]*?)\s*\}\}/g, (whole, expression: string) => {
    const known = context.get(expression);
    if (known === undefined) throw new Error(`the runner cannot evaluate ${whole}`);
    return known;
  });
}
