import { GitHub, getOctokitOptions } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { type Comment, type Comments, statusOf } from './comment.ts';

export interface TransportOptions {
  readonly token: string;
  /** What stands for a second when something is tried again. */
  readonly delayMs: number;
}

/** Longest time that GitHub may ask us to wait before another try. */
const MAX_WAIT_SECONDS = 120;
const MAX_RETRIES = 3;

export interface RepositoryPlace {
  readonly owner: string;
  readonly name: string;
}

/** The GitHub of the run, at `GITHUB_API_URL` and through the proxies that the environment names. */
export function openGitHub({ token, delayMs }: TransportOptions) {
  const wantsRetry = (seconds: number, _options: unknown, _octokit: unknown, retries: number): boolean =>
    seconds <= MAX_WAIT_SECONDS && retries < MAX_RETRIES;
  const Octokit = GitHub.plugin(wholeAnswers, retry, throttling);
  return new Octokit(
    getOctokitOptions(token, {
      // The library's own warnings quote GitHub; what failed is told once, by whoever asked.
      log: { debug() {}, info() {}, warn() {}, error() {} },
      retry: { retries: MAX_RETRIES, retryAfterBaseValue: delayMs },
      throttle: {
        onRateLimit: wantsRetry,
        onSecondaryRateLimit: wantsRetry,
        retryAfterBaseValue: delayMs,
        write: unspaced,
        notifications: unspaced,
      },
    }),
  );
}

/** The library spaces writes by seconds. One run makes two or three, each after the answer to the one before. */
const unspaced = {
  key: () => ({ schedule: <T>(_options: unknown, job: (...args: unknown[]) => T, ...args: unknown[]) => job(...args) }),
} as never;

/**
 * An answer that was cut short arrives as text instead of JSON, and as a success. It is one that has to be asked for
 * again.
 */
const wholeAnswers: Parameters<typeof GitHub.plugin>[0] = (octokit) => {
  octokit.hook.after('request', async (response, request) => {
    const cut = () => Object.assign(new Error('The answer was cut short.'), { status: 500, request });
    const { maxBytes } = request.request as { readonly maxBytes?: number };
    if (maxBytes !== undefined) {
      response.data = await bytesOf(response.data as AsyncIterable<Uint8Array>, maxBytes).catch(() => {
        throw cut();
      });
      return;
    }
    if (response.status !== 204 && typeof response.data === 'string') throw cut();
  });
};

/** As many bytes as were asked for, and one more where there are too many. */
async function bytesOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(chunks, Math.min(length, maxBytes + 1));
}

/** The comments of a pull request. */
export function commentsOf(
  { owner, name, pullRequest }: RepositoryPlace & { readonly pullRequest: number },
  options: TransportOptions,
): Comments {
  const github = openGitHub(options);
  const repository = { owner, repo: name };
  return {
    async author() {
      const asked = github.graphql<{ readonly viewer: { readonly login: string } }>('{ viewer { login } }');
      return asked.then(
        ({ viewer }) => viewer.login,
        (error: unknown) => {
          // Not knowing who we are, we would not know our own comment again either.
          if ((statusOf(error) ?? 0) >= 500) throw error;
          return DEFAULT_AUTHOR;
        },
      );
    },
    async list() {
      const asked = { ...repository, issue_number: pullRequest, per_page: 100 };
      return (await github.paginate(github.rest.issues.listComments, asked)).map(toComment);
    },
    async create(body) {
      // A create that broke off may have happened; whoever asked for it looks before it asks again.
      const asked = { ...repository, issue_number: pullRequest, body, request: { retries: 0 } };
      return toComment((await github.rest.issues.createComment(asked)).data);
    },
    async update(id, body) {
      return toComment((await github.rest.issues.updateComment({ ...repository, comment_id: id, body })).data);
    },
    async remove(id) {
      await github.rest.issues.deleteComment({ ...repository, comment_id: id });
    },
  };
}

/** Whom the token of a workflow acts for. */
const DEFAULT_AUTHOR = 'github-actions[bot]';

interface RestComment {
  readonly id: number;
  readonly user: { readonly login: string } | null;
  readonly body?: string;
  readonly html_url: string;
}

function toComment({ id, user, body, html_url }: RestComment): Comment {
  return { id, author: user?.login ?? '', body: body ?? '', url: html_url };
}
