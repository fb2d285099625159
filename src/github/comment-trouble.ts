import { statusOf } from './comment.ts';
import type { Context } from './context.ts';

/** What to tell of a comment that could not be written. It changes neither the verdict nor the step. */
export interface Trouble {
  readonly level: 'notice' | 'warning';
  readonly message: string;
}

export function commentTrouble(
  error: unknown,
  { pullRequest, actor }: Pick<Context, 'pullRequest' | 'actor'>,
): Trouble {
  const status = statusOf(error);
  if (isPermission(error)) return { level: 'notice', message: `${UNWRITTEN}: ${remedy(pullRequest?.isFork, actor)}` };
  const cause =
    status === undefined
      ? 'an error of ours'
      : status >= 500
        ? 'GitHub did not answer as it should'
        : `GitHub answered ${status}`;
  return { level: 'warning', message: `${UNWRITTEN}: ${cause}. Run the job again to write it.` };
}

export const NO_TOKEN: Trouble = {
  level: 'notice',
  message:
    'The comment was not written: the input "token" is empty. Leave it out, and the token of the workflow is used.',
};

const UNWRITTEN = 'The comment was not written';

function isPermission(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 401) return true;
  const message = error instanceof Error ? error.message : '';
  return (status === 403 || status === 404) && !/rate limit/i.test(message);
}

function remedy(isFork: boolean | undefined, actor: string): string {
  if (isFork) {
    return 'the token of a workflow that a fork started may only read. The summary of this run holds the report.';
  }
  if (actor === 'dependabot[bot]') {
    return 'the token of a workflow that Dependabot started may only read, unless the job says "permissions: pull-requests: write".';
  }
  return 'the token may not do that. Give the job "permissions: pull-requests: write" (and "contents: read" for the checkout).';
}
