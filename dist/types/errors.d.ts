/** Where in a file a problem stands. Lines and columns count from 1. */
export interface Place {
    readonly file: string;
    readonly line?: number;
    readonly column?: number;
}
/** One mistake of the user's: what it is, where it stands and what to do next. Texts are raw; each door escapes them. */
export interface Problem {
    readonly code: string;
    readonly message: string;
    readonly hint?: string;
    readonly place?: Place;
}
/**
 * The request cannot be carried out, and the user can mend it (exit code 2).
 * Any other error that reaches a door is a bug of ours (exit code 3).
 */
export declare class UserError extends Error {
    readonly name = "UserError";
    readonly problems: readonly [Problem, ...Problem[]];
    constructor(code: string, message: string, hint?: string, place?: Place);
    /** Several mistakes at once, in the order in which the user should read them. */
    static of(problems: readonly [Problem, ...Problem[]]): UserError;
}
