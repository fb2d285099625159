import type { Repository } from './repository.js';
export interface BaseOptions {
    /** A branch, tag or commit; without one it is the remote's default branch. */
    readonly ref?: string | undefined;
    /** The pull request's head: a HEAD whose second parent it is was made by GitHub, and its first is the base. */
    readonly head?: string | undefined;
    /** Where HEAD is itself part of the branch (a push to it), it is compared with the commit before. */
    readonly firstParent?: boolean;
}
/** The commit that HEAD is compared with, as a full id, and what it is. */
export type Base = {
    readonly how: 'merge_base';
    readonly commit: string;
    readonly ref: string;
} | {
    readonly how: 'merge_parent';
    readonly commit: string;
} | {
    readonly how: 'first_parent';
    readonly commit: string;
}
/** HEAD is the first commit of all. */
 | {
    readonly how: 'none';
};
export declare function baseOf(repository: Repository, { ref, head, firstParent }?: BaseOptions): Promise<Base>;
