import { isAllowed, type Permissions } from './access.ts';
import { type Answer, notAccessible, notFound, problem } from './answer.ts';
import { findOperation, isKnownPath, type Operation } from './description.ts';
import { graphqlAnswer } from './graphql.ts';
import { routes } from './routes/index.ts';
import type { Received } from './server.ts';
import { fullName, type Repository, type State } from './state.ts';
import { bodyProblems, pathProblems, queryProblems } from './validation.ts';

export interface Handling {
  readonly state: State;
  readonly token: string;
  readonly permissions: Permissions;
  readonly api: string;
  readonly store: (bytes: Buffer) => string;
}

/** A request as it was understood, before anything is done about it. */
export interface Understood {
  readonly received: Received;
  readonly url: URL;
  /** The operation's id in the description, or `graphql`; empty for what nobody knows. */
  readonly id: string;
  readonly operation: Operation | undefined;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
  readonly problems: readonly string[];
}

/** Reads a request against the description. */
export function understand(received: Received, handling: Handling): Understood {
  const url = new URL(received.url, new URL(handling.api).origin);
  const base = new URL(handling.api).pathname.replace(/\/$/, '');
  const at = withName(url.pathname, handling.state).slice(base.length);
  const query: Record<string, unknown> = Object.fromEntries(url.searchParams);
  const { body, problems: unread } = readBody(received.text);
  const known = { received, url, query, body };
  if (received.method === 'POST' && isGraphql(url.pathname, base)) {
    return { ...known, id: 'graphql', operation: undefined, path: {}, problems: unread };
  }
  const found = withName(url.pathname, handling.state).startsWith(base)
    ? findOperation(received.method, at)
    : undefined;
  if (found === undefined) {
    const what = isKnownPath(at) ? `method ${received.method} is` : `path ${url.pathname} is`;
    return { ...known, id: '', operation: undefined, path: {}, problems: [`${what} not in the description used here`] };
  }
  const { operation, path } = found;
  const problems = [
    ...unread,
    ...pathProblems(operation, path),
    ...queryProblems(operation, query),
    ...(unread.length > 0 ? [] : bodyProblems(operation, body)),
  ];
  return { ...known, id: operation.id, operation, path, problems };
}

/** Answers as GitHub would, in the order in which GitHub looks at a request. */
export function handle(
  request: Understood,
  handling: Handling,
): { readonly answer: Answer; readonly problems: readonly string[] } {
  const { received, problems } = request;
  const { authorization, 'user-agent': agent } = received.headers;
  const { state, permissions, api, store } = handling;
  const refuse = (answer: Answer) => ({ answer, problems });

  if (agent === undefined)
    return refuse(
      problem(403, 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header'),
    );
  if (authorization !== undefined && !isToken(authorization, handling.token))
    return refuse(problem(401, 'Bad credentials'));
  if (request.id === 'graphql') {
    if (authorization === undefined) return refuse(problem(401, 'This endpoint requires you to be authenticated.'));
    const { answer, problem: unknown } = graphqlAnswer(state.viewer, request.body);
    return { answer, problems: unknown === undefined ? problems : [...problems, unknown] };
  }
  if (request.operation === undefined) return refuse(notFound());
  if (request.id === 'users/get-authenticated') return refuse(notAccessible());

  const repository = findRepository(state, request.path);
  const route = routes[request.id];
  if (route === undefined) throw new Error(`no route for ${request.id}`);
  if (repository === undefined || (repository.private && authorization === undefined)) return refuse(notFound());
  if (authorization === undefined && received.method !== 'GET') return refuse(problem(401, 'Requires authentication'));
  if (!isAllowed(route, { method: received.method, repository, permissions })) return refuse(notAccessible());
  if (problems.length > 0) return refuse(invalid(problems));

  const body = (request.body ?? {}) as Record<string, unknown>;
  const accept = received.headers.accept ?? '';
  const call = {
    state,
    repository,
    api,
    url: request.url,
    path: request.path,
    query: request.query,
    body,
    accept,
    store,
  };
  return refuse(route.handle(call));
}

function invalid(problems: readonly string[]): Answer {
  if (problems.includes(NOT_JSON)) return problem(400, 'Problems parsing JSON');
  if (problems.some((one) => one.startsWith('path'))) return notFound();
  return problem(422, `Invalid request.\n\n${problems.join('\n')}`);
}

const NOT_JSON = 'body is not JSON';

function readBody(text: string): { body: unknown; problems: string[] } {
  if (text === '') return { body: undefined, problems: [] };
  try {
    return { body: JSON.parse(text), problems: [] };
  } catch {
    return { body: text, problems: [NOT_JSON] };
  }
}

/** GitHub Enterprise Server keeps REST below `/api/v3` and GraphQL at `/api/graphql`. */
function isGraphql(path: string, base: string): boolean {
  return path === (base === '/api/v3' ? '/api/graphql' : `${base}/graphql`);
}

function isToken(authorization: string, token: string): boolean {
  const [scheme = '', value] = authorization.split(' ');
  return ['token', 'bearer'].includes(scheme.toLowerCase()) && value === token;
}

/** The addresses in a Link header name the repository by its id. */
function withName(path: string, state: State): string {
  return path.replace(/\/repositories\/(\d+)/, (whole, id: string) => {
    const repository = state.repositories.find((one) => one.id === Number(id));
    return repository === undefined ? whole : `/repos/${fullName(repository)}`;
  });
}

function findRepository(
  state: State,
  { owner = '', repo = '' }: Readonly<Record<string, string>>,
): Repository | undefined {
  const wanted = `${owner}/${repo}`.toLowerCase();
  return state.repositories.find((repository) => fullName(repository).toLowerCase() === wanted);
}
