/**
 * What intervals cost, by the clock and the processor, which tell different things on a machine that is shared:
 * 10,000 redraws of 100 cells with the rules of a policy and with all figures of a report; with FAIRLEARN=1 the same
 * table beside MetricFrame's n_boot=100; and a check of a large file, its intervals beside reading and counting.
 * Run: node test/bench/intervals.mjs [rows of the file; 0 for none]. PYTHON names a Python with fairlearn.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate } from '../../src/gate/evaluate.ts';
import { compare, disparities } from '../../src/metrics/disparities.ts';
import { figureInterval } from '../../src/metrics/figure-interval.ts';
import { measureRows } from '../../src/metrics/measured-rows.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { assemble } from '../../src/report/assemble.ts';
import { assess } from '../../src/run.ts';
import { workTree } from '../../src/source/work-tree.ts';
import { cells, feature, GROUPS, ROWS, settings, toRows, toRules } from './table.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const fileRows = Number(process.argv[2] ?? 5_000_000);
const TURNS = 9;
const FEW = 100;
const METRICS = ['selection_rate', 'true_positive_rate', 'false_positive_rate', 'accuracy_score'];

const rows = toRows();
const rules = toRules([
  { metric: 'demographic_parity_ratio', min: 0.8 },
  { metric: 'demographic_parity_difference', max: 0.1 },
  { metric: 'equalized_odds_difference', max: 0.1 },
  { metric: 'accuracy_score_group_min', min: 0.75 },
  { metric: 'selection_rate', min: 0.05, decide_by: 'interval' },
]);

console.log(`Node ${process.version}, load ${loadavg()[0].toFixed(1)}, medians of ${TURNS} turns`);
const table = { rules: [], judged: [], report: [], few: [] };
for (let turn = 0; turn < TURNS; turn++) {
  const many = measured(10_000, turn);
  table.rules.push(timed(() => ofRules(many)));
  table.judged.push(timed(() => judged(many)));
  table.report.push(timed(() => everything(many)));
  table.few.push(timed(() => ofMetrics(measured(FEW, turn))));
}
console.log(`10,000 redraws of ${4 * GROUPS} cells (${ROWS} rows), the first run apart: ${text(table.rules[0])}`);
console.log(`  intervals of ${rules.length} rules: ${text(median(table.rules))}`);
console.log(
  `  then judged, with what chance alone would show and how easily outcomes turn: ${text(median(table.judged))}`,
);
console.log(`  then all other figures and disparities of a report: ${text(median(table.report))}`);
const few = median(table.few);
console.log(`${FEW} redraws of the same rows, counted anew, ${METRICS.length} metrics: ${text(few)}`);
if (process.env.FAIRLEARN === '1') {
  const { stdout, stderr } = spawnSync(
    process.env.PYTHON ?? 'python3',
    [join(here, 'fairlearn-intervals.py'), String(FEW)],
    { input: JSON.stringify(cells), encoding: 'utf8' },
  );
  const [clock, processor] = stdout
    .trim()
    .split(' ')
    .map((seconds) => 1000 * Number(seconds));
  if (!(clock > 0)) throw new Error(stderr);
  const times = `${(clock / few.clock).toFixed(0)} × by the clock, ${(processor / few.processor).toFixed(0)} × of the processor`;
  console.log(`Fairlearn, n_boot=${FEW}: ${text({ clock, processor })}: ${times}`);
}
if (fileRows > 0) await largeFile();

function measured(replicates, seed) {
  return measureRows(rows, [{ codes: rows.codes, groups: GROUPS }], {
    zeroDivision: undefined,
    bootstrap: { replicates, seed },
  });
}

function ofRules({ whole, divisions: [division] }) {
  const overall = whole.overall.measurements;
  for (const { metric, method, agg } of rules) {
    const disparity = disparities.get(metric);
    if (disparity === undefined) figureInterval(overall[metric], 0.95);
    else compare(disparity, division.groups, { method, agg, overall, level: 0.95 });
  }
}

function judged({ whole, divisions: [division] }) {
  return evaluate(rules, { overall: whole.overall, features: [{ feature, ...division }] }, settings);
}

function everything({ whole, divisions: [division] }) {
  for (const figures of [whole.overall.measurements, ...division.groups]) {
    for (const one of Object.values(figures)) figureInterval(one, 0.95);
  }
  gaps(division, [...disparities.values()]);
}

/** What the Python script asks of Fairlearn. */
function ofMetrics({ whole, divisions: [division] }) {
  for (const figures of [whole.overall.measurements, ...division.groups]) {
    for (const name of METRICS) figureInterval(figures[name], 0.95);
  }
  const aggregates = ['difference', 'ratio', 'group_min', 'group_max'];
  gaps(
    division,
    METRICS.flatMap((name) => aggregates.map((aggregate) => disparities.get(`${name}_${aggregate}`))),
  );
}

function gaps({ overall: { measurements: overall }, groups, rest }, list) {
  for (const method of ['between_groups', 'to_overall']) {
    for (const disparity of list) {
      if (!disparity.of.every((name) => overall[name] !== undefined)) continue;
      if (method === 'to_overall' && disparity.aggregate.startsWith('group_')) continue;
      compare(disparity, groups, { method, agg: 'worst_case', overall, rest, level: 0.95 });
    }
  }
}

/** Reading, counting and measuring beside everything after it, all intervals among that. */
async function largeFile() {
  const path = String(execFileSync(process.execPath, [join(here, 'predictions-csv.mjs'), String(fileRows)])).trim();
  const source = workTree(dirname(path));
  for (const method of ['auto', 'bootstrap']) {
    const { policy: loaded } = loadPolicy(policyText(basename(path), method), 'fairness.yml');
    const start = now();
    const assessment = await assess(loaded, source);
    const counted = since(start);
    const { clock, processor } = timed(() => {
      const outcomes = evaluate(loaded.rules, assessment, loaded);
      assemble({
        ...assessment,
        version: '0',
        policy: { path: 'fairness.yml', sha256: '' },
        outcomes,
        verdict: { verdict: 'pass' },
        suppressBelow: 10,
        settings: loaded,
      });
    });
    const share = (part, of) => `${((100 * part) / of).toFixed(2)} %`;
    console.log(`${fileRows.toLocaleString('en-US')} rows, ${method}: read and counted in ${text(counted)}`);
    console.log(
      `  judged, with every interval of the report: ${text({ clock, processor })}, ${share(clock, counted.clock)} by the clock and ${share(processor, counted.processor)} of the processor more`,
    );
  }
}

function policyText(path, method) {
  return `version: 1
data: { path: ${JSON.stringify(path)}, y_true: y_true }
model: { predictions: { y_pred: y_pred } }
sensitive_features: { sex: {}, race: {} }
confidence: { method: ${method} }
rules:
  - { metric: demographic_parity_ratio, min: 0.8 }
  - { metric: equalized_odds_difference, max: 0.1 }
  - { metric: accuracy_score_difference, max: 0.1, decide_by: interval }
`;
}

function timed(run) {
  const start = now();
  run();
  return since(start);
}

function now() {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), processor: (user + system) / 1000 };
}

function since(start) {
  const end = now();
  return { clock: end.clock - start.clock, processor: end.processor - start.processor };
}

function median(times) {
  const middle = (key) => times.map((time) => time[key]).toSorted((a, b) => a - b)[times.length >> 1];
  return { clock: middle('clock'), processor: middle('processor') };
}

function text({ clock, processor }) {
  const ms = (time) => (time < 20 ? time.toFixed(1) : time.toFixed(0));
  return `${ms(clock)} ms (processor ${ms(processor)} ms)`;
}
