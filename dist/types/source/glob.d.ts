/** What a folder holds. `link` is a symbolic link to a folder: a segment that names it follows it, `**` does not. */
export interface Entry {
    readonly name: string;
    readonly kind: 'file' | 'folder' | 'link' | 'other';
}
/** Lists a folder (`''` is where relative paths start); nothing if there is no such folder. */
export type ListFolder = (folder: string) => Promise<readonly Entry[]>;
export declare function hasWildcard(path: string): boolean;
/** The files that a pattern without braces matches, in no particular order. Each folder is listed once. */
export declare function glob(pattern: string, list: ListFolder): Promise<string[]>;
