import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import { pullRequestEvent, type WorkflowEvent } from '../world/events.ts';
import { type GitHub, type GitHubOptions, startGitHub } from '../world/github.ts';
import { type Runner, type RunResult, startRunner } from '../world/runner.ts';
import { DIST, type Files } from './cli.ts';

if (!existsSync(join(DIST, 'index.js'))) throw new Error(`There is no ${DIST}/index.js: run "npm run build" first.`);

const root = mkdtempSync(join(tmpdir(), 'fairness-action-'));
copyFileSync(fileURLToPath(new URL('../../action.yml', import.meta.url)), join(root, 'action.yml'));
symlinkSync(DIST, join(root, 'dist'));

/** The action as a workflow would name it: `action.yml` and the built product. */
const ACTION = root;

interface StepOptions {
  readonly inputs?: { readonly [name: string]: string };
  /** By default a pull request of the repository itself. */
  readonly event?: WorkflowEvent;
  readonly env?: { readonly [name: string]: string };
  readonly runId?: number;
  readonly runAttempt?: number;
  /** Without it there is a token. */
  readonly offline?: boolean;
}

export interface Stage {
  readonly github: GitHub;
  readonly runner: Runner;
  readonly pull: ReturnType<GitHub['addPullRequest']>;
  /** Puts files into the workspace. */
  write(files: Files): void;
  step(options?: StepOptions): Promise<RunResult>;
  read(path: string): string;
  /** Bodies of the comments by the account that the token acts for. */
  bodies(): readonly string[];
  /** Writes since the last call, as operations. */
  writes(): readonly string[];
}

const open: Stage[] = [];
let runs = 4_600_000_000;

/** A GitHub with a pull request, and a runner with these files checked out. */
export async function stage(files: Files, options: GitHubOptions = {}): Promise<Stage> {
  const [github, runner] = await Promise.all([startGitHub(options), startRunner()]);
  const sha = github.commit(github.repository, { branch: 'retrain', files: { 'README.md': 'x\n' } });
  const pull = github.addPullRequest({ head: { sha } });
  let seen = 0;
  const made: Stage = {
    github,
    runner,
    pull,
    write(more) {
      for (const [path, content] of Object.entries(more)) {
        const file = join(runner.workspace, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
    step({ inputs = {}, event = pullRequestEvent(github, pull), env = {}, offline = false, ...rest } = {}) {
      runs += 1;
      return runner.run({
        action: ACTION,
        event,
        inputs,
        env: { FAIRNESS_GATE_DELAY_MS: '1', ...env },
        runId: runs,
        ...(offline ? {} : { github }),
        ...rest,
      });
    },
    read: (path) => readFileSync(join(runner.workspace, path), 'utf8'),
    bodies: () =>
      github.comments.filter(({ author }) => author.login === 'github-actions[bot]').map(({ body }) => body),
    writes() {
      const since = github.requests.slice(seen);
      seen = github.requests.length;
      return since
        .filter(({ method, operation }) => method !== 'GET' && operation !== 'graphql')
        .map(({ operation }) => operation);
    },
  };
  made.write(files);
  open.push(made);
  return made;
}

// Tests run at the same time, so that only the end of the file is the end of all of them.
afterAll(async () => {
  const violations = open.flatMap(({ github }) => github.violations);
  await Promise.all(open.flatMap(({ github, runner }) => [github.close(), runner.close()]));
  rmSync(root, { recursive: true, force: true });
  expect(violations).toEqual([]);
});

/** The text of a comment without its two hidden lines. */
export function said(body: string): string {
  return body.split('\n').slice(2).join('\n');
}
