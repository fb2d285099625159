import { UserError } from '../errors.js';
import type { Report } from '../report/report.js';
import type { AtCommit, FindCommit } from '../source/commits.js';
import type { SmallFiles } from '../source/source.js';
import { type StoredPredictions } from './predictions-file.js';
/** A report that is looked for where the policy names none. */
export declare const DEFAULT_BASELINE = ".github/fairness-baseline.json";
export type FoundBaseline = 
/** Nothing to compare with; `expected` says what was looked for. */
{
    readonly kind: 'none';
    readonly expected?: string;
} | {
    readonly kind: 'report';
    readonly path: string;
    readonly report: Report;
    readonly stored: StoredPredictions | undefined;
} | ({
    readonly kind: 'commit';
} & AtCommit);
export interface BaselineOptions {
    /** What whoever runs this names: a report, or a branch, tag or commit. It stands in for the policy's. */
    readonly named?: string | undefined;
    /** What the policy names. */
    readonly from?: string | undefined;
    /** Where reports are read: in a pull request its base, so that it cannot change what it is compared with. */
    readonly committed: SmallFiles;
    readonly findCommit?: FindCommit | undefined;
    /** A report that is about to be written, and so need not be there yet. */
    readonly written?: string | undefined;
}
/**
 * What the result is compared with.
 *
 * @throws UserError where what is named is not there or cannot be read
 */
export declare function findBaseline(options: BaselineOptions): Promise<FoundBaseline>;
/** Both relative to the working directory; the second as it is normally written. */
export declare function isSame(path: string, normal: string | undefined): boolean;
/** @returns that a report and the predictions beside it are of different runs */
export declare function ofOther(path: string, beside: string): UserError;
