import { type Problem } from '../errors.js';
import type { LoadedPolicy } from '../policy/load.js';
import type { Report } from '../report/report.js';
import type { Source } from '../source/source.js';
/** What became of one policy. */
export type Result = Checked | Undecided;
export interface Checked {
    readonly kind: 'checked';
    /** The policy, with its places; paths in it start at the working directory. */
    readonly policy: LoadedPolicy;
    /** With every figure. It decides, and is shown nowhere. */
    readonly report: Report;
    /** What anyone may see. */
    readonly shown: Report;
}
export interface Undecided {
    readonly kind: 'undecided';
    /** The policy's path, where the trouble is that of one policy. */
    readonly path: string | undefined;
    /** The user's mistakes; none where the mistake is ours. */
    readonly problems: readonly Problem[];
    readonly error: unknown;
}
export type Verdict = 'pass' | 'fail' | 'error';
/** Judges every policy, whatever becomes of the others. Without paths it is the one at the default place. */
export declare function checkPolicies(paths: readonly string[], { source, directory, commit }: {
    readonly source: Source;
    readonly directory: string;
    readonly commit: string;
}): Promise<readonly Result[]>;
export declare function undecided(error: unknown, path?: string | undefined): Undecided;
export declare function verdictOf(results: readonly Result[]): Verdict;
