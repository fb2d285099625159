import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { askGit, type GitPlace } from './git.ts';
import { gitTrouble } from './git-trouble.ts';

/** A git repository, seen from a folder of its work tree. */
export interface Repository extends GitPlace {
  /** The folder within the work tree, divided by `/`; `''` is its top. */
  readonly folder: string;
  /** Whose words the hints of errors use. */
  readonly place: 'terminal' | 'workflow';
}

export interface RepositoryOptions extends Pick<GitPlace, 'workspace'> {
  readonly place?: Repository['place'];
}

/** The repository whose work tree holds a directory. */
export async function findRepository(
  directory: string,
  { workspace, place = 'terminal' }: RepositoryOptions = {},
): Promise<Repository> {
  const real = await whereItLies(directory);
  const at = { directory: real, workspace: workspace === undefined ? undefined : await whereItLies(workspace) };
  const top = await askGit(at, ['rev-parse', '--show-toplevel']);
  // A name may end in a line break, too: only git's own is taken off.
  if (!top) throw gitTrouble('not a git repository');
  const way = relative(await whereItLies(top.replace(/\r?\n$/, '')), real);
  if (isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)) {
    throw new UserError(
      'GIT_NO_REPOSITORY',
      'The work tree of this git repository lies elsewhere (core.worktree).',
      'Run this in the folder that holds the files.',
    );
  }
  return { ...at, place, folder: way.split(sep).join('/') };
}

/** Of what is not there, git says so. */
function whereItLies(folder: string): Promise<string> {
  return realpath(folder).catch(() => resolve(folder));
}
