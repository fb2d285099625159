import { type Within } from './confinement.js';
import type { Source } from './source.js';
/** Files of the working tree. Relative paths start at the directory; `within` says where all files must lie. */
export declare function workTree(directory: string, { within }?: {
    readonly within?: Within;
}): Source;
