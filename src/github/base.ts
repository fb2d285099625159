import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { type Commit, type CommitFiles, commitFiles } from '../source/commit-files.ts';
import type { SmallFiles } from '../source/source.ts';
import { baseUnreadable, isForbidden } from './base-trouble.ts';
import type { Change } from './context.ts';
import type { Changed, Repository } from './repository.ts';
import type { Workspace } from './workspace.ts';

/** What a change is made against: the commit whose policy, waivers and baseline decide. */
export interface Base {
  readonly files: CommitFiles;
  /** What the change touches, asked once and only if need be; `undefined` where that could not be told. */
  readonly changed: () => Promise<Changed | undefined>;
}

/**
 * The base as it is now: the tip of the branch that a pull request targets, or what a merge group is built on.
 *
 * @throws UserError BASE_UNREADABLE, here and from all that the base is asked
 */
export async function openBase(
  change: Change,
  {
    repository,
    place,
    near,
  }: { readonly repository: Repository; readonly place: Workspace; readonly near: SmallFiles },
): Promise<Base> {
  const sha = await baseOf(change, repository);
  const files = commitFiles(readable(repository.commit(sha)), { folder: await folderInRepository(place), near });
  let asked: Promise<Changed | undefined> | undefined;
  return {
    files,
    changed: () => {
      asked ??= changedBy(change, repository).catch((error: unknown) => {
        if (isForbidden(error)) return undefined;
        throw baseUnreadable(error);
      });
      return asked;
    },
  };
}

async function baseOf(change: Change, repository: Repository): Promise<string> {
  if (change.kind === 'merge_group') return change.base;
  return repository.tip(change.baseRef).catch((error: unknown) => {
    throw baseUnreadable(error, change.baseRef);
  });
}

async function changedBy(change: Change, repository: Repository): Promise<Changed | undefined> {
  if (change.kind === 'merge_group') return repository.changedSince(change.base, change.head);
  const { head, baseRef, changed } = await repository.pullRequest(change.number);
  // A later push or another target: the list is about another change than the one that is judged.
  return head === change.head && baseRef === change.baseRef ? changed : undefined;
}

function readable({ sha, entries, content }: Commit): Commit {
  const refuse = (error: unknown) => {
    throw baseUnreadable(error);
  };
  return {
    sha,
    entries: (tree) => entries(tree).catch(refuse),
    content: (path, maxBytes) => content(path, maxBytes).catch(refuse),
  };
}

/** The working directory as it is from the root of its checkout: the nearest folder of the workspace with a `.git`. */
async function folderInRepository({ directory, workspace }: Workspace): Promise<string> {
  const way = relative(workspace, directory).split(sep).join('/');
  if (way === '..' || way.startsWith('../')) return way;
  for (let folder = directory; folder !== resolve(workspace); folder = dirname(folder)) {
    const isCheckout = await stat(join(folder, '.git')).then(
      () => true,
      () => false,
    );
    if (isCheckout) return relative(folder, directory).split(sep).join('/');
  }
  return way;
}

/** @throws UserError where there is nothing to read the base with */
export function requireToken(token: string): void {
  if (token !== '') return;
  throw new UserError(
    'BASE_UNREADABLE',
    'The input "token" is empty, so the policy of the base cannot be read.',
    'Leave "token" out, and the token of the workflow is used; the job needs "permissions: contents: read".',
  );
}
