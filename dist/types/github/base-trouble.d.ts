/** Why there is no verdict where the base could not be read; what is no answer of GitHub's stays as it is. */
export declare function baseUnreadable(error: unknown, branch?: string): unknown;
/** Whether the token may not see what was asked for, rather than having asked too often. */
export declare function isForbidden(error: unknown): boolean;
