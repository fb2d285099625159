import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the runner reads of an action's `action.yml`. */
export interface Manifest {
  readonly folder: string;
  readonly main: string;
  readonly using: string;
  /** By input, in the order of the file; undefined where it states no default. */
  readonly defaults: ReadonlyMap<string, string | undefined>;
}

interface Written {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: { readonly using: string; readonly main: string };
}

/** Takes the action's folder, or the path of its `action.yml`. */
export function readManifest(path: string): Manifest {
  const file = statSync(path).isDirectory() ? join(path, 'action.yml') : path;
  const { inputs = {}, runs }: Written = parse(readFileSync(file, 'utf8'));
  if (runs.using !== 'node24') throw new Error(`${file}: runs.using is ${runs.using}; only node24 is tested`);
  const defaults = Object.entries(inputs).map(([name, input]) => [name, text(input?.default)] as const);
  return { folder: join(file, '..'), main: runs.main, using: runs.using, defaults: new Map(defaults) };
}

function text(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
