import { lstat, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Problem, UserError } from '../errors.ts';
import { DEFAULT_PLACES } from '../policy/find.ts';

/** Where `init` writes, from the working directory. */
export const POLICY_PATH = DEFAULT_PLACES[0];
export const WORKFLOW_PATH = '.github/workflows/fairness.yml';

/**
 * Nothing that `init` would write is there yet, or may be overwritten. A policy at another default place is refused all
 * the same: with two of them `check` could not tell which one counts.
 *
 * @throws UserError with every file that is in the way
 */
export async function refuseExisting(directory: string, { force }: { readonly force: boolean }): Promise<void> {
  const problems: Problem[] = [];
  for (const path of [...DEFAULT_PLACES, WORKFLOW_PATH]) {
    const stats = await lstat(join(directory, path)).catch(() => undefined);
    if (stats === undefined) continue;
    const isOurs = path === POLICY_PATH || path === WORKFLOW_PATH;
    if (stats.isDirectory()) problems.push(inTheWay(`"${path}" is a folder.`, 'Move it away.'));
    else if (!isOurs)
      problems.push(
        inTheWay(`There is a policy already: "${path}".`, 'Remove or rename it; two policies are an error.'),
      );
    else if (!force) problems.push(inTheWay(`There is a file "${path}" already.`, 'Write "--force" to overwrite it.'));
  }
  const [first, ...others] = problems;
  if (first) throw UserError.of([first, ...others]);
}

function inTheWay(message: string, hint: string): Problem {
  return { code: 'INIT_EXISTS', message, hint };
}

/** Writes all files or none: under other names first, then each takes its place; what was there is put back on a failure. */
export async function writeTogether(directory: string, files: ReadonlyMap<string, string>): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  let current = '';
  try {
    const moves: (readonly [path: string, from: string, to: string])[] = [];
    for (const [path, text] of files) {
      current = path;
      const to = join(directory, path);
      const from = `${to}.new-${process.pid}`;
      await makeFolder(dirname(to), undo);
      undo.push(() => rm(from, { force: true }));
      await writeFile(from, text, { flag: 'wx' });
      moves.push([path, from, to]);
    }
    for (const [path, from, to] of moves) {
      current = path;
      const old = `${to}.old-${process.pid}`;
      const wasThere = await rename(to, old).then(() => true, ifAbsent);
      undo.push(() => (wasThere ? rename(old, to) : rm(to, { force: true })));
      await rename(from, to);
    }
    for (const [, , to] of moves) await rm(`${to}.old-${process.pid}`, { force: true });
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      'OUTPUT_UNWRITABLE',
      `The file "${current}" cannot be written (${code ?? 'unknown cause'}), so none was.`,
      'Start in a folder that can be written to.',
    );
  }
}

/** Makes a folder and those above it; undone, those that were made are gone. */
async function makeFolder(folder: string, undo: (() => Promise<unknown>)[]): Promise<void> {
  const isThere = await lstat(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  await makeFolder(dirname(folder), undo);
  await mkdir(folder);
  undo.push(() => rmdir(folder));
}

function ifAbsent(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false;
  throw error;
}
