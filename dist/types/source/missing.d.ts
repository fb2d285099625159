import { UserError } from '../errors.js';
/** What a folder holds, but for hidden names; nothing if there is no such folder. */
export type NamesIn = (folder: string) => Promise<readonly string[] | undefined>;
/** There is no such file in the work tree. */
export declare function missing(path: string, directory: string): Promise<UserError>;
/** Says the part of the path that is missing, and what stands beside it. */
export declare function missingAmong(path: string, namesIn: NamesIn, { when, dvc: [tracked, remedy] }: {
    readonly when: string;
    readonly dvc: readonly [string, string];
}): Promise<UserError>;
