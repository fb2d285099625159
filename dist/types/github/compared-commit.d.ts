import { type FindCommit } from '../source/commits.js';
import type { Context } from './context.js';
/**
 * The commit to compare with where the policy says `merge_base`: of a pull request its base, which the usual checkout has
 * as the first parent of the commit that merges it; of a merge group, a push or a run that was started the commit before.
 * A branch, tag or commit that the workflow names is taken instead.
 */
export declare function comparedCommit(directory: string, { change, workspace }: Pick<Context, 'change' | 'workspace'>): FindCommit;
