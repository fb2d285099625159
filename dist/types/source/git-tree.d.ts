import type { Repository } from './repository.js';
import type { Source } from './source.js';
/**
 * Files as they are at a commit, read from git's objects; the work tree is not looked at. Relative paths start at the
 * repository's `folder`, as they do in the work tree.
 *
 * @param commit the full id
 */
export declare function gitSource(repository: Repository, commit: string): Source;
