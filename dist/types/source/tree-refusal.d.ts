import { UserError } from '../errors.js';
export type Refusal = 'absolute' | 'outside' | 'folder' | 'submodule' | 'loop';
/** Why a path is not opened in a commit's tree. `when` is ` at 1a2b3c4`. */
export declare function refused(path: string, refusal: Refusal, when: string): UserError;
