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
export function branchOf(event: string, { ref, pullRequestBase, mergeGroupBase }: Refs): string | undefined {
  switch (event) {
    case 'pull_request':
      return typeof pullRequestBase === 'string' && pullRequestBase !== '' ? pullRequestBase : undefined;
    case 'merge_group':
      // The group's own ref is one of a queue: gh-readonly-queue/main/pr-1-….
      return typeof mergeGroupBase === 'string' ? headOf(mergeGroupBase) : undefined;
    default:
      return ref === undefined ? undefined : headOf(ref);
  }
}

const HEADS = 'refs/heads/';

function headOf(ref: string): string | undefined {
  return ref.startsWith(HEADS) && ref.length > HEADS.length ? ref.slice(HEADS.length) : undefined;
}
