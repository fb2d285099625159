import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { loopbackOnly } from './loopback-only.ts';
import { NODE } from './runner.ts';

const found = loopbackOnly();
if ('reason' in found) console.log(`skipped: loopback alone, because ${found.reason}`);

/** An address that documentation may use and nobody has: without a network it fails at once. */
const SCRIPT = `
  import { connect, createServer } from 'node:net';
  const ask = (port, host) => new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.on('connect', () => { resolve('reached'); socket.destroy(); }).on('error', (error) => resolve(error.code));
  });
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  console.log([await ask(server.address().port, '127.0.0.1'), await ask(443, '192.0.2.1'), await ask(Number(process.argv[1]), '127.0.0.1')].join(' '));
  server.close();
`;

test.skipIf('reason' in found)('the command sees loopback, its own and nothing else', async () => {
  const { prefix } = found as { prefix: readonly string[] };
  const ours = createServer();
  const port = await new Promise<number>((resolve) => {
    ours.listen(0, '127.0.0.1', () => resolve((ours.address() as { port: number }).port));
  });
  const args = [...prefix.slice(1), NODE, '--input-type=module', '-e', SCRIPT, String(port)];
  const { stdout } = spawnSync(prefix[0]!, args, { encoding: 'utf8' });
  ours.close();
  expect(stdout).toBe('reached ENETUNREACH ECONNREFUSED\n');
});
