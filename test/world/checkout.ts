import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a commit changes: text by path, `null` where a file goes. */
export type Edits = Readonly<Record<string, string | Buffer | null>>;

/** A real git repository in a new folder, which nothing of the user's own settings touches. */
export function newRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'repository-'));
  const git = gitIn(folder);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'core.quotePath', 'false');
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  let seconds = 1_790_000_000;
  const dated = () => {
    seconds += 60;
    return { GIT_AUTHOR_DATE: `${seconds} +0000`, GIT_COMMITTER_DATE: `${seconds} +0000` };
  };
  return {
    folder,
    git,
    /** Goes to a branch, which is made where the work tree stands if there is none yet. */
    on(branch: string): void {
      if (git('branch', '--list', branch) === '') git('checkout', '--quiet', '-b', branch);
      else git('checkout', '--quiet', branch);
    },
    commit(edits: Edits, message = 'Change files'): string {
      for (const [path, content] of Object.entries(edits)) {
        const file = join(folder, path);
        if (content === null) rmSync(file, { recursive: true });
        else {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
      }
      git('add', '--all');
      gitIn(folder, dated())('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    /** The commit that merges a head into a branch, without moving either; what GitHub keeps as `refs/pull/1/merge`. */
    merge(branch: string, head: string): string {
      git('checkout', '--quiet', '--detach', branch);
      gitIn(folder, dated())('merge', '--quiet', '--no-ff', '--message', `Merge ${head} into ${branch}`, head);
      return git('rev-parse', 'HEAD');
    },
    tip: (branch: string) => git('rev-parse', branch),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type LocalRepository = ReturnType<typeof newRepository>;

/** What actions/checkout does: the newest commits of one, on no branch. */
export function checkOut(
  { folder }: LocalRepository,
  commit: string,
  { into, depth }: { readonly into: string; readonly depth: number },
): void {
  mkdirSync(into, { recursive: true });
  const git = gitIn(into);
  git('init', '--quiet');
  const origin = pathToFileURL(folder).href;
  git('fetch', '--quiet', '--no-tags', `--depth=${depth}`, origin, commit);
  git('checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD');
}

function gitIn(folder: string, more: Readonly<Record<string, string>> = {}) {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Hubot',
    GIT_AUTHOR_EMAIL: 'hubot@example.com',
    GIT_COMMITTER_NAME: 'Hubot',
    GIT_COMMITTER_EMAIL: 'hubot@example.com',
    ...more,
  };
  return (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { env, encoding: 'utf8' }).trim();
}
