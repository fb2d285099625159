import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../shared/', import.meta.url);

/** Whether the folder of goldens and data lies beside the repository. */
export const present = existsSync(folder);

if (!present) console.log('skipped: the goldens of ../shared are absent');

export function readShared(path: string): Buffer {
  return readFileSync(new URL(path, folder));
}

export function readGolden<T>(name: string): T {
  return JSON.parse(readShared(`golden/${name}`).toString('utf8')) as T;
}

/** The folder, for what reads files by itself. */
export const sharedPath = fileURLToPath(folder);
