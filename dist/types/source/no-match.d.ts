import { UserError } from '../errors.js';
/** A pattern without a match. `when` is ` at 1a2b3c4`, or nothing. */
export declare function noMatch(pattern: string, when?: string): UserError;
