import type { Comment } from './comment.js';
import { type Result } from './result.js';
import type { Toolkit } from './toolkit.js';
/** What a run leaves for the steps after it. */
export interface RunOutputs {
    readonly results: readonly Result[];
    readonly commit: string;
    /** Absolute paths, in the order of the policies. */
    readonly reportFiles: readonly string[];
}
/** Sets every output but those of the comment, which are empty until there is one. */
export declare function setOutputs({ results, commit, reportFiles }: RunOutputs, toolkit: Toolkit): void;
export declare function setCommentOutputs({ id, url }: Comment, toolkit: Toolkit): void;
