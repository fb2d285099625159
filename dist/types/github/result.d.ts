import { type Problem } from '../errors.js';
import type { LoadedPolicy } from '../policy/load.js';
import type { PolicyOrigin, Report } from '../report/report.js';
import { type CheckOptions } from '../run.js';
import type { Base } from './base.js';
/** What became of one policy. */
export type Result = Checked | Undecided;
export interface Checked {
    readonly kind: 'checked';
    /** The policy, with its places; paths in it start at the working directory. */
    readonly policy: LoadedPolicy;
    /** Whether the file in the work tree is that very policy. */
    readonly isHere: boolean;
    /** With every figure. It decides, and is shown nowhere. */
    readonly report: Report;
    /** What anyone may see. */
    readonly shown: Report;
}
export interface Undecided {
    readonly kind: 'undecided';
    /** The policy's path, where the trouble is that of one policy. */
    readonly path: string | undefined;
    /** Whether the file in the work tree is that very policy. */
    readonly isHere: boolean;
    /** The user's mistakes; none where the mistake is ours. */
    readonly problems: readonly Problem[];
    readonly error: unknown;
}
export type Verdict = 'pass' | 'fail' | 'error';
/** `source` is where data and models are read, and policies where there is no base. */
export interface Judging extends Pick<CheckOptions, 'source' | 'branch' | 'today' | 'findCommit'> {
    readonly directory: string;
    /** What the workflow compares with: a report, or a branch, tag or commit. */
    readonly compareWith?: string | undefined;
    readonly commit: string;
    /** What the change is judged by; without it by what is checked out. */
    readonly base?: Base | undefined;
    /** What to say of a policy that is the head's because the workflow asks for it. */
    readonly origin?: PolicyOrigin | undefined;
}
/** Judges every policy, whatever becomes of the others. Without paths it is the one at the default place. */
export declare function checkPolicies(paths: readonly string[], judging: Judging): Promise<readonly Result[]>;
export declare function undecided(error: unknown, path?: string | undefined): Undecided;
export declare function verdictOf(results: readonly Result[]): Verdict;
