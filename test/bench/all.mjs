// Every benchmark in one run: npm run bench. PYTHON names a Python with fairlearn, scikit-learn and pandas.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
for (const script of ['start.mjs', 'tree.mjs', 'read.mjs', 'bootstrap.mjs', 'cold.mjs', 'intervals.mjs']) {
  console.log(`\n== ${script}`);
  const env = { ...process.env, FAIRLEARN: '1' };
  const { status } = spawnSync(process.execPath, [join(here, script)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  if (status !== 0) process.exitCode = 1;
}
