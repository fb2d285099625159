import type { FoundPolicy } from '../policy/find.js';
/** More than a report or the predictions of a million rows need. */
export declare const BASELINE_BYTES = 20000000;
/** The files that a policy compares with: the committed report, and the predictions beside it. */
export declare function baselineFiles(policy: FoundPolicy): readonly string[];
