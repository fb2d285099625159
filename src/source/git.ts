import { type ChildProcessWithoutNullStreams, type ExecFileException, execFile, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import { gitEnvironment } from './git-environment.ts';
import { gitTrouble } from './git-trouble.ts';

export const GIT_TIMEOUT_MS = 60_000;
const MAX_BYTES = 64 * 2 ** 20;

/** Where git is run. */
export interface GitPlace {
  readonly directory: string;
  /** A folder whose content is read whoever owns it (the action's workspace); the repository must lie in it. */
  readonly workspace?: string | undefined;
}

/**
 * What git answers; nothing where it says no (exit code 1 without a word). Only commands that start no program of the
 * repository's configuration belong here: `rev-parse`, `merge-base`, `cat-file`, `rev-list`, `symbolic-ref`,
 * `for-each-ref`. Words of users stand behind `--end-of-options`.
 */
export async function askGit(place: GitPlace, args: readonly string[]): Promise<string | undefined> {
  const { code, stdout, stderr } = await runGit(place, args);
  if (code === 0) return stdout;
  if (code === 1 && stderr === '') return undefined;
  throw gitTrouble(stderr);
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function runGit(place: GitPlace, args: readonly string[]): Promise<Ended> {
  const limits = { timeout: GIT_TIMEOUT_MS, maxBuffer: MAX_BYTES, killSignal: 'SIGKILL' as const };
  return new Promise((resolve, reject) => {
    const git = execFile('git', allArgs(place, args), { ...options(place), ...limits }, (error, stdout, stderr) => {
      if (!error) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === 'number') resolve({ code: error.code, stdout, stderr });
      else reject(notRun(error));
    });
    git.stdin?.end();
  });
}

/** Starts git for questions and answers of any length. The caller ends it. */
export function startGit(place: GitPlace, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', allArgs(place, args), options(place));
}

export function notRun({ code, killed }: ExecFileException): UserError {
  if (code === 'ENOENT') {
    return new UserError('GIT_MISSING', 'git is not installed, or not in PATH.', 'Install git 2.31 or newer.');
  }
  if (killed) return tooSlow();
  return new UserError(
    'GIT_FAILED',
    `git cannot be run (${code ?? 'unknown error'}).`,
    'Check that `git --version` works.',
  );
}

export function tooSlow(): UserError {
  return new UserError(
    'GIT_TIMEOUT',
    `git did not answer within ${GIT_TIMEOUT_MS / 1000} seconds.`,
    'Check the disk that holds the repository, and run `git gc` in it.',
  );
}

function allArgs({ directory, workspace }: GitPlace, args: readonly string[]): string[] {
  const owner = workspace === undefined ? [] : ['-c', 'safe.directory=*'];
  return ['--no-pager', '-c', 'core.fsmonitor=false', ...owner, '-C', directory, ...args];
}

function options(place: GitPlace) {
  // Not the repository: Windows looks for programs in the current folder first, as does a PATH with "." in it.
  return { cwd: dirname(process.execPath), env: gitEnvironment(process.env, place), windowsHide: true };
}
