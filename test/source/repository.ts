import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { UserError } from '../../src/errors.ts';

export const gitPresent = spawnSync('git', ['--version']).status === 0;
if (!gitPresent) console.log('skipped: git is absent');

const IDENTITY = ['user.name=Test', 'user.email=test@example.org', 'commit.gpgsign=false', 'init.defaultBranch=main'];
const CONFIG = [...IDENTITY, 'protocol.file.allow=always', 'advice.detachedHead=false'].flatMap((one) => ['-c', one]);

// A hook's GIT_DIR would lead the tests to the repository that it runs for.
const foreign = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));

const root = realpathSync(mkdtempSync(join(tmpdir(), 'git-')));
afterAll(() => rmSync(root, { recursive: true }));

let moment = 1_700_000_000;

/** A repository of a test's own. Each of its commits is a minute later than the one before. */
export interface Made {
  readonly directory: string;
  git(...args: string[]): string;
  /** Writes files (`null` takes one away) and commits; the commit's id. */
  commit(files?: Readonly<Record<string, string | Buffer | null>>): string;
}

export function folder(): string {
  return mkdtempSync(join(root, 'folder-'));
}

export function repository(directory = folder()): Made {
  const made = open(directory);
  made.git('init', '--quiet');
  return made;
}

/** A clone over the transport that honours `--depth` and `--filter`. */
export function clone(from: string, ...args: string[]): Made {
  const directory = folder();
  open(root).git('clone', '--quiet', ...args, `file://${from}`, directory);
  return open(directory);
}

export function open(directory: string): Made {
  const git = (...args: string[]) => {
    const date = `${moment} +0000`;
    const env = { ...foreign, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' };
    return execFileSync('git', [...CONFIG, '-C', directory, ...args], { env, stdio: 'pipe' })
      .toString()
      .trim();
  };
  return {
    directory,
    git,
    commit(files = {}) {
      moment += 60;
      for (const [file, content] of Object.entries(files)) {
        const path = join(directory, file);
        mkdirSync(dirname(path), { recursive: true });
        if (content === null) rmSync(path);
        else writeFileSync(path, content);
      }
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'Change');
      return git('rev-parse', 'HEAD');
    },
  };
}

export async function failure(promise: Promise<unknown>): Promise<UserError> {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (!(error instanceof UserError)) throw new Error(`No UserError: ${error}`);
  return error;
}
