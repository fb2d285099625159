import { createHash } from 'node:crypto';
import type { GitStore } from './git.ts';

/** Everything the loopback GitHub remembers, as plain data. */
export interface State {
  readonly viewer: Account;
  readonly accounts: Map<string, Account>;
  readonly repositories: Repository[];
  readonly pullRequests: PullRequest[];
  readonly comments: Comment[];
  readonly checkRuns: CheckRun[];
  readonly artifacts: Artifact[];
  readonly runs: WorkflowRun[];
  lastId: number;
  seconds: number;
}

export interface Account {
  readonly id: number;
  readonly login: string;
  readonly type: AccountType;
}
export type AccountType = 'User' | 'Bot' | 'Organization';

export interface Repository extends GitStore {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly defaultBranch: string;
  readonly fork: boolean;
  readonly private: boolean;
}

export interface PullRequest {
  readonly id: number;
  readonly number: number;
  readonly author: Account;
  readonly head: { readonly repository: Repository | null; readonly owner: Account; readonly ref: string; sha: string };
  readonly base: { readonly repository: Repository; ref: string; sha: string };
  readonly createdAt: string;
  title: string;
  state: 'open' | 'closed';
  draft: boolean;
}

export interface Comment {
  readonly id: number;
  readonly repository: Repository;
  readonly issue: number;
  readonly author: Account;
  readonly createdAt: string;
  body: string;
  updatedAt: string;
}

export interface CheckRun {
  readonly id: number;
  readonly repository: Repository;
  readonly headSha: string;
  readonly annotations: unknown[];
  readonly fields: Record<string, unknown>;
}

export interface Artifact {
  readonly id: number;
  readonly repository: Repository;
  readonly runId: number;
  readonly name: string;
  readonly zip: Buffer;
  readonly createdAt: string;
  expired: boolean;
}

export interface WorkflowRun {
  readonly id: number;
  readonly repository: Repository;
  readonly headRepository: Repository;
  readonly headBranch: string;
  readonly headSha: string;
  readonly event: string;
  readonly conclusion: string;
  readonly attempt: number;
}

/** The first id lies above 2^32, as GitHub's newer ones do: a reader that keeps 32 bits is found out. */
const FIRST_ID = 4_500_000_000;
const FIRST_SECOND = Date.UTC(2026, 9, 1) / 1000;

export function newState(viewer: { readonly login: string; readonly type: AccountType }): State {
  const account = { id: accountId(viewer.login), ...viewer };
  return {
    viewer: account,
    accounts: new Map([[account.login, account]]),
    repositories: [],
    pullRequests: [],
    comments: [],
    checkRuns: [],
    artifacts: [],
    runs: [],
    lastId: FIRST_ID,
    seconds: FIRST_SECOND,
  };
}

export function nextId(state: State): number {
  state.lastId += 1;
  return state.lastId;
}

/** A clock that moves one second a write, so that times are the same in every run. */
export function now(state: State): string {
  state.seconds += 1;
  return new Date(state.seconds * 1000).toISOString().replace('.000', '');
}

/** The account of that login, made at first sight; a login that ends in `[bot]` is a bot's. */
export function account(state: State, login: string, type: AccountType = login.endsWith('[bot]') ? 'Bot' : 'User') {
  const known = state.accounts.get(login);
  if (known !== undefined) return known;
  const made: Account = { id: accountId(login), login, type };
  state.accounts.set(login, made);
  return made;
}

export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`;
}

function accountId(login: string): number {
  return createHash('sha1').update(login).digest().readUInt32BE(0);
}
