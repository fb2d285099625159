import { DEFAULT_PERMISSIONS, type Permissions } from './github/access.ts';
import { newFaults } from './github/faults.ts';
import type { Files } from './github/git.ts';
import { type Handling, handle, type Understood, understand } from './github/handle.ts';
import { seeding } from './github/seed.ts';
import { listen, type Received, type Reply } from './github/server.ts';
import { type AccountType, newState } from './github/state.ts';
import { startStore } from './github/store.ts';
import { troubleAnswer } from './github/trouble.ts';
import { answerProblems } from './github/validation.ts';

export interface GitHubOptions {
  /** What the default branch of the repository `octo-org/census` holds. */
  readonly files?: Files;
  readonly private?: boolean;
  /** Whom the token acts for: `github-actions[bot]` unless told. */
  readonly viewer?: { readonly login: string; readonly type: AccountType };
  readonly permissions?: Permissions;
  /** `/api/v3` for GitHub Enterprise Server. */
  readonly basePath?: string;
}

/** One request as it came in, and how it ended: status 0 where the connection was cut. */
interface GitHubRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
  readonly fault: string | undefined;
  /** What GitHub's description does not allow in our own answer: a mistake of this world. */
  readonly answerProblems: () => string[];
}

export interface Violation {
  readonly method: string;
  readonly path: string;
  readonly problem: string;
}

export type GitHub = Awaited<ReturnType<typeof startGitHub>>;

/** A GitHub on loopback with one repository, `octo-org/census`, and no pull request yet. */
export async function startGitHub(options: GitHubOptions = {}) {
  const state = newState(options.viewer ?? { login: 'github-actions[bot]', type: 'Bot' });
  const seeds = seeding(state);
  const repository = seeds.addRepository({
    private: options.private ?? false,
    ...(options.files === undefined ? {} : { files: options.files }),
  });
  const requests: GitHubRequest[] = [];
  const violations: Violation[] = [];
  const faults = newFaults();
  const store = await startStore();
  const token = 'ghs_loopbackloopbackloopbackloopback0000';
  const permissions = { ...DEFAULT_PERMISSIONS, ...options.permissions };
  const server = await listen(reply);
  const url = `${server.origin}${options.basePath ?? ''}`;
  const handling: Handling = { state, token, permissions, api: url, store: store.put };

  async function reply(received: Received): Promise<Reply> {
    const understood = understand(received, handling);
    const { fault, released } = faults.meet(understood.id);
    await released;
    if (fault?.kind === 'cut' && fault.when === 'before') {
      note(understood, { status: 0, fault: fault.kind, problems: understood.problems });
      return { answer: { status: 0 }, fault };
    }
    const trouble = fault === undefined ? undefined : troubleAnswer(fault);
    const { answer: whole, problems } =
      trouble === undefined ? handle(understood, handling) : { answer: trouble, problems: understood.problems };
    const answer =
      fault?.kind === 'partial' ? { ...whole, body: { ...(whole.body as object), truncated: true } } : whole;
    note(understood, {
      status: fault?.kind === 'cut' ? 0 : answer.status,
      body: answer.body,
      fault: fault?.kind,
      problems,
    });
    return { answer: { ...answer, headers: { ...remaining(requests.length), ...answer.headers } }, fault };
  }

  function note({ id, received, url: at, query, body, operation }: Understood, ended: Ended): void {
    const { method, headers } = received;
    const request = { operation: id, method, path: at.pathname, query: { ...query }, headers, body };
    const answered = structuredClone(ended.body);
    const { status, fault } = ended;
    const isOurs = operation !== undefined && fault === undefined && status < 400 && !Buffer.isBuffer(ended.body);
    const problemsOfAnswer = () => (isOurs ? answerProblems(operation, status, answered) : []);
    requests.push({ ...request, status, fault, answer: answered, answerProblems: problemsOfAnswer });
    violations.push(...ended.problems.map((problem) => ({ method, path: at.pathname, problem })));
  }

  return {
    url,
    graphqlUrl: options.basePath === '/api/v3' ? `${server.origin}/api/graphql` : `${url}/graphql`,
    token,
    repository,
    requests,
    comments: state.comments,
    checkRuns: state.checkRuns,
    pullRequests: state.pullRequests,
    /** Every request that GitHub's description does not allow. A test says that there was none. */
    get violations(): readonly Violation[] {
      const misuses = store.misuses.map((problem) => ({ method: 'GET', path: 'store', problem }));
      return [...violations, ...misuses];
    },
    ...seeds,
    fail: faults.fail,
    hold: faults.hold,
    async close(): Promise<void> {
      faults.releaseAll();
      await Promise.all([server.close(), store.close()]);
    },
  };
}

interface Ended {
  readonly status: number;
  readonly body?: unknown;
  readonly fault: string | undefined;
  readonly problems: readonly string[];
}

function remaining(used: number): Record<string, string> {
  const numbers = { limit: 1000, remaining: 1000 - used, used, reset: Math.ceil(Date.now() / 1000) + 3600 };
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`x-ratelimit-${name}`, String(value)]));
}
