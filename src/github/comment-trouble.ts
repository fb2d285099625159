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
  if (isPermission(error)) return { level: 'notice', message: `${UNWRITTEN}: ${remedy(pullRequest?.isFork, actor)}` };
  return { level: 'warning', message: `${UNWRITTEN}: ${causeOf(error)}` };
}

export const NO_TOKEN: Trouble = {
  level: 'notice',
  message:
    'The comment was not written: the input "token" is empty. Leave it out, and the token of the workflow is used.',
};

const UNWRITTEN = 'The comment was not written';

function isPermission(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 401 || status === 404) return true;
  return status === 403 && /not accessible/i.test(messageOf(error));
}

function causeOf(error: unknown): string {
  const status = statusOf(error);
  if (status === undefined) return `an error of ours. ${AGAIN}`;
  if (status >= 500) return `GitHub did not answer as it should. ${AGAIN}`;
  if (status === 403 && /locked/i.test(messageOf(error))) return 'the conversation of the pull request is locked.';
  return `GitHub answered ${status}. ${AGAIN}`;
}

const AGAIN = 'Run the job again to write it.';

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
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
