import { gitSource } from './git-tree.ts';
import { type BaseOptions, baseOf } from './merge-base.ts';
import { findRepository, type RepositoryOptions } from './repository.ts';
import type { Source } from './source.ts';

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
export function commitsOf(
  directory: string,
  options: RepositoryOptions & Omit<BaseOptions, 'ref'> & { readonly branch?: string | undefined } = {},
): FindCommit {
  const { branch, ...how } = options;
  return async (ref) => {
    const repository = await findRepository(directory, how);
    const base = await baseOf(repository, ref === undefined ? { ...how, ref: branch } : { ref });
    if (base.how === 'none') return undefined;
    return { commit: base.commit, source: gitSource(repository, base.commit) };
  };
}
