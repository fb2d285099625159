import { UserError } from '../errors.js';
/** There is no such file: says the part of the path that is missing, and what stands beside it. */
export declare function missing(path: string, directory: string): Promise<UserError>;
