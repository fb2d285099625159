import { UserError } from '../errors.js';
import type { Repository } from './repository.js';
/** The commits behind which history is cut off; none in a whole clone. */
export declare function cutAt(repository: Repository): Promise<ReadonlySet<string>>;
/** History is cut off before what is needed: a commit's parent, or more. */
export declare function tooShallow({ place }: Repository, needed: 'parent' | 'history'): UserError;
/** A commit that was named, or that another one names, is not there. */
export declare function commitMissing(repository: Repository, commit: string): Promise<UserError>;
