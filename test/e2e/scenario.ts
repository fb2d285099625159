import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkOut, type Edits, type LocalRepository, newRepository } from '../world/checkout.ts';
import type { WorkflowEvent } from '../world/events.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent, scheduleEvent, workflowDispatchEvent } from '../world/events.ts';
import type { PullRequest } from '../world/github/state.ts';
import type { GitHub } from '../world/github.ts';
import type { RunResult } from '../world/runner.ts';
import { type Stage, stage } from './step.ts';

/** A story of branches in a real git repository, and what the gate says of each run in it. */
export interface Scenario {
  readonly name: string;
  /** Commits of `main`; the branch `retrain` starts at the last of them. */
  readonly main: readonly Edits[];
  readonly retrain?: readonly Edits[];
  /** Other branches, which start at the end of `main` too. */
  readonly branches?: Readonly<Record<string, readonly Edits[]>>;
  readonly runs: readonly Run[];
}

export interface Run {
  /** What happened since the run before, or since the branches were made. */
  readonly first?: (local: LocalRepository, pull: PullRequest) => void;
  /** By default a pull request of `retrain`. */
  readonly on?: 'pull_request' | 'merge_group' | 'push' | 'schedule' | 'workflow_dispatch' | 'tag';
  readonly action?: 'opened' | 'synchronize' | 'reopened' | 'edited';
  /** What is targeted; `main` unless told. */
  readonly base?: string;
  readonly draft?: boolean;
  readonly title?: string;
  /** What happens after the event and before the run: a run that is started again keeps its event. */
  readonly meanwhile?: (local: LocalRepository, pull: PullRequest) => void;
  readonly trouble?: (github: GitHub) => void;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Commits that the checkout fetches; 1 unless told. */
  readonly depth?: number;
  /** Where the checkout lies in the workspace. */
  readonly path?: string;

  readonly verdict: 'pass' | 'fail' | 'error';
  /** Of the report's `policy`: whose version decided, and why. */
  readonly policy?: object;
  /** Texts of the report as Markdown. */
  readonly says?: readonly string[];
  readonly neverSays?: readonly string[];
  /** Requests beside those of the comment, in their order. */
  readonly requests?: readonly string[];
  /** Of the annotations: level, file and line. */
  readonly marks?: readonly string[];
  /** What the comment's requests wrote. */
  readonly writes?: readonly string[];
}

export interface Played {
  readonly ran: RunResult;
  readonly requests: readonly string[];
  readonly writes: readonly string[];
}

/** Plays a scenario run by run. Whoever plays it looks at each before the next. */
export async function* play({ main, retrain = [], branches = {}, runs }: Scenario): AsyncGenerator<Played> {
  const local = newRepository();
  const made = await stage({}, {});
  try {
    for (const edits of main) local.commit(edits);
    for (const [branch, commits] of Object.entries({ retrain, ...branches })) {
      local.git('checkout', '--quiet', '--detach', 'main');
      local.on(branch);
      for (const edits of commits) local.commit(edits);
    }
    const { github } = made;
    github.importGit(local.folder);
    const pull = github.addPullRequest({ head: { sha: local.tip('retrain') } });
    for (const run of runs) yield await playRun(run, { local, made, pull });
  } finally {
    local.remove();
  }
}

interface World {
  readonly local: LocalRepository;
  readonly made: Stage;
  readonly pull: PullRequest;
}

async function playRun(run: Run, { local, made, pull }: World): Promise<Played> {
  const { github, runner } = made;
  run.first?.(local, pull);
  const base = run.base ?? 'main';
  Object.assign(pull, { draft: run.draft ?? false, title: run.title ?? 'Retrain the model' });
  Object.assign(pull.head, { sha: local.tip('retrain') });
  Object.assign(pull.base, { ref: base, sha: local.tip(base) });
  const merged = local.merge(base, 'retrain');
  local.git('branch', '--force', 'merged', merged);
  github.importGit(local.folder);
  const { event, commit } = eventOf(run, { merged, local, made, pull });
  run.meanwhile?.(local, pull);
  github.importGit(local.folder);
  const into = join(runner.workspace, run.path ?? '.');
  rmSync(into, { recursive: true, force: true });
  checkOut(local, commit, { into, depth: run.depth ?? 1 });
  run.trouble?.(github);
  const before = github.requests.length;
  made.writes();
  const ran = await made.step({ event, inputs: run.inputs ?? {} });
  const requests = github.requests.slice(before).map(({ operation }) => operation);
  return { ran, requests: requests.filter((id) => !OF_COMMENT.test(id)), writes: made.writes() };
}

const OF_COMMENT = /^(graphql|issues\/.*)$/;

/** What started the run, and the commit that actions/checkout takes for it. */
function eventOf(
  { on = 'pull_request', action = 'opened', base = 'main' }: Run,
  { merged, local, made: { github }, pull }: World & { readonly merged: string },
): { readonly event: WorkflowEvent; readonly commit: string } {
  const sha = local.tip(base);
  switch (on) {
    case 'pull_request':
      return { event: pullRequestEvent(github, pull, { action, mergeSha: merged }), commit: merged };
    case 'merge_group':
      return { event: mergeGroupEvent(github, pull, merged), commit: merged };
    case 'push':
      return { event: pushEvent(github, { branch: base, after: sha }), commit: sha };
    case 'tag':
      return { event: { ...pushEvent(github, { after: sha }), ref: 'refs/tags/v1' }, commit: sha };
    case 'schedule':
      return { event: scheduleEvent(github, { sha }), commit: sha };
    case 'workflow_dispatch':
      return { event: workflowDispatchEvent(github, { sha }), commit: sha };
  }
}
