import { commitsOf, type FindCommit } from '../source/commits.ts';
import type { Context } from './context.ts';

/**
 * The commit to compare with where the policy says `merge_base`: of a pull request its base, which the usual checkout has
 * as the first parent of the commit that merges it; of a merge group, a push or a run that was started the commit before.
 * A branch, tag or commit that the workflow names is taken instead.
 */
export function comparedCommit(
  directory: string,
  { change, workspace }: Pick<Context, 'change' | 'workspace'>,
): FindCommit {
  const place = { place: 'workflow', workspace } as const;
  return change?.kind === 'pull_request'
    ? commitsOf(directory, { ...place, branch: change.baseRef, head: change.head })
    : commitsOf(directory, { ...place, firstParent: true });
}
