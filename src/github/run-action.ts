import { readFile } from 'node:fs/promises';
import { type Problem, UserError } from '../errors.ts';
import { failsOn } from '../report/fail-on.ts';
import { MAX_COMMENT_BYTES } from '../report/markdown.ts';
import type { PolicyOrigin } from '../report/report.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { SmallFiles } from '../source/source.ts';
import { workTree } from '../source/work-tree.ts';
import { bugText, userErrorText } from '../terminal/error-text.ts';
import { annotate, annotationsOf } from './annotations.ts';
import { type Base, openBase, requireToken } from './base.ts';
import { type Comment, type Comments, writeComment } from './comment.ts';
import { commentTrouble, NO_TOKEN } from './comment-trouble.ts';
import { comparedCommit } from './compared-commit.ts';
import { type Change, type Context, readContext, refuseEvent } from './context.ts';
import { renderResults } from './document.ts';
import type { Environment } from './environment.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { type Log, newLog } from './log.ts';
import { type Body, markerOf, writeBody } from './marker.ts';
import { setCommentOutputs, setOutputs } from './outputs.ts';
import { writeReports } from './report-files.ts';
import type { Repository } from './repository.ts';
import { checkPolicies, type Result, undecided, verdictOf } from './result.ts';
import { writeSummary } from './summary.ts';
import type { Toolkit } from './toolkit.ts';
import { checkWorkspace, type Workspace, workspaceOf } from './workspace.ts';

/** Everything around the action; a test gives others. */
export interface World {
  readonly environment: Environment;
  readonly toolkit: Toolkit;
  /** Writes one line to standard output. */
  readonly print: (line: string) => void;
  readonly wait: (ms: number) => Promise<void>;
  /** The day, UTC, such as 2027-01-31. */
  readonly today: string;
  /** Called only where a change is judged by the policy of its base. */
  readonly openRepository: (
    place: { readonly owner: string; readonly name: string },
    options: { readonly token: string; readonly delayMs: number },
  ) => Promise<Repository>;
  /** Called only where there is a pull request to comment on. */
  readonly openComments: (
    place: { readonly owner: string; readonly name: string; readonly pullRequest: number },
    options: { readonly token: string; readonly delayMs: number },
  ) => Promise<Comments>;
}

/** One step of a workflow, from its inputs to its outputs; resolves with the exit code, of which only 0 is a success. */
export async function runAction(world: World): Promise<0 | 1 | 2 | 3> {
  const log = newLog(world.print);
  try {
    const { inputs, problems } = readInputs(world.environment);
    const context = readContext(world.environment, await readEvent(world.environment));
    const place = workspaceOf(inputs, context);
    const judged = await judge({ inputs, problems, context, place, world });
    await tell(judged, { inputs, context, place, world, log });
    return exitCode(judged.results, inputs);
  } catch (error) {
    // Not on GitHub, or a bug on the way to telling what became of it.
    log(errorText(error));
    world.toolkit.setOutput('verdict', 'error');
    return error instanceof UserError ? 2 : 3;
  }
}

async function readEvent({ GITHUB_EVENT_PATH: path }: Environment): Promise<unknown> {
  return path === undefined ? undefined : readFile(path, 'utf8').then(JSON.parse, () => undefined);
}

interface Judged {
  readonly results: readonly Result[];
  readonly reportFiles: readonly string[];
}

/** Every policy is judged, and its report written, before a word is said. */
async function judge({
  inputs,
  problems,
  context,
  place,
  world,
}: {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
  readonly context: Context;
  readonly place: Workspace;
  readonly world: World;
}): Promise<Judged> {
  let results: readonly Result[] = [];
  try {
    refuseEvent(context);
    const [first, ...more] = problems;
    if (first !== undefined) throw UserError.of([first, ...more]);
    await checkWorkspace(place, inputs);
    const { directory, within } = place;
    const source = workTree(directory, { within });
    const { commit, change, branch } = context;
    const byBase = change !== undefined && inputs.policyFrom === 'base';
    const base = byBase ? await readBase(change, { inputs, context, place, world, near: source }) : undefined;
    const origin = change !== undefined && !byBase ? ASKED : undefined;
    results = await checkPolicies(inputs.policies, {
      source,
      directory,
      commit,
      branch,
      today: world.today,
      compareWith: inputs.base,
      findCommit: comparedCommit(directory, context),
      base,
      origin,
    });
    return { results, reportFiles: await writeReports(results, place.reports) };
  } catch (error) {
    return { results: [...results, undecided(error)], reportFiles: [] };
  }
}

