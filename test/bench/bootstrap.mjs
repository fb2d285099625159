/**
 * The bootstrap of cells: 10,000 redraws of 100 cells (25 groups × 4) with all rates, their aggregates over groups and
 * percentile intervals, beside rows redrawn one by one and, with FAIRLEARN=1, beside Fairlearn's n_boot=100. Medians,
 * and the processor's time where the machine is shared.
 * Run: node test/bench/bootstrap.mjs. PYTHON names a Python with fairlearn.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { percentileInterval } from '../../src/stats/percentile-interval.ts';
import { redrawCells } from '../../src/stats/redraw-cells.ts';
import { uniforms } from '../../src/stats/uniform.ts';
import { forEachRowRedraw } from '../stats/row-bootstrap.ts';

const GROUPS = 25;
const ROWS = 50_000;
const REPLICATES = 10_000;
const ROW_REPLICATES = 50;
const FAIRLEARN_REPLICATES = 100;
const TURNS = 9;

/** Of cells from `at` on: TN, FP, FN, TP. */
const RATES = {
  selection_rate: (cells, at) => (cells[at + 1] + cells[at + 3]) / rowsOf(cells, at),
  true_positive_rate: (cells, at) => cells[at + 3] / (cells[at + 2] + cells[at + 3]),
  true_negative_rate: (cells, at) => cells[at] / (cells[at] + cells[at + 1]),
  false_positive_rate: (cells, at) => cells[at + 1] / (cells[at] + cells[at + 1]),
  false_negative_rate: (cells, at) => cells[at + 2] / (cells[at + 2] + cells[at + 3]),
  accuracy_score: (cells, at) => (cells[at] + cells[at + 3]) / rowsOf(cells, at),
  precision_score: (cells, at) => cells[at + 3] / (cells[at + 1] + cells[at + 3]),
  negative_predictive_value: (cells, at) => cells[at] / (cells[at] + cells[at + 2]),
};
const rowsOf = (cells, at) => cells[at] + cells[at + 1] + cells[at + 2] + cells[at + 3];

const cells = tableOfCells();
const weights = { sums: cells.map((rows) => 2 * rows), squares: cells.map((rows) => 5 * rows) };
const times = { redraw: [], figures: [], weighted: [], rows: [] };
const processor = { redraw: [], figures: [], weighted: [], rows: [] };
for (let turn = 0; turn < TURNS; turn++) {
  const uniform = uniforms(turn);
  const drawn = timed('redraw', () => redrawCells({ rows: cells }, REPLICATES, { uniform, cellsPerGroup: 4 }));
  timed('figures', () => figures(drawn.masses));
  timed('weighted', () => redrawCells({ rows: cells, weights }, REPLICATES, { uniform, cellsPerGroup: 4 }));
}
const rowCells = Uint8Array.from([...cells].flatMap((rows, cell) => new Array(rows).fill(cell)));
timed('rows', () =>
  forEachRowRedraw(rowCells, { cellCount: 4 * GROUPS, replicates: ROW_REPLICATES, randomState: 0 }, () => {}),
);

const both = sum(times);
console.log(`${REPLICATES} redraws of ${4 * GROUPS} cells (${ROWS} rows), Node ${process.version}, ${TURNS} turns`);
for (const [name, what] of [
  ['redraw', 'redraws'],
  ['figures', '8 rates of each group, their difference, ratio, least and greatest, 32 percentile intervals'],
  ['weighted', 'redraws of weighted cells'],
]) {
  console.log(`${what}: ${median(times[name]).toFixed(0)} ms (processor ${median(processor[name]).toFixed(0)} ms)`);
}
console.log(`redraws and figures: ${both.toFixed(0)} ms (processor ${sum(processor).toFixed(0)} ms)`);
// Ratios are of the processor's time for one redraw: a shared machine stretches the clock of the longer run.
const each = sum(processor) / REPLICATES;
const ratioOf = (milliseconds, replicates) => (milliseconds / replicates / each).toFixed(0);
console.log(`rows one by one, without figures: ${ratioOf(processor.rows[0], ROW_REPLICATES)} × that for a redraw`);
if (process.env.FAIRLEARN === '1') {
  const table = Array.from({ length: GROUPS }, (_, group) => [...cells.subarray(4 * group, 4 * group + 4)]);
  const script = join(dirname(fileURLToPath(import.meta.url)), 'fairlearn-intervals.py');
  const { status, stdout, stderr } = spawnSync(
    process.env.PYTHON ?? 'python3',
    [script, String(FAIRLEARN_REPLICATES)],
    { input: JSON.stringify(table), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${script} exited with ${status}: ${stderr}`);
  const [seconds, busy] = stdout.split(' ').map(Number);
  console.log(
    `Fairlearn, n_boot=${FAIRLEARN_REPLICATES}, 4 rates: ${seconds.toFixed(1)} s (processor ${busy.toFixed(1)} s), ${ratioOf(1000 * busy, FAIRLEARN_REPLICATES)} × that for a redraw`,
  );
}

/** Groups of 200 to 3800 rows; a fifth to a half of each selected, three in four of them rightly. */
function tableOfCells() {
  const sizes = Array.from({ length: GROUPS }, (_, group) => (ROWS * (2 * group + 1)) / GROUPS ** 2);
  return Float64Array.from(
    sizes.flatMap((size, group) => {
      const selected = Math.round(size * (0.2 + (0.3 * group) / GROUPS));
      const right = Math.round(0.75 * selected);
      const missed = Math.round(0.1 * size);
      return [size - selected - missed, selected - right, missed, right];
    }),
  );
}

/** What rules ask for: each rate's difference, ratio, least and greatest over groups in every redraw, and intervals. */
function figures(drawn) {
  return Object.values(RATES).flatMap((rate) => {
    const aggregates = Array.from({ length: 4 }, () => new Float64Array(REPLICATES));
    const [differences, ratios, leasts, greatests] = aggregates;
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let group = 0; group < GROUPS; group++) {
        const value = rate(drawn, 4 * (GROUPS * replicate + group));
        if (value < least) least = value;
        if (value > greatest) greatest = value;
      }
      differences[replicate] = greatest - least;
      ratios[replicate] = least / greatest;
      leasts[replicate] = least;
      greatests[replicate] = greatest;
    }
    return aggregates.map((values) => percentileInterval(values, 0.95));
  });
}

function timed(name, work) {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = work();
  times[name].push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  processor[name].push((user + system) / 1000);
  return result;
}

function sum({ redraw, figures }) {
  return median(redraw) + median(figures);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
