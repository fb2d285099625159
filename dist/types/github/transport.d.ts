import { type Comments } from './comment.js';
export interface TransportOptions {
    readonly token: string;
    /** What stands for a second when something is tried again. */
    readonly delayMs: number;
}
/** The comments of a pull request. */
export declare function commentsOf({ owner, name, pullRequest }: {
    readonly owner: string;
    readonly name: string;
    readonly pullRequest: number;
}, options: TransportOptions): Comments;
