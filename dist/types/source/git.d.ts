import { type ChildProcessWithoutNullStreams, type ExecFileException } from 'node:child_process';
import { UserError } from '../errors.js';
export declare const GIT_TIMEOUT_MS = 60000;
/** Where git is run. */
export interface GitPlace {
    readonly directory: string;
    /** A folder whose content is read whoever owns it (the action's workspace); the repository must lie in it. */
    readonly workspace?: string | undefined;
}
/**
 * What git answers; nothing where it says no (exit code 1 without a word). Only commands that start no program of the
 * repository's configuration belong here: `rev-parse`, `merge-base`, `cat-file`, `rev-list`, `symbolic-ref`,
 * `for-each-ref`. Words of users stand behind `--end-of-options`.
 */
export declare function askGit(place: GitPlace, args: readonly string[]): Promise<string | undefined>;
export interface Ended {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}
export declare function runGit(place: GitPlace, args: readonly string[]): Promise<Ended>;
/** Starts git for questions and answers of any length. The caller ends it. */
export declare function startGit(place: GitPlace, args: readonly string[]): ChildProcessWithoutNullStreams;
export declare function notRun({ code, killed }: ExecFileException): UserError;
export declare function tooSlow(): UserError;
