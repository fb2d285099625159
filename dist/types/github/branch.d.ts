/** What an event says of branches, as far as it does. */
export interface Refs {
    /** GITHUB_REF: what was pushed, or what a run was started on. */
    readonly ref: string | undefined;
    /** The name of the branch that a pull request is to be merged into. */
    readonly pullRequestBase: unknown;
    /** The ref that a merge group is to be merged into. */
    readonly mergeGroupBase: unknown;
}
/**
 * The branch that counts for the policy's `branches`: where a pull request or a merge group goes, else the branch that
 * was pushed or on which the run was started. None for a tag.
 */
export declare function branchOf(event: string, { ref, pullRequestBase, mergeGroupBase }: Refs): string | undefined;
