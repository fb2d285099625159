import { UserError } from '../errors.js';
/** Known troubles by what git says in them (LC_ALL=C); nothing where it says none of that. */
export declare function knownTrouble(said: string): UserError | undefined;
/** Why git failed. */
export declare function gitTrouble(said: string): UserError;
export declare function damaged(): UserError;