const ASKED: PolicyOrigin = { from: 'head', reason: 'asked' };

async function readBase(
  change: Change,
  {
    inputs: { token },
    context: { repository: named },
    place,
    world,
    near,
  }: Omit<Telling, 'log'> & { readonly near: SmallFiles },
): Promise<Base> {
  requireToken(token);
  const repository = await world.openRepository(named, { token, delayMs: delayOf(world.environment) });
  return openBase(change, { repository, place, near });
}

interface Telling {
  readonly inputs: Inputs;
  readonly context: Context;
  readonly place: Workspace;
  readonly world: World;
  readonly log: Log;
}

/** Log, summary, annotations and outputs first: they need no network. */
async function tell({ results, reportFiles }: Judged, telling: Telling): Promise<void> {
  const { context, place, log } = telling;
  const { toolkit } = telling.world;
  const { commit } = context;
  for (const result of results) {
    log(
      result.kind === 'checked'
        ? renderTerminal(result.shown, { color: false, advice: false })
        : errorText(result.error),
    );
  }
  await writeSummary(results, commit, toolkit).catch(() => toolkit.warning('The summary could not be written.'));
  annotate(annotationsOf(results, place), toolkit);
  setOutputs({ results, commit, reportFiles }, toolkit);
  const comment = await tellPullRequest(results, telling);
  if (comment !== undefined) setCommentOutputs(comment, toolkit);
}

/** Whatever becomes of the comment, the verdict stands. */
async function tellPullRequest(
  results: readonly Result[],
  { inputs, context, place, world }: Telling,
): Promise<Comment | undefined> {
  const { comment: mode, token } = inputs;
  const { pullRequest, repository, commit, run } = context;
  const { toolkit, wait, environment } = world;
  if (pullRequest === undefined || mode === 'never') return undefined;
  if (token === '') {
    toolkit[NO_TOKEN.level](NO_TOKEN.message);
    return undefined;
  }
  const frame: Body = { marker: markerOf(place.hash), run: { ...run, commit }, text: '' };
  const maxBytes = MAX_COMMENT_BYTES - Buffer.byteLength(writeBody(frame));
  const body: Body = { ...frame, text: renderResults(results, { commit, maxBytes }) };
  const delayMs = delayOf(environment);
  try {
    const comments = await world.openComments({ ...repository, pullRequest: pullRequest.number }, { token, delayMs });
    return await writeComment({ body, mode, verdict: verdictOf(results) }, comments, { wait, delayMs });
  } catch (error) {
    const { level, message } = commentTrouble(error, context);
    toolkit[level](message);
    return undefined;
  }
}

/** What stands for a second between two tries; tests make it short. */
function delayOf({ FAIRNESS_GATE_DELAY_MS: ms }: Environment): number {
  return ms === undefined || !/^\d{1,5}$/.test(ms) ? 1_000 : Number(ms);
}

/** An error is one whatever the step may fail on. */
function exitCode(results: readonly Result[], { failOn }: Inputs): 0 | 1 | 2 | 3 {
  const broken = results.filter((result) => result.kind === 'undecided');
  if (broken.length > 0) return broken.some(({ problems }) => problems.length === 0) ? 3 : 2;
  return results.some((result) => result.kind === 'checked' && failsOn(failOn, result.report)) ? 1 : 0;
}

function errorText(error: unknown): string {
  return error instanceof UserError ? userErrorText(error) : bugText(error);
}
