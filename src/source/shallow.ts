import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { askGit } from './git.ts';
import type { Repository } from './repository.ts';

/** The commits behind which history is cut off; none in a whole clone. */
export async function cutAt(repository: Repository): Promise<ReadonlySet<string>> {
  const shallow = await askGit(repository, ['rev-parse', '--is-shallow-repository']);
  if (shallow?.trim() !== 'true') return new Set();
  const file = (await askGit(repository, ['rev-parse', '--git-path', 'shallow'])) ?? '';
  const text = await readFile(resolve(repository.directory, file.replace(/\r?\n$/, '')), 'latin1');
  return new Set(text.split('\n').filter((line) => line !== ''));
}

/** History is cut off before what is needed: a commit's parent, or more. */
export function tooShallow({ place }: Repository, needed: 'parent' | 'history'): UserError {
  const parent = needed === 'parent';
  const message = parent
    ? 'This clone is shallow: it does not hold the commit before the one that is checked out.'
    : 'This clone is shallow: it does not hold enough history to find the commit to compare with.';
  const hint =
    place === 'workflow'
      ? `Write \`fetch-depth: ${parent ? 2 : 0}\` under \`with:\` of actions/checkout.`
      : `Run \`git fetch ${parent ? '--deepen=1' : '--unshallow'} origin\`.`;
  return new UserError('GIT_SHALLOW', message, hint);
}

/** A commit that was named, or that another one names, is not there. */
export async function commitMissing(repository: Repository, commit: string): Promise<UserError> {
  if ((await cutAt(repository)).size > 0) return tooShallow(repository, 'history');
  return new UserError(
    'GIT_NO_COMMIT',
    `The commit ${commit.slice(0, 7)} is not in this repository.`,
    repository.place === 'workflow'
      ? 'Write `fetch-depth: 0` under `with:` of actions/checkout.'
      : `Run \`git fetch origin ${commit}\`.`,
  );
}
