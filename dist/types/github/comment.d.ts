import type { CommentMode } from './inputs.js';
import { type Body } from './marker.js';
/** A comment on a pull request. */
export interface Comment {
    readonly id: number;
    readonly author: string;
    readonly body: string;
    readonly url: string;
}
/** What of GitHub a comment needs. Failures carry GitHub's `status`; 500 and more may have taken effect all the same. */
export interface Comments {
    /** Who writes. */
    author(): Promise<string>;
    /** All pages. */
    list(): Promise<readonly Comment[]>;
    create(body: string): Promise<Comment>;
    update(id: number, body: string): Promise<Comment>;
    remove(id: number): Promise<void>;
}
export interface Wanted {
    readonly body: Body;
    readonly mode: Exclude<CommentMode, 'never'>;
    readonly verdict: 'pass' | 'fail' | 'error';
}
/** What is to be done, and which duplicates of ours go. */
export type Plan = {
    readonly kind: 'create';
} | {
    readonly kind: 'update';
    readonly id: number;
    readonly remove: readonly number[];
} | {
    readonly kind: 'leave';
    readonly comment: Comment | undefined;
    readonly remove: readonly number[];
};
/** @param ours comments with our marker, written by us */
export declare function planComment(ours: readonly Comment[], { body, mode, verdict }: Wanted): Plan;
export interface Waiting {
    readonly wait: (ms: number) => Promise<void>;
    readonly delayMs: number;
}
/**
 * Leaves exactly one comment of ours, or none where none is wanted: looks, plans and writes, and after a comment was
 * created, or may have been, looks again. Resolves with the comment there is.
 */
export declare function writeComment(wanted: Wanted, comments: Comments, { wait, delayMs }: Waiting): Promise<Comment | undefined>;
/** GitHub's answer in numbers; 500 where there was none. `undefined` for what is no answer at all. */
export declare function statusOf(error: unknown): number | undefined;
