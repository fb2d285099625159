/**
 * What a check waits for where rows are redrawn: in a fresh process, 10,000 redraws of 100 cells and every rule judged,
 * with flip chances, what chance alone would show and the rows that would decide; then the same again, warm. The main
 * thread's own time is what the clock shows on two idle cores; the processor's has the compiler's and collector's in it.
 * Run: node test/bench/cold.mjs
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { evaluate } from '../../src/gate/evaluate.ts';
import { measureRows } from '../../src/metrics/measured-rows.ts';
import { feature, GROUPS, settings, toRows, toRules } from './table.mjs';

const PROCESSES = 9;
const WARM = 5;
const rules = {
  'five rules': toRules([
    { metric: 'demographic_parity_ratio', min: 0.8 },
    { metric: 'demographic_parity_difference', max: 0.1 },
    { metric: 'equalized_odds_difference', max: 0.1 },
    { metric: 'accuracy_score_group_min', min: 0.75 },
    { metric: 'selection_rate', min: 0.05, decide_by: 'interval' },
  ]),
  'fourteen rules': toRules([
    { metric: 'demographic_parity_ratio', min: 0.8 },
    { metric: 'demographic_parity_difference', max: 0.1 },
    { metric: 'equalized_odds_difference', max: 0.1 },
    { metric: 'equalized_odds_ratio', min: 0.5 },
    { metric: 'equal_opportunity_difference', max: 0.1 },
    { metric: 'predictive_parity_difference', max: 0.1 },
    { metric: 'false_negative_rate_difference', max: 0.1 },
    { metric: 'accuracy_score_difference', max: 0.05 },
    { metric: 'accuracy_score_ratio', min: 0.9 },
    { metric: 'accuracy_score_group_min', min: 0.75 },
    { metric: 'precision_score_group_min', min: 0.6 },
    { metric: 'selection_rate_group_max', max: 0.4 },
    { metric: 'balanced_accuracy_score_difference', max: 0.1 },
    { metric: 'selection_rate', min: 0.05, decide_by: 'interval' },
  ]),
};

const [asked] = process.argv.slice(2);
if (asked !== undefined)
  console.log(JSON.stringify(Array.from({ length: 1 + WARM }, (_, turn) => judged(asked, turn))));
else {
  console.log(`Node ${process.version}, medians of ${PROCESSES} processes`);
  for (const name of Object.keys(rules)) {
    const runs = Array.from({ length: PROCESSES }, () =>
      JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' })),
    );
    const first = runs.map(([cold]) => cold);
    const later = runs.flatMap(([, ...warm]) => warm);
    const slower = (median(first, 'thread') / median(later, 'thread')).toFixed(1);
    console.log(`${name}, cold: ${text(first)}; warm: ${text(later)}; ${slower} × as long the first time`);
  }
}

function judged(name, seed) {
  const rows = toRows();
  const { whole, divisions } = measureRows(rows, [{ codes: rows.codes, groups: GROUPS }], {
    zeroDivision: undefined,
    bootstrap: { replicates: 10_000, seed },
  });
  const [start, busy, own] = [performance.now(), process.cpuUsage(), process.threadCpuUsage?.()];
  evaluate(rules[name], { overall: whole.overall, features: [{ feature, ...divisions[0] }] }, settings);
  const spent = ({ user, system }) => (user + system) / 1000;
  const clock = performance.now() - start;
  const processor = spent(process.cpuUsage(busy));
  return { clock, processor, thread: own ? spent(process.threadCpuUsage(own)) : clock };
}

function median(runs, key) {
  return runs.map((run) => run[key]).toSorted((a, b) => a - b)[runs.length >> 1];
}

function text(runs) {
  const [thread, clock, processor] = ['thread', 'clock', 'processor'].map((key) => median(runs, key).toFixed(0));
  return `main thread ${thread} ms (clock ${clock} ms, processor ${processor} ms)`;
}
