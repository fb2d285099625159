import type { Environment } from './environment.js';
/** What is going on, as plain facts. */
export interface Context {
    readonly event: string;
    readonly repository: {
        readonly owner: string;
        readonly name: string;
    };
    /** Only on `pull_request`. */
    readonly pullRequest: PullRequest | undefined;
    /** What a pull request or a merge group would make of its base; `undefined` on events that change nothing. */
    readonly change: Change | undefined;
    /** What is judged: the head of a pull request, not the commit that merges it. */
    readonly commit: string;
    /** Where a pull request or merge group goes, or what was pushed; none for a tag. */
    readonly branch: string | undefined;
    readonly run: {
        readonly id: number;
        readonly attempt: number;
    };
    readonly workspace: string;
    readonly temp: string;
    readonly actor: string;
}
export type Change = {
    readonly kind: 'pull_request';
    readonly number: number;
    readonly baseRef: string;
    readonly head: string;
} | {
    readonly kind: 'merge_group';
    readonly base: string;
    readonly head: string;
};
interface PullRequest {
    readonly number: number;
    /** From another repository, or from one that is gone: the token of such a run may write nothing. */
    readonly isFork: boolean;
}
/**
 * Reads the runner's variables and the event's payload.
 *
 * @throws UserError where this was not started by GitHub's runner
 */
export declare function readContext(environment: Environment, payload: unknown): Context;
/** @throws UserError for an event on which foreign code must not run. */
export declare function refuseEvent({ event }: Pick<Context, 'event'>): void;
export {};
