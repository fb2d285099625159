import type { Commit } from '../source/commit-files.js';
/** What of a repository on GitHub is read. Failures carry GitHub's `status`. */
export interface Repository {
    /** The commit that a branch is at now. */
    readonly tip: (branch: string) => Promise<string>;
    readonly commit: (sha: string) => Commit;
    /** What a pull request changes, and of which head and base that is said. */
    readonly pullRequest: (number: number) => Promise<PullRequestFiles>;
    /** The paths that `head` has changed since the last commit that `base` has too. */
    readonly changedSince: (base: string, head: string) => Promise<Changed>;
}
interface PullRequestFiles {
    readonly head: string;
    readonly baseRef: string;
    readonly changed: Changed;
}
/** Paths from the root of the repository, of a file that was moved both; and whether they are all. */
export interface Changed {
    readonly paths: readonly string[];
    readonly isWhole: boolean;
}
export {};
