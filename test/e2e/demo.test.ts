import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST, NOBODY, run, scene } from './cli.ts';

test.concurrent('demo needs dist/ alone, writes nothing, and says what to do next', async () => {
  const { directory } = scene({});
  cpSync(DIST, join(directory, 'elsewhere'), { recursive: true });
  chmodSync(directory, 0o555);
  const ran = await run(['demo'], { directory, dist: join(directory, 'elsewhere'), ...NOBODY });
  chmodSync(directory, 0o755);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toMatch(/^Fairness gate: (passed|failed) – /);
  expect(ran.stdout).toContain('\nWhat to do next:\n');
  expect(ran.stdout).toContain('wages-1985');
});

// Built for Node 20, tested on 24: where the other one is installed too, it says the same.
const OTHER = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (path) => existsSync(path) && versionOf(path) !== process.version && Number(versionOf(path).slice(1, 3)) >= 20,
);

test.skipIf(OTHER === undefined)('demo says the same on another Node', async () => {
  const { directory } = scene({});
  const [ours, other] = await Promise.all([run(['demo'], { directory }), run(['demo'], { directory, node: OTHER! })]);
  expect(other).toEqual(ours);
});

test.concurrent('the policy that demo speaks of lies beside it, and check takes it', async () => {
  const demo = join(DIST, 'demo');
  const { run: start, report } = scene({
    'policy.yml': readFileSync(join(demo, 'policy.yml')),
    'wages.csv': readFileSync(join(demo, 'wages.csv')),
  });
  const { code } = await start(['check', 'policy.yml', '--json', 'report.json']);
  expect([0, 1]).toContain(code);
  expect(report().subject.rows).toBe(267);
});

function versionOf(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
}
