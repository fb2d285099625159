/**
 * What a gate says of changes between two models on the same rows, and its standard errors beside those of redrawn rows.
 * Seeded: the same figures on every machine. Run: npm run study:paired [-- --write]
 */
import { changeOfDisparity } from '../../src/metrics/change/disparity.ts';
import { changeOfFigure } from '../../src/metrics/change/figure.ts';
import { pairRedraws } from '../../src/metrics/change/pair-redraws.ts';
import { uncertainFigure, unpairedChange } from '../../src/metrics/change/unpaired.ts';
import { disparities } from '../../src/metrics/disparities.ts';
import { measure } from '../../src/metrics/measure.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { mergePairs, tallyAfter, tallyBefore } from '../../src/tally/pair.ts';
import { stream } from './draw.mjs';
import { drawPair, jointChances } from './pairs.mjs';
import { writeBetween } from './readme.mjs';
import { markdown } from './table.mjs';

const LIMIT = 0.002;
const LEVEL = 0.95;
/** Standard errors of them are within 0.4 % twice out of three. */
const REPLICATES = 40_000;
const Z = criticalValue(LEVEL);
const parity = disparities.get('demographic_parity_difference');
const OPTIONS = { method: 'between_groups', agg: 'worst_case' };

/** The reference model's cells on Adult: rows, and chances tn, fp, fn, tp. */
const FEMALE = { tn: 4252, fp: 83, fn: 291, tp: 221 };
const MALE = { tn: 6176, fp: 636, fn: 1340, tp: 1654 };

const tables = [withdrawn(), falseAlarms(), standardErrors(), unpairedWidths()].join('\n\n');
console.log(tables);
if (process.argv.includes('--write')) writeBetween('study paired', tables);

function changeOfGap(pairs) {
  return changeOfDisparity(parity, { kind: 'paired', pairs, overall: pairs.reduce(mergePairs) }, OPTIONS);
}

/** Joint cells of a group of which some selected rows are no longer. */
function less({ tn, fp, fn, tp }, { fromFp = 0, fromTp = 0 } = {}) {
  return { rows: [tn, 0, fromFp, fp - fromFp, fn, 0, fromTp, tp - fromTp] };
}

/** 30 positive decisions withdrawn: what the report says, and what it would say of redrawn rows. */
function withdrawn() {
  const settings = [
    ...[30, 20, 8, 0].map((fromFp) => ({ group: 'Female', fromFp })),
    ...[30, 8, 0].map((fromFp) => ({ group: 'Male', fromFp })),
  ];
  const rows = settings.map(({ group, fromFp }) => {
    const cut = { fromFp, fromTp: 30 - fromFp };
    const pairs = [less(FEMALE, group === 'Female' ? cut : {}), less(MALE, group === 'Male' ? cut : {})];
    const { value, intervalAt } = changeOfGap(pairs);
    const random = stream(`withdrawn ${group} ${fromFp}`);
    const shares = redrawnShares(10_000, () => changeOfGap(redrawn(random, pairs)).intervalAt(LEVEL), {
      above: ({ low }) => low > LIMIT,
      below: ({ high }) => high < -LIMIT,
      other: ({ low, high }) => low > 0 || high < 0,
    });
    const mix = `${fromFp} false and ${30 - fromFp} true positives`;
    return [
      `30 from ${group}: ${mix}`,
      signed(value),
      interval(intervalAt(LEVEL)),
      ...Object.values(shares).map(percent),
    ];
  });
  return `30 positive decisions withdrawn on the reference model, gap of selection rates by sex (10,000 redraws of joint cells):\n\n${markdown(
    [
      '',
      'change',
      'interval',
      `share of redraws: fails max_increase ${LIMIT}`,
      `fails max_decrease ${LIMIT}`,
      'told from 0',
    ],
    rows,
  )}`;
}

