import { type BaseOptions } from './merge-base.js';
import { type RepositoryOptions } from './repository.js';
import type { Source } from './source.js';
/** Files as they are at a commit. */
export interface AtCommit {
    readonly commit: string;
    readonly source: Source;
}
/**
 * Finds the commit to compare with.
 *
 * @param ref a branch, tag or commit; without one the place decides: the target of a pull request, the main branch
 * @returns `undefined` where there is no commit before this one
 */
export type FindCommit = (ref: string | undefined) => Promise<AtCommit | undefined>;
/** Commits of the repository that holds a directory; nothing is asked of git before a commit is. */
export declare function commitsOf(directory: string, options?: RepositoryOptions & Omit<BaseOptions, 'ref'> & {
    readonly branch?: string | undefined;
}): FindCommit;
