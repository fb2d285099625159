import type { Context } from './context.js';
/** What to tell of a comment that could not be written. It changes neither the verdict nor the step. */
export interface Trouble {
    readonly level: 'notice' | 'warning';
    readonly message: string;
}
export declare function commentTrouble(error: unknown, { pullRequest, actor }: Pick<Context, 'pullRequest' | 'actor'>): Trouble;
export declare const NO_TOKEN: Trouble;
