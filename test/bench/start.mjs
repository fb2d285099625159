// The demo and a check of Adult as whole processes, beside an empty Node process: node test/bench/start.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TURNS = 15;
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const adult = fileURLToPath(new URL('../../../shared/data/adult.csv.gz', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fairness-gate-bench-'));
const empty = join(folder, 'empty.mjs');
writeFileSync(empty, '');
const policy = join(folder, 'policy.yml');
writeFileSync(
  policy,
  `version: 1
data:
  path: ${JSON.stringify(adult)}
  na_values: ["?", ""]
  y_true: class
  pos_label: ">50K"
  split: { test_size: 0.3, random_state: 12345, stratify: true }
model: { train: { algorithm: decision_tree, max_depth: 4, min_samples_leaf: 10 } }
sensitive_features: { sex: {}, race: {} }
rules: [{ metric: demographic_parity_ratio, min: 0.8 }]
`,
);
const contenders = { 'empty process': [empty], demo: [cli, 'demo'] };
if (existsSync(adult)) contenders['check of Adult, depth 4'] = [cli, 'check', policy, '--fail-on', 'never'];
const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let turn = 0; turn < TURNS; turn++) {
  for (const [name, args] of Object.entries(contenders)) {
    const start = performance.now();
    if (spawnSync(process.execPath, args).status !== 0) throw new Error(`${name} failed`);
    times[name].push(performance.now() - start);
  }
}
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const floor = median(times['empty process']);
console.log(`Node ${process.version}, ${TURNS} turns`);
for (const [name, values] of Object.entries(times)) {
  console.log(`${name}: ${median(values).toFixed(0)} ms, ${(median(values) / floor).toFixed(1)} × an empty process`);
}
rmSync(folder, { recursive: true });
