import { realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from '../errors.ts';

/** Folders outside which nothing is opened, listed or written. */
export type Within = readonly string[];

/**
 * Where a path really leads: links are followed as far as there is anything.
 *
 * @param path absolute
 * @param named how the user wrote it
 * @throws UserError FILE_OUTSIDE where that is in none of the folders, or under a `.git`
 */
export async function confined(
  path: string,
  { within, named }: { readonly within: Within; readonly named: string },
): Promise<string> {
  const real = await whereItLeads(path);
  const roots = await Promise.all(within.map((folder) => realpath(folder).catch(() => undefined)));
  const inside = roots.flatMap((root) => (root === undefined ? [] : [relative(root, real)])).filter(isBelow);
  if (inside.length === 0) {
    throw new UserError(
      'FILE_OUTSIDE',
      `"${named}" leads out of the workspace.`,
      'Name a file in the workspace, and no link to elsewhere.',
      { file: named },
    );
  }
  if (inside.some((way) => way.split(sep).some((name) => name.toLowerCase() === '.git'))) {
    throw new UserError('FILE_OUTSIDE', `"${named}" belongs to git.`, 'Name a file outside ".git".', { file: named });
  }
  return real;
}

/** The real path; of what is not there, the real path of its nearest folder with the rest behind it. */
async function whereItLeads(path: string): Promise<string> {
  let found = path;
  const rest: string[] = [];
  for (;;) {
    const real = await realpath(found).catch(() => undefined);
    if (real !== undefined) return join(real, ...rest);
    if (dirname(found) === found) return path;
    rest.unshift(basename(found));
    found = dirname(found);
  }
}

function isBelow(way: string): boolean {
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}
