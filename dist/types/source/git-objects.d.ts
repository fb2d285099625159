import { type GitPlace } from './git.js';
type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';
/** An object's content comes as it is read; it must be read to its end before the next one is asked for. */
export interface GitObject {
    readonly id: string;
    readonly type: ObjectType;
    readonly bytes: number;
    readonly content: AsyncGenerator<Buffer>;
}
/** Objects of a repository, one after another, from one `git cat-file`. */
export interface GitObjects {
    /** By object id, or `id^{tree}`; nothing, and nothing after it, where the repository does not have it. Never by words of a user. */
    get(name: string): Promise<GitObject | undefined>;
    /** Ends git, also while it writes. */
    close(): void;
}
export declare function openObjects(place: GitPlace): GitObjects;
/** All of a small object. */
export declare function wholeObject({ bytes, content }: GitObject): Promise<Buffer>;
export {};
