import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Fetches the packages, which have a lock file of their own, when they are first needed; returns what npm says against it. */
export function install() {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  if (existsSync(`${folder}node_modules/.package-lock.json`)) return undefined;
  const { status, error, stderr } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr);
}
