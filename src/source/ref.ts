import { UserError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { askGit, runGit } from './git.ts';
import { damaged, knownTrouble } from './git-trouble.ts';
import type { Repository } from './repository.ts';
import { shellWord } from './shell-word.ts';

const MAX_LENGTH = 1_000;
const MAX_REFS = 10_000;
const MAX_NAMES = 10;

export interface Ref {
  /** As git knows it: `origin/main` where the user wrote `main` and has no branch of that name. */
  readonly name: string;
  readonly commit: string;
}

/** The commit that is checked out; nothing where there is none yet. */
export async function headCommit(repository: Repository): Promise<string | undefined> {
  const commit = await commitOf(repository, 'HEAD');
  if (commit === undefined && (await askGit(repository, ['rev-parse', '--verify', '--quiet', 'HEAD']))) throw damaged();
  return commit;
}

/**
 * A branch, tag or commit that a user names. In a workflow it is the remote's branch before any other of that name, as
 * the event means it; in the terminal what git takes it for, else the remote's branch.
 */
export async function findRef(repository: Repository, name: string): Promise<Ref> {
  const remote = [`refs/remotes/origin/${name}`, `origin/${name}`] as const;
  const asIs = [name, name] as const;
  const local = [`refs/heads/${name}`, name] as const;
  const asMeant = repository.place === 'workflow' && !isId(name);
  const candidates = asMeant ? [remote, local, asIs] : [asIs, remote];
  for (const [ref, called] of candidates) {
    const commit = await commitOf(repository, ref);
    if (commit !== undefined) return { name: called, commit };
  }
  throw await unknownRef(repository, name);
}

/** No branch that has a commit's id for a name stands for it. */
function isId(name: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(name);
}

/** The branch that the remote calls its default. */
export async function defaultBranch(repository: Repository): Promise<Ref> {
  const head = 'refs/remotes/origin/HEAD';
  const commit = await commitOf(repository, head);
  if (commit === undefined) {
    throw new UserError(
      'GIT_NO_BASE',
      'Nothing says which branch to compare with: the remote "origin" is absent, or its default branch is not known here.',
      repository.place === 'workflow'
        ? 'Name the branch that the event is about.'
        : 'Name it: `--base origin/main`. Or run `git remote set-head origin --auto` once.',
    );
  }
  const name = await askGit(repository, ['symbolic-ref', '--quiet', '--short', head]);
  return { name: name?.trim() ?? 'origin/HEAD', commit };
}

async function commitOf(repository: Repository, ref: string): Promise<string | undefined> {
  if (ref === '' || ref.includes('\0') || ref.length > MAX_LENGTH) return undefined;
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, stdout, stderr } = await runGit(repository, args);
  if (code === 0) return stdout.trim();
  const trouble = knownTrouble(stderr);
  if (trouble) throw trouble;
  return undefined;
}

async function unknownRef(repository: Repository, name: string): Promise<UserError> {
  const message = `There is no branch, tag or commit "${name}" in this clone.`;
  if (repository.place === 'workflow') {
    return new UserError(
      'GIT_UNKNOWN_REF',
      message,
      'Write `fetch-depth: 0` under `with:` of actions/checkout: it then fetches all branches.',
    );
  }
  const refs = ['refs/heads', 'refs/remotes', 'refs/tags'];
  const listed = await askGit(repository, [
    'for-each-ref',
    `--count=${MAX_REFS}`,
    '--format=%(refname:lstrip=2)',
    ...refs,
  ]);
  const names = (listed ?? '').split('\n').filter((line) => line !== '');
  return new UserError('GIT_UNKNOWN_REF', message, hint(name, names));
}

function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  const branch = /^origin\/([^\n]+)$/.exec(name)?.[1];
  const fetch = branch && `\`git fetch origin ${shellWord(`+refs/heads/${branch}:refs/remotes/origin/${branch}`)}\``;
  if (near !== undefined) return `Did you mean "${near}"?${fetch ? ` If not, fetch it: ${fetch}.` : ''}`;
  if (fetch) return `Fetch it: ${fetch}.`;
  if (names.length === 0) return 'There are no branches yet: commit first.';
  const more = names.length > MAX_NAMES ? `, and ${names.length - MAX_NAMES} more` : '';
  return `There are: ${names.slice(0, MAX_NAMES).join(', ')}${more}. \`git fetch origin\` brings the remote's.`;
}