/** A model that is as good in every group, and one that is worse by exactly the limit. */
function falseAlarms() {
  const q = 0.05;
  const rows = [
    ['equal model', 0, 0],
    [`true change of ${LIMIT}, Female lose`, -LIMIT, 0],
    [`true change of ${LIMIT}, Male gain`, 0, LIMIT],
    [`true change of ${LIMIT}, half each`, -LIMIT / 2, LIMIT / 2],
  ].map(([name, ofFemale, ofMale]) => {
    const random = stream(`alarm ${name}`);
    const groups = [
      [FEMALE, ofFemale],
      [MALE, ofMale],
    ].map(([cells, by]) => ({ rows: total(cells), chances: moving(cells, q, by) }));
    const draw = () => groups.map((group) => drawPair(random, group.rows, group.chances));
    const shares = redrawnShares(20_000, () => changeOfGap(draw()), {
      interval: ({ intervalAt }) => intervalAt(LEVEL).low > LIMIT,
      estimate: ({ value }) => value > LIMIT,
    });
    return [name, ...Object.values(shares).map(percent)];
  });
  return `False alarms: 5 % of the rows of each group have another decision (20,000 samples):\n\n${markdown(
    ['', `fails max_increase ${LIMIT}, decide_by: interval`, 'decide_by: estimate'],
    rows,
  )}`;
}

/** Chances of joint cells: a share q of the rows changes, the rate by so much; positives and negatives alike as they can. */
function moving({ tn, fp, fn, tp }, q, by) {
  const all = tn + fp + fn + tp;
  const [gain, loss] = [(q + by) / 2, (q - by) / 2];
  const [selected, rejected] = [(fp + tp) / all, (tn + fn) / all];
  const four = (no, yes) => [
    no * (1 - gain / rejected),
    (no * gain) / rejected,
    (yes * loss) / selected,
    yes * (1 - loss / selected),
  ];
  return [...four(tn / all, fp / all), ...four(fn / all, tp / all)];
}

/** Standard errors: of closed forms, (high − low) / 2z, of redrawn joint cells, and of redrawn rows. */
function standardErrors() {
  const figures = [
    { name: 'selection rate', of: (pairs, options) => figureOf('selection_rate', pairs, options) },
    { name: 'balanced accuracy', of: (pairs, options) => figureOf('balanced_accuracy_score', pairs, options) },
    { name: 'precision', of: (pairs, options) => figureOf('precision_score', pairs, options) },
    { name: 'F1', of: (pairs, options) => figureOf('f1_score', pairs, options) },
    ...['demographic_parity_difference', 'equalized_odds_difference', 'demographic_parity_ratio'].map((name) => ({
      name,
      of: (pairs, options) =>
        changeOfDisparity(
          disparities.get(name),
          { kind: 'paired', pairs, overall: pairs.reduce(mergePairs) },
          { ...OPTIONS, ...options },
        ),
    })),
  ];
  const rows = [0.01, 0.02, 0.05].flatMap((q) => {
    const random = stream(`errors ${q}`);
    const pairs = [FEMALE, MALE].map((cells) => ({
      rows: moving(cells, q, 0).map((chance) => Math.round(chance * total(cells))),
    }));
    const redraws = pairRedraws({ replicates: REPLICATES, seed: 0 });
    const samples = rowRedraws(random, pairs, REPLICATES);
    return figures.map(({ name, of }) => {
      const ofRows = deviation(samples.map((sample) => of(sample, {}).value));
      const cells = deviation(cellRedraws(redraws, pairs).map((sample) => of(sample, {}).value));
      const { low, high } = of(pairs, { redraws }).intervalAt(LEVEL);
      const implied = (high - low) / (2 * Z);
      return [
        `${name}, q ${q}`,
        short(ofRows),
        ...[cells, implied].map((error) => `${short(error)} (${ratioText(error / ofRows)})`),
      ];
    });
  });
  return `Standard errors of changes on the reference model by sex (figures of one group: Female), q the share of rows with another decision, as many gained as lost; 40,000 redraws of rows and of cells:\n\n${markdown(
    ['', 'redrawn rows', 'redrawn joint cells', 'interval, (high − low) / 3.92'],
    rows,
  )}`;
}

function figureOf(metric, [pair], options) {
  return changeOfFigure(metric, { kind: 'paired', pair, at: 0 }, options);
}

