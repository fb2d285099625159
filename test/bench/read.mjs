/**
 * A whole check of a large file of predictions, beside csv-parse streaming the same file and, with FAIRLEARN=1, beside
 * Fairlearn on pandas: whole processes, taken in turns, medians.
 * Run: node test/bench/read.mjs [rows]. PYTHON names a Python with fairlearn.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const rows = process.argv[2] ?? '5000000';
const turns = Number(process.env.TURNS ?? 3);
const data = String(execFileSync(process.execPath, [join(here, 'predictions-csv.mjs'), rows])).trim();
const folder = mkdtempSync(join(tmpdir(), 'fairness-gate-bench-'));
const peak = ['--import', join(here, 'peak.mjs')];
const cli = join(here, '../../dist/cli.js');
const check = (policy) => [process.execPath, [...peak, cli, 'check', policy, '--fail-on', 'never']];

const contenders = {
  'csv-parse alone': [process.execPath, [...peak, join(here, 'csv-parse-peer.mjs'), data]],
  'check by y_pred': check(policy('labels', 'y_pred: y_pred')),
  'check by y_pred and y_score': check(policy('scores', 'y_pred: y_pred, y_score: y_score')),
};
const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
const peaks = {};
for (let turn = 0; turn < turns; turn++) {
  for (const [name, [program, args]] of Object.entries(contenders)) {
    const { seconds, stderr } = timed(program, args);
    times[name].push(seconds);
    peaks[name] = Math.max(peaks[name] ?? 0, Number(/peak (\d+)/.exec(stderr)?.[1]));
  }
}
const floor = median(times['csv-parse alone']);
console.log(`${Number(rows).toLocaleString('en-US')} rows, Node ${process.version}, ${turns} turns`);
for (const [name, seconds] of Object.entries(times)) {
  const middle = median(seconds);
  console.log(`${name}: ${middle.toFixed(2)} s, ${(middle / floor).toFixed(2)} × csv-parse, peak ${peaks[name]} MB`);
}
if (process.env.FAIRLEARN === '1') {
  const { seconds } = timed(process.env.PYTHON ?? 'python3', [join(here, 'fairlearn-frame.py'), data]);
  console.log(
    `Fairlearn: ${seconds.toFixed(1)} s, ${(seconds / median(times['check by y_pred'])).toFixed(1)} × check by y_pred`,
  );
}
rmSync(folder, { recursive: true });

function policy(name, predictions) {
  const path = join(folder, `${name}.yml`);
  writeFileSync(
    path,
    `version: 1
data: { path: ${JSON.stringify(data)}, y_true: y_true }
model: { predictions: { ${predictions} } }
sensitive_features: { sex: {}, race: {} }
rules:
  - { metric: demographic_parity_ratio, min: 0.8 }
  - { metric: equalized_odds_difference, max: 0.1 }
  - { metric: accuracy_score_difference, max: 0.1 }
  - { metric: precision_score_group_min, min: 0.5 }
`,
  );
  return path;
}

function timed(program, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${status}: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, stderr };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
