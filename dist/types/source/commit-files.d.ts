import type { SmallFiles } from './source.js';
/** What git keeps of one name in a folder. */
export interface TreeEntry {
    readonly name: string;
    /** `100644` and `100755` are files, `040000` a folder, `120000` a link, `160000` a submodule. */
    readonly mode: string;
    readonly sha: string;
    /** Of a file. */
    readonly bytes?: number | undefined;
}
/** A commit that lies elsewhere. What cannot be read rejects; nothing is ever left out instead. */
export interface Commit {
    readonly sha: string;
    /** Every entry of a folder, by the name of its tree; by the commit's own name those of the root. */
    readonly entries: (tree: string) => Promise<readonly TreeEntry[]>;
    /** A file's content, by its path from the root; at most so many bytes. */
    readonly content: (path: string, maxBytes: number) => Promise<Buffer>;
}
export interface CommitFiles extends SmallFiles {
    readonly commit: string;
    /** The name that git gives the content of a file; `undefined` where there is no such file. */
    readonly nameOf: (path: string) => Promise<string | undefined>;
    /** A path as it is from the root of the repository. */
    readonly fromRoot: (path: string) => string;
}
/**
 * Small files of a commit. A path is walked from tree to tree, so that what is not there is known not to be, and a link
 * or a submodule on the way is refused; the content must bear the name that the tree has for it.
 *
 * @param folder where paths start, from the root of the repository
 * @param near where the very content may lie as well; then it is not fetched
 */
export declare function commitFiles(commit: Commit, { folder, near }: {
    readonly folder: string;
    readonly near: SmallFiles;
}): CommitFiles;
