import type { Report } from './report.js';
/** What makes the terminal exit with 1 and the action's step fail. It changes no verdict. */
export declare const FAIL_ON: readonly ["error", "warn", "never"];
export type FailOn = (typeof FAIL_ON)[number];
/** `warn` fails also on every warning that the headline counts, and on what is undecided and may not be. */
export declare function failsOn(failOn: FailOn, report: Report): boolean;
