/**
 * Redraws of cells beside redraws of rows, on the golden predictions of Adult and German: standard errors, and tests
 * that the two samples have one distribution. Takes minutes.
 * Run: node test/study/bootstrap.mjs [replicates] [part of a study's name]; SEED=n draws others than those of 0.
 */
import { normalCdf } from '../../src/stats/normal.ts';
import { redrawCells } from '../../src/stats/redraw-cells.ts';
import { uniforms } from '../../src/stats/uniform.ts';
import { readPredictions, rowCells } from '../shared/predictions.ts';
import { aggregates, CELL_RATES } from '../stats/cell-rates.ts';
import { forEachRowRedraw } from '../stats/row-bootstrap.ts';

const SEED = Number(process.env.SEED ?? 0);
const REPLICATES = Number(process.argv[2] ?? 100_000);
/** Cells are cheap: so many that the error of the comparison is that of the redrawn rows. */
const CELL_REPLICATES = 10 * REPLICATES;
const COMPARED = Math.min(4000, REPLICATES);
const CHUNK = 1000;

/** Where `within` is set each group is redrawn by itself, else the whole table. */
const STUDIES = [
  { data: 'adult', feature: 'sex' },
  { data: 'adult', feature: 'race' },
  { data: 'adult', feature: 'race', weighted: true },
  { data: 'adult', feature: 'race', weighted: true, within: true },
  { data: 'german', feature: 'sex' },
  { data: 'german', feature: 'age_group', within: true },
];

const AGGREGATES = ['difference between_groups', 'difference to_overall', 'group_min', 'group_max'];

