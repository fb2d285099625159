import type { Problem } from '../errors.js';
import { type FailOn } from '../report/fail-on.js';
import type { Environment } from './environment.js';
declare const COMMENT_MODES: readonly ["always", "on-change", "on-failure", "never"];
/** When a comment is written. */
export type CommentMode = (typeof COMMENT_MODES)[number];
declare const POLICY_FROM: readonly ["base", "head"];
/** Whose policy decides on a pull request or merge group. */
type PolicyFrom = (typeof POLICY_FROM)[number];
/** What the workflow asks for under `with:`, checked. */
export interface Inputs {
    /** Paths from the working directory; none means the default places. */
    readonly policies: readonly string[];
    /** From the workspace. */
    readonly workingDirectory: string;
    readonly comment: CommentMode;
    readonly policyFrom: PolicyFrom;
    readonly commentKey: string | undefined;
    readonly failOn: FailOn;
    /** What to compare with instead of what the policy names: a report, or a branch, tag or commit. */
    readonly base: string | undefined;
    /** From the working directory. */
    readonly reportDir: string | undefined;
    readonly token: string;
}
/**
 * Reads the inputs. An empty one is one that was not given. Where a value cannot be taken the problem is told, and what
 * stands for it writes least.
 */
export declare function readInputs(environment: Environment): {
    readonly inputs: Inputs;
    readonly problems: readonly Problem[];
};
export {};
