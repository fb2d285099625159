import { UserError } from '../errors.ts';
import { askGit } from './git.ts';
import { openObjects, wholeObject } from './git-objects.ts';
import { damaged } from './git-trouble.ts';
import { defaultBranch, findRef, headCommit } from './ref.ts';
import type { Repository } from './repository.ts';
import { commitMissing, cutAt, tooShallow } from './shallow.ts';

export interface BaseOptions {
  /** A branch, tag or commit; without one it is the remote's default branch. */
  readonly ref?: string | undefined;
  /** The pull request's head: a HEAD whose second parent it is was made by GitHub, and its first is the base. */
  readonly head?: string | undefined;
  /** Where HEAD is itself part of the branch (a push to it), it is compared with the commit before. */
  readonly firstParent?: boolean;
}

/** The commit that HEAD is compared with, as a full id, and what it is. */
export type Base =
  | { readonly how: 'merge_base'; readonly commit: string; readonly ref: string }
  | { readonly how: 'merge_parent'; readonly commit: string }
  | { readonly how: 'first_parent'; readonly commit: string }
  /** HEAD is the first commit of all. */
  | { readonly how: 'none' };

export async function baseOf(
  repository: Repository,
  { ref, head, firstParent = false }: BaseOptions = {},
): Promise<Base> {
  const here = await headCommit(repository);
  if (here === undefined) {
    throw new UserError('GIT_NO_COMMIT', 'The branch that is checked out has no commit yet.', 'Commit first.');
  }
  if (head !== undefined) {
    const [first, second, ...more] = await parentsOf(repository, here);
    if (first !== undefined && second === head && more.length === 0) {
      return { how: 'merge_parent', commit: await present(repository, first) };
    }
  }
  if (firstParent && ref === undefined) return commitBefore(repository, here);
  const branch = ref === undefined ? await defaultBranch(repository) : await findRef(repository, ref);
  const commit = await mergeBase(repository, here, branch);
  if (firstParent && commit === here) return commitBefore(repository, here);
  return { how: 'merge_base', commit, ref: branch.name };
}

async function commitBefore(repository: Repository, here: string): Promise<Base> {
  const [first] = await parentsOf(repository, here);
  return first === undefined ? { how: 'none' } : { how: 'first_parent', commit: await present(repository, first) };
}

/** Of several merge bases, the one that git takes, too. */
async function mergeBase(
  repository: Repository,
  here: string,
  { name, commit: there }: { readonly name: string; readonly commit: string },
): Promise<string> {
  const bases = lines(await askGit(repository, ['merge-base', '--all', here, there]));
  const cut = await cutAt(repository);
  const [first] = bases;
  if (first === undefined) {
    if (cut.size > 0) throw tooShallow(repository, 'history');
    throw new UserError(
      'GIT_NO_BASE',
      `The commit that is checked out and "${name}" have no commit in common.`,
      'Name the branch that this one came from.',
    );
  }
  // Where history is cut off on the way to it, a later common commit may be hidden.
  if (cut.size > 0) {
    const since = lines(await askGit(repository, ['rev-list', here, there, '--not', ...bases]));
    if (since.some((commit) => cut.has(commit))) throw tooShallow(repository, 'history');
  }
  return first;
}

/** As the commit itself lists them: also those that a shallow clone does not hold. */
async function parentsOf(repository: Repository, commit: string): Promise<readonly string[]> {
  const objects = openObjects(repository);
  try {
    const object = await objects.get(commit);
    if (object?.type !== 'commit') throw damaged();
    const [, ...headers] = (await wholeObject(object)).toString('latin1').split('\n');
    const end = headers.findIndex((line) => !line.startsWith('parent '));
    return headers.slice(0, end).map((line) => line.slice('parent '.length));
  } finally {
    objects.close();
  }
}

/** A commit's parent, if the clone holds it. */
async function present(repository: Repository, parent: string): Promise<string> {
  const objects = openObjects(repository);
  try {
    if (await objects.get(parent)) return parent;
  } finally {
    objects.close();
  }
  throw (await cutAt(repository)).size > 0 ? tooShallow(repository, 'parent') : await commitMissing(repository, parent);
}

function lines(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').filter((line) => line !== '');
}