console.log(`${REPLICATES} redraws of rows, ${CELL_REPLICATES} of cells; tests with ${COMPARED} of each\n`);
console.log('study                                  figures  worst SE ratio  least p: KS  variances (tests)  at');
for (const study of STUDIES) {
  const name = `${study.data} by ${study.feature}${study.weighted ? ', weighted' : ''}${study.within ? ', within groups' : ''}`;
  if (!name.includes(process.argv[3] ?? '')) continue;
  const start = performance.now();
  const table = tableOf(study);
  const rows = gathered(table, redrawRows(table, study));
  const cells = gathered(table, redrawnCells(table, study));
  const figures = [...rows].filter(([, sample]) => sample.values.length > 0 && variance(sample.values) > 0);
  const ratios = figures.map(([name, sample]) => ({ name, ratio: errorOf(cells.get(name)) / errorOf(sample) }));
  const worst = ratios.reduce((a, b) => (Math.abs(b.ratio - 1) > Math.abs(a.ratio - 1) ? b : a));
  const tests = figures.map(([name, sample]) => ({ name, a: sample.values, b: cells.get(name).values }));
  const ks = tests
    .map(({ name, a, b }) => ({ name, p: kolmogorovSmirnov(a, b) }))
    .reduce((least, test) => (test.p < least.p ? test : least));
  const spread = Math.min(...tests.map(({ a, b }) => variancesDiffer(a, b)));
  const count = String(figures.length).padStart(7);
  console.log(
    `${name.padEnd(38)} ${count}  ${worst.ratio.toFixed(4).padStart(14)}  ${ks.p.toFixed(4).padStart(11)}  ${spread.toFixed(4)} (${2 * figures.length})  ${worst.name}; KS: ${ks.name}; ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
}

function tableOf({ data, feature, weighted }) {
  const predictions = readPredictions(data);
  const { groups, cells } = rowCells(predictions, [feature]);
  const weights = weighted ? predictions.numbers('sample_weight') : undefined;
  const count = 4 * groups.length;
  const [rows, sums, squares] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  cells.forEach((cell, row) => {
    const weight = weights?.[row] ?? 1;
    rows[cell] += 1;
    sums[cell] += weight;
    squares[cell] += weight * weight;
  });
  return { groups: groups.map((values) => values.join('/')), cells, weights, rows, sums, squares };
}

/** Visits every redraw of rows; within groups those of each group are gathered side by side. */
function redrawRows({ groups, cells, weights }, { within }) {
  const options = { cellCount: 4 * groups.length, replicates: REPLICATES };
  if (!within) {
    return (visit) => forEachRowRedraw(cells, { ...options, randomState: SEED, ...(weights && { weights }) }, visit);
  }
  return (visit) => {
    const sums = new Float64Array(REPLICATES * options.cellCount);
    groups.forEach((_, group) => {
      const own = [...cells.keys()].filter((row) => cells[row] >> 2 === group);
      const ownWeights = weights && { weights: Float64Array.from(own, (row) => weights[row]) };
      const ownCells = Uint8Array.from(own, (row) => cells[row]);
      forEachRowRedraw(
        ownCells,
        { ...options, randomState: 1000 * SEED + group, ...ownWeights },
        (drawn, replicate) => {
          for (let cell = 4 * group; cell < 4 * group + 4; cell++) {
            sums[replicate * options.cellCount + cell] = drawn[cell];
          }
        },
      );
    });
    for (let at = 0; at < REPLICATES; at++) {
      visit(sums.subarray(at * options.cellCount, (at + 1) * options.cellCount), at);
    }
  };
}

function redrawnCells({ rows, weights, sums, squares }, { within }) {
  const cells = { rows, ...(weights && { weights: { sums, squares } }) };
  const options = { uniform: uniforms(SEED), ...(within && { cellsPerGroup: 4 }) };
  return (visit) => {
    for (let start = 0; start < CELL_REPLICATES; start += CHUNK) {
      const { masses } = redrawCells(cells, CHUNK, options);
      for (let at = 0; at < CHUNK; at++) visit(masses.subarray(at * rows.length, (at + 1) * rows.length), start + at);
    }
  };
}

/** Of every figure its moments over all replicates and the values of the first. Undefined replicates are passed over. */
function gathered({ groups }, redraw) {
  const rates = Object.entries(CELL_RATES);
  const figures = rates.flatMap(([metric]) => [
    `${metric} overall`,
    ...AGGREGATES.map((name) => `${metric} ${name}`),
    ...groups.map((group) => `${metric} of ${group}`),
    ...groups.slice(1).map((group) => `${metric} of ${group} - ${groups[0]}`),
  ]);
  const samples = figures.map(() => ({ origin: Number.NaN, count: 0, sum: 0, squares: 0, values: [] }));
  const together = new Float64Array(4);
  const own = new Array(groups.length);
  redraw((drawn, replicate) => {
    together.fill(0);
    for (let at = 0; at < drawn.length; at++) together[at % 4] += drawn[at];
    let next = 0;
    const add = (value) => {
      const sample = samples[next++];
      if (Number.isNaN(value)) return;
      if (sample.count === 0) sample.origin = value;
      sample.count++;
      sample.sum += value - sample.origin;
      sample.squares += (value - sample.origin) ** 2;
      if (replicate < COMPARED) sample.values.push(value);
    };
    for (const [, rate] of rates) {
      const overall = rate(together, 0);
      for (let group = 0; group < own.length; group++) own[group] = rate(drawn, 4 * group);
      const all = aggregates(own, overall);
      add(overall);
      for (const name of AGGREGATES) add(all[name]);
      for (let group = 0; group < own.length; group++) add(own[group]);
      for (let group = 1; group < own.length; group++) add(own[group] - own[0]);
    }
  });
  return new Map(figures.map((name, at) => [name, samples[at]]));
}

function errorOf({ count, sum, squares }) {
  return Math.sqrt((squares - sum ** 2 / count) / (count - 1));
}

function variance(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** The p-value of the two-sample test of Kolmogorov and Smirnov, by the limit; ties make it larger. */
function kolmogorovSmirnov(a, b) {
  const [x, y] = [Float64Array.from(a).sort(), Float64Array.from(b).sort()];
  let [i, j, furthest] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    const at = Math.min(x[i], y[j]);
    while (x[i] <= at) i++;
    while (y[j] <= at) j++;
    furthest = Math.max(furthest, Math.abs(i / x.length - j / y.length));
  }
  const root = Math.sqrt((x.length * y.length) / (x.length + y.length));
  const lambda = (root + 0.12 + 0.11 / root) * furthest;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * lambda * lambda);
  return lambda < 0.2 ? 1 : Math.min(1, Math.max(0, sum));
}

/** The p-value of equal variances: ln(s²/s²) over its standard error, which the fourth moments tell. */
function variancesDiffer(a, b) {
  const error = (values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const fourth = values.reduce((sum, value) => sum + (value - mean) ** 4, 0) / values.length;
    return (fourth / variance(values) ** 2 - 1) / values.length;
  };
  const z = Math.log(variance(a) / variance(b)) / Math.sqrt(error(a) + error(b));
  return 2 * normalCdf(-Math.abs(z));
}