/** Unpaired intervals beside paired ones of the same rows. */
function unpairedWidths() {
  const rows = [
    [1000, 0.3, 0.05],
    [1000, 0.3, 0.2],
    [5000, 0.1, 0.02],
    [5000, 0.5, 0.02],
    [5000, 0.5, 0.2],
    [12_505, 0.1867, 0.01],
    [12_505, 0.1867, 0.05],
  ].map(([n, p, q]) => {
    const label = { rate: p, gain: q / 2, loss: q / 2 };
    const pair = { rows: jointChances({ base: 0.25, negatives: label, positives: label }).map((chance) => n * chance) };
    const paired = width(changeOfFigure('selection_rate', { kind: 'paired', pair }, {}).intervalAt(LEVEL));
    const [before, after] = [tallyBefore, tallyAfter].map((of) => {
      return uncertainFigure(measure(of(pair), {}).selection_rate);
    });
    const unpaired = width(unpairedChange({ kind: 'unpaired', before, after }, {}).intervalAt(LEVEL));
    const expected = Math.sqrt((2 * p * (1 - p)) / q);
    const times = unpaired / paired;
    return [
      `n ${n}, p ${p}, q ${q}`,
      short(paired),
      short(unpaired),
      times.toFixed(2),
      expected.toFixed(2),
      ratioText(times / expected),
    ];
  });
  return `Unpaired intervals of one rate beside paired ones:\n\n${markdown(
    ['', 'paired width', 'unpaired', 'times', '√(2p(1 − p)/q)', ''],
    rows,
  )}`;
}

function redrawn(random, pairs) {
  return pairs.map(({ rows }) => {
    const all = rows.reduce((sum, count) => sum + count, 0);
    return drawPair(
      random,
      all,
      rows.map((count) => count / all),
    );
  });
}

/** Every row by itself, with replacement, group by group. */
function rowRedraws(random, pairs, replicates) {
  const cellsOf = pairs.map(({ rows }) => Uint8Array.from(rows.flatMap((count, cell) => Array(count).fill(cell))));
  return Array.from({ length: replicates }, () =>
    cellsOf.map((cells) => {
      const rows = Array(8).fill(0);
      for (let draw = 0; draw < cells.length; draw++) rows[cells[Math.floor(random.uniform() * cells.length)]]++;
      return { rows };
    }),
  );
}

/** The redraws that intervals rest on, as pairs again: both sides' cells tell no joint ones, but every figure of a side. */
function cellRedraws(redraws, pairs) {
  const drawn = pairs.map((pair, at) => redraws.alone(pair, at));
  return Array.from({ length: drawn[0].before.length / 4 }, (_, replicate) =>
    drawn.map(({ before, after }) => {
      const [b, a] = [before, after].map((cells) => cells.subarray(4 * replicate, 4 * replicate + 4));
      // Joint cells with these margins: nobody loses who is not among those that the margins ask for.
      const four = (no, yes, noAfter, yesAfter) => {
        const both = Math.min(yes, yesAfter);
        return [Math.min(no, noAfter), yesAfter - both, yes - both, both];
      };
      return { rows: [...four(b[0], b[1], a[0], a[1]), ...four(b[2], b[3], a[2], a[3])] };
    }),
  );
}

function redrawnShares(samples, draw, questions) {
  const counts = Object.fromEntries(Object.keys(questions).map((name) => [name, 0]));
  for (let sample = 0; sample < samples; sample++) {
    const found = draw();
    for (const [name, holds] of Object.entries(questions)) if (holds(found)) counts[name]++;
  }
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / samples]));
}

function deviation(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

function total({ tn, fp, fn, tp }) {
  return tn + fp + fn + tp;
}

function width({ low, high }) {
  return high - low;
}

function signed(value) {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(5)}`;
}

function interval({ low, high }) {
  return `${signed(low)} to ${signed(high)}`;
}

function percent(share) {
  return `${(100 * share).toFixed(2)} %`;
}

function short(value) {
  return String(Number(value.toPrecision(4)));
}

function ratioText(times) {
  const off = 100 * (times - 1);
  return `${off < 0 ? '−' : '+'}${Math.abs(off).toFixed(1)} %`;
}
