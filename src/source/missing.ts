import { readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { nearest } from '../nearest.ts';

const MAX_NAMES = 10;

/** There is no such file: says the part of the path that is missing, and what stands beside it. */
export async function missing(path: string, directory: string): Promise<UserError> {
  let lost = path;
  let names = await namesIn(resolve(directory, dirname(lost)));
  while (!names && dirname(lost) !== lost) {
    lost = dirname(lost);
    names = await namesIn(resolve(directory, dirname(lost)));
  }
  if (lost === path && names?.includes(basename(path))) {
    return new UserError('FILE_MISSING', `"${path}" is a link to nothing.`, 'Mend the link, or name a file.', {
      file: path,
    });
  }
  if (names?.includes(`${basename(lost)}.dvc`)) {
    return new UserError(
      'FILE_MISSING',
      `"${lost}" is tracked by DVC and has not been fetched.`,
      'Run `dvc pull` first.',
      {
        file: path,
      },
    );
  }
  const message = lost === path ? `There is no file "${path}".` : `There is no file "${path}": "${lost}" is no folder.`;
  return new UserError('FILE_MISSING', message, hint(lost, names ?? []), { file: path });
}

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  return names?.filter((name) => !name.startsWith('.')).sort();
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
