import type { Repository } from './repository.js';
export interface Ref {
    /** As git knows it: `origin/main` where the user wrote `main` and has no branch of that name. */
    readonly name: string;
    readonly commit: string;
}
/** The commit that is checked out; nothing where there is none yet. */
export declare function headCommit(repository: Repository): Promise<string | undefined>;
/**
 * A branch, tag or commit that a user names. In a workflow it is the remote's branch before any other of that name, as
 * the event means it; in the terminal what git takes it for, else the remote's branch.
 */
export declare function findRef(repository: Repository, name: string): Promise<Ref>;
/** The branch that the remote calls its default. */
export declare function defaultBranch(repository: Repository): Promise<Ref>;
