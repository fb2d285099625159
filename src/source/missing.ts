import { readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { nearest } from '../nearest.ts';

const MAX_NAMES = 10;

/** What a folder holds, but for hidden names; nothing if there is no such folder. */
export type NamesIn = (folder: string) => Promise<readonly string[] | undefined>;

/** There is no such file in the work tree. */
export function missing(path: string, directory: string): Promise<UserError> {
  const namesIn: NamesIn = (folder) => readdir(resolve(directory, folder)).catch(() => undefined);
  return missingAmong(path, namesIn, { when: '', dvc: ['has not been fetched', 'Run `dvc pull` first.'] });
}

/** Says the part of the path that is missing, and what stands beside it. */
export async function missingAmong(
  path: string,
  namesIn: NamesIn,
  { when, dvc: [tracked, remedy] }: { readonly when: string; readonly dvc: readonly [string, string] },
): Promise<UserError> {
  const shown: NamesIn = async (folder) => (await namesIn(folder))?.filter((name) => !name.startsWith('.')).sort();
  let lost = path;
  let names = await shown(dirname(lost));
  while (!names && dirname(lost) !== lost) {
    lost = dirname(lost);
    names = await shown(dirname(lost));
  }
  const error = (message: string, next: string) => new UserError('FILE_MISSING', message, next, { file: path });
  if (lost === path && names?.includes(basename(path))) {
    return error(`"${path}" is a link to nothing${when}.`, 'Mend the link, or name a file.');
  }
  if (names?.includes(`${basename(lost)}.dvc`)) {
    return error(`"${lost}" is tracked by DVC and ${tracked}.`, remedy);
  }
  const because = lost === path ? '' : `: "${lost}" is no folder`;
  return error(`There is no file "${path}"${when}${because}.`, hint(lost, names ?? []));
}

function hint(lost: string, names: readonly string[]): string {
  const folder = dirname(lost);
  const near = nearest(basename(lost), names);
  if (near !== undefined) return `Did you mean "${folder === '.' ? near : `${folder}/${near}`}"?`;
  const where = folder === '.' ? 'the working directory' : `"${folder}"`;
  if (names.length === 0) return `Paths start at the working directory. There is nothing in ${where}.`;
  const more = names.length > MAX_NAMES ? `, and ${names.length - MAX_NAMES} more` : '';
  return `Paths start at the working directory. In ${where} there are: ${names.slice(0, MAX_NAMES).join(', ')}${more}.`;
}
