import { type Comments } from './comment.js';
export interface TransportOptions {
    readonly token: string;
    /** What stands for a second when something is tried again. */
    readonly delayMs: number;
}
export interface RepositoryPlace {
    readonly owner: string;
    readonly name: string;
}
/** The GitHub of the run, at `GITHUB_API_URL` and through the proxies that the environment names. */
export declare function openGitHub({ token, delayMs }: TransportOptions): import("@octokit/core").Octokit & import("@octokit/plugin-rest-endpoint-methods").Api & {
    paginate: import("@octokit/plugin-paginate-rest").PaginateInterface;
} & {
    [key: string]: any;
} & import("@octokit/plugin-retry").RetryPlugin;
/** The comments of a pull request. */
export declare function commentsOf({ owner, name, pullRequest }: RepositoryPlace & {
    readonly pullRequest: number;
}, options: TransportOptions): Comments;
