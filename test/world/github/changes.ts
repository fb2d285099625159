import { findCommit, type GitObjects, type GitStore } from './git.ts';
import type { PullRequest } from './state.ts';

/** GitHub lists no more of a pull request, and says of none that there are others. */
export const MAX_FILES_OF_A_PULL = 3000;

export interface Change {
  readonly path: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly sha: string;
  readonly previous?: string;
}

/** What the head of a pull request changes since it left its base, as GitHub's "files changed" has it. */
export function changesOf({ head, base }: PullRequest): readonly Change[] {
  const objects = together([base.repository, ...(head.repository === null ? [] : [head.repository])]);
  const tip = findCommit(base.repository, base.ref)?.sha ?? base.sha;
  return changesBetween(objects, tip, head.sha);
}

/** The three-dot comparison: what `head` has changed since the last commit that both have. */
export function changesBetween(objects: GitObjects, base: string, head: string): readonly Change[] {
  const since = mergeBase(objects, base, head);
  const before = filesOf(objects, since === undefined ? undefined : objects.commits.get(since)?.tree);
  const after = filesOf(objects, objects.commits.get(head)?.tree);
  const removed = [...before].filter(([path]) => !after.has(path));
  const added = [...after].flatMap(([path, sha]): Change[] => {
    if (before.has(path)) return [];
    const moved = removed.findIndex(([, old]) => old === sha);
    if (moved < 0) return [{ path, status: 'added', sha }];
    const [previous] = removed.splice(moved, 1)[0] as [string, string];
    return [{ path, status: 'renamed', sha, previous }];
  });
  const modified = [...after].flatMap(([path, sha]): Change[] =>
    before.has(path) && before.get(path) !== sha ? [{ path, status: 'modified', sha }] : [],
  );
  const gone = removed.map(([path, sha]): Change => ({ path, status: 'removed', sha }));
  return [...added, ...modified, ...gone].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The nearest commit, going back from the head, that the base has too. */
export function mergeBase(objects: GitObjects, base: string, head: string): string | undefined {
  const known = new Set(ancestors(objects, base));
  return ancestors(objects, head).find((sha) => known.has(sha));
}

/** The commit and all before it, the nearest first. */
export function ancestors({ commits }: GitObjects, sha: string): readonly string[] {
  const found = new Set<string>([sha]);
  for (const one of found) for (const parent of commits.get(one)?.parents ?? []) found.add(parent);
  return [...found];
}

/** A fork's objects lie where those of the repository do. */
function together(stores: readonly GitStore[]): GitObjects {
  return {
    commits: new Map(stores.flatMap(({ commits }) => [...commits])),
    trees: new Map(stores.flatMap(({ trees }) => [...trees])),
    blobs: new Map(),
  };
}

function filesOf(objects: GitObjects, tree: string | undefined, folder = ''): Map<string, string> {
  const entries = objects.trees.get(tree ?? '') ?? [];
  return new Map(
    entries.flatMap(({ name, mode, sha }): [string, string][] =>
      mode === '040000'
        ? [...filesOf(objects, sha, `${folder}${name}/`)]
        : [[`${folder}${name}`, mode.startsWith('100') ? sha : `${mode} ${sha}`]],
    ),
  );
}
