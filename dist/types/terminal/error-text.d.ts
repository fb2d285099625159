import type { UserError } from '../errors.js';
/** The user's mistakes, all of them, each with its place and the next step. */
export declare function userErrorText({ problems }: UserError): string;
/** A bug of ours: everything that a report of it needs. */
export declare function bugText(error: unknown): string;
