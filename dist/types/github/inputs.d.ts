import type { Problem } from '../errors.js';
import { type FailOn } from '../report/fail-on.js';
import type { Environment } from './environment.js';
declare const COMMENT_MODES: readonly ["always", "on-change", "on-failure", "never"];
/** When a comment is written. */
export type CommentMode = (typeof COMMENT_MODES)[number];
/** What the workflow asks for under `with:`, checked. */
export interface Inputs {
    /** Paths from the working directory; none means the default places. */
    readonly policies: readonly string[];
    /** From the workspace. */
    readonly workingDirectory: string;
    readonly comment: CommentMode;
    readonly commentKey: string | undefined;
    readonly failOn: FailOn;
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
