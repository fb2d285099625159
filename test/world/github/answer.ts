import type { Repository, State } from './state.ts';

/** What a route gives back: a JSON value, bytes, or nothing. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One request that the description allows, as a route sees it. */
export interface Call {
  readonly state: State;
  readonly repository: Repository;
  /** Where the API answers, without a slash at its end. */
  readonly api: string;
  readonly url: URL;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
  /** Where a signed address of stored bytes leads; another origin, as at GitHub. */
  readonly store: (bytes: Buffer) => string;
}

export type Permission = 'actions' | 'checks' | 'contents' | 'issues' | 'pull-requests' | 'metadata';

export interface Route {
  /** Any one of these is enough. */
  readonly needs: readonly Permission[];
  readonly handle: (call: Call) => Answer;
}

export function ok(body: unknown, status = 200): Answer {
  return { status, body };
}

export function problem(status: number, message: string, errors?: readonly unknown[]): Answer {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return { status, body: errors === undefined ? body : { ...body, errors } };
}

export function notFound(): Answer {
  return problem(404, 'Not Found');
}

export function notAccessible(): Answer {
  return problem(403, 'Resource not accessible by integration');
}
