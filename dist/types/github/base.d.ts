import { type CommitFiles } from '../source/commit-files.js';
import type { SmallFiles } from '../source/source.js';
import type { Change } from './context.js';
import type { Changed, Repository } from './repository.js';
import type { Workspace } from './workspace.js';
/** What a change is made against: the commit whose policy, waivers and baseline decide. */
export interface Base {
    readonly files: CommitFiles;
    /** What the change touches, asked once and only if need be; `undefined` where that could not be told. */
    readonly changed: () => Promise<Changed | undefined>;
}
/**
 * The base as it is now: the tip of the branch that a pull request targets, or what a merge group is built on.
 *
 * @throws UserError BASE_UNREADABLE, here and from all that the base is asked
 */
export declare function openBase(change: Change, { repository, place, near, }: {
    readonly repository: Repository;
    readonly place: Workspace;
    readonly near: SmallFiles;
}): Promise<Base>;
/** @throws UserError where there is nothing to read the base with */
export declare function requireToken(token: string): void;
