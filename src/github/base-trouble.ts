import { UserError } from '../errors.ts';
import { statusOf } from './comment.ts';

/** Why there is no verdict where the base could not be read; what is no answer of GitHub's stays as it is. */
export function baseUnreadable(error: unknown, branch?: string): unknown {
  const status = statusOf(error);
  if (status === undefined) return error;
  const { message, hint } = wordsOf(status, branch);
  return new UserError('BASE_UNREADABLE', message, hint);
}

function wordsOf(status: number, branch: string | undefined): { readonly message: string; readonly hint: string } {
  if (status === 404 && branch !== undefined) {
    return {
      message: `GitHub has no branch "${branch}", or does not show it to this token, so there is no policy of the base.`,
      hint: `Let the pull request target a branch that is there; the job needs ${PERMISSION}.`,
    };
  }
  if (status === 200) {
    return {
      message: 'The policy of the base cannot be read: GitHub lists only a part of a folder on the way to it.',
      hint: `Keep the policy in a folder with fewer files; the job needs ${PERMISSION}.`,
    };
  }
  const answer = status >= 500 ? 'did not answer as it should' : `answered ${status}`;
  return {
    message: `The policy of the base cannot be read: GitHub ${answer}.`,
    hint: `Give the job ${PERMISSION}. If it has that, run it again.`,
  };
}

const PERMISSION = '"permissions: contents: read"';

/** Whether the token may not see what was asked for, rather than having asked too often. */
export function isForbidden(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 401 || status === 404) return true;
  return status === 403 && error instanceof Error && /not accessible/i.test(error.message);
}
