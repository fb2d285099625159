import { type GitObjects } from './git-objects.js';
interface TreeEntry {
    readonly kind: 'file' | 'folder' | 'link' | 'submodule';
    readonly id: string;
}
/** Where a path leads in a commit's tree. `names` are the folders on the way and the name, no link among them. */
export type Led = {
    readonly kind: 'file' | 'folder' | 'submodule';
    readonly id: string;
    readonly names: readonly string[];
} | {
    readonly kind: 'missing' | 'outside' | 'loop';
};
/** A commit's folders, each read once. */
export interface Tree {
    readonly root: string;
    entries(folder: string): Promise<ReadonlyMap<string, TreeEntry>>;
    linkTarget(link: string): Promise<string | undefined>;
}
/** The tree of a commit; nothing where the repository does not have it. */
export declare function treeOf(objects: GitObjects, commit: string): Promise<Tree | undefined>;
/** Follows a path from the top, links included, as far as the commit goes. */
export declare function follow(tree: Tree, path: string): Promise<Led>;
export {};
