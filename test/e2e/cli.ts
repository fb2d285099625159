import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, expect, vi } from 'vitest';
import type { Report } from '../../src/report/report.ts';

/** The built product: the repository's own dist/, or another one. */
export const DIST = resolve(process.env.FAIRNESS_GATE_DIST ?? fileURLToPath(new URL('../../dist/', import.meta.url)));

if (!existsSync(join(DIST, 'cli.js'))) throw new Error(`There is no ${DIST}/cli.js: run "npm run build" first.`);

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Where it is started. */
  readonly directory: string;
  /** The whole environment. */
  readonly env?: { readonly [name: string]: string };
  readonly node?: string;
  /** Options of Node itself. */
  readonly nodeOptions?: readonly string[];
  /** Another copy of dist/. */
  readonly dist?: string;
  /** Whom it runs as; needs the right to say so. */
  readonly uid?: number;
}

/** Runs dist/cli.js as a stranger would, with standard input closed and next to no environment. */
export async function run(args: readonly string[], options: RunOptions): Promise<Ran> {
  const { directory, env = {}, node = process.execPath, nodeOptions = [], dist = DIST, uid } = options;
  const child = spawn(node, [...nodeOptions, join(dist, 'cli.js'), ...args], {
    cwd: directory,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done)),
  ]);
  expectHarmless(stdout, 'stdout');
  expectHarmless(stderr, 'stderr');
  return { code, stdout, stderr };
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Whatever the input was: nothing that GitHub's runner takes for a command, nothing that steers a terminal. */
function expectHarmless(output: string, name: string): void {
  expect(/^[^\S\n]*::.*|##\[.*/m.exec(output)?.[0], name).toBeUndefined();
  expect(/(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.exec(output)?.[0], name).toBeUndefined();
}

/** The contents of files by their paths. */
export interface Files {
  readonly [path: string]: string | Uint8Array;
}

/** A folder with files in it, where runs start. */
export interface Scene {
  readonly directory: string;
  check(...args: readonly string[]): Promise<Ran>;
  run(args: readonly string[], options?: Partial<RunOptions>): Promise<Ran>;
  has(path: string): boolean;
  read(path: string): string;
  /** A report that was written, valid by the schema that ships. */
  report(path?: string): Report;
}

// Processes wait for one another where the machine has little to give.
vi.setConfig({ testTimeout: 60_000 });

const root = mkdtempSync(join(tmpdir(), 'fairness-e2e-'));
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true, force: true }));

export function scene(files: Files): Scene {
  const directory = mkdtempSync(join(root, 'scene-'));
  chmodSync(directory, 0o755);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  const start = (args: readonly string[], options: Partial<RunOptions> = {}) => run(args, { directory, ...options });
  const read = (path: string) => readFileSync(join(directory, path), 'utf8');
  return {
    directory,
    check: (...args) => start(['check', ...args]),
    run: start,
    has: (path) => existsSync(join(directory, path)),
    read,
    report: (path = 'report.json') => validReport(read(path)),
  };
}

function validReport(json: string): Report {
  const report = JSON.parse(json) as Report;
  expectValid('report.schema.json', report);
  return report;
}

const validators = new Map<string, ValidateFunction>();

/** Whether plain data keeps to a schema that ships in dist/. */
export function expectValid(schema: 'report.schema.json' | 'policy.schema.json', value: unknown): void {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, formats: { date: true } });
  const validate = validators.get(schema) ?? ajv.compile(JSON.parse(readFileSync(join(DIST, schema), 'utf8')));
  validators.set(schema, validate);
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}

/** A user without rights: nothing more than is needed where tests run as root. */
export const NOBODY = process.getuid?.() === 0 ? { uid: 65534 } : {};
