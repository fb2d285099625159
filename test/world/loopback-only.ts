// Runs a command on a machine that has nothing but loopback, so that whatever it passes needs no network:
//   node_modules/.bin/node test/world/loopback-only.ts node_modules/.bin/vitest run --project unit test/world

import { spawn, spawnSync } from 'node:child_process';

const IN_NEW_NETWORK = ['--net', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];

/** How a command is put before nothing but loopback, or why that is not possible here. */
export function loopbackOnly(): { readonly prefix: readonly string[] } | { readonly reason: string } {
  if (process.platform !== 'linux') return { reason: 'network namespaces are a thing of Linux' };
  for (const user of [[], ['--map-root-user']]) {
    const prefix = ['unshare', ...user, ...IN_NEW_NETWORK];
    if (spawnSync(prefix[0]!, [...prefix.slice(1), 'true']).status === 0) return { prefix };
  }
  return { reason: 'unshare and ip are not there or not permitted' };
}

if (import.meta.main) {
  const found = loopbackOnly();
  const command = process.argv.slice(2);
  if ('reason' in found) console.log(`skipped: ${found.reason}`);
  else {
    const [program = '', ...rest] = [...found.prefix, ...command];
    spawn(program, rest, { stdio: 'inherit' }).on('close', (code) => {
      process.exitCode = code ?? 1;
    });
  }
}
