/** Means of what each row loses: Brier scores and log losses of several kinds of scores, absolute and squared errors. */
import { boundsOf } from '../../src/metrics/estimate.ts';
import { meanOf } from '../../src/metrics/part.ts';
import { brierScoreLoss, logLoss as logLossMetric } from '../../src/metrics/scores.ts';
import { intervalBetween } from '../../src/metrics/spread-interval.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { measured } from './estimate.mjs';
import { RATES } from './settings.mjs';
import { simulate } from './simulate.mjs';

const Z = criticalValue(0.95);
const SIZES = [30, 50, 100, 300, 1000];

const brier = (label, score) => (label - score) ** 2;
const logLoss = (label, score) => -Math.log(label === 1 ? score : 1 - score);
const flattened = (score) => 1 / (1 + Math.sqrt((1 - score) / score));

/** Scores beta distributed around a base rate; `chance` is that of a positive label at a score. */
const SCORES = [
  { scores: 'calibrated, spread', concentration: 2, chance: (score) => score },
  { scores: 'calibrated, close', concentration: 10, chance: (score) => score },
  { scores: 'overconfident', concentration: 4, chance: flattened },
];
const LOSSES = [
  { line: 'Brier score', metric: brierScoreLoss, of: brier, least: 93.5, most: 97 },
  { line: 'log loss', metric: logLossMetric, of: logLoss, least: 93.5, most: 97 },
];

const ERRORS = [
  {
    line: 'absolute error',
    at: 'normal',
    truth: Math.sqrt(2 / Math.PI),
    draw: (r) => Math.abs(r.normal()),
    bounded: true,
  },
  { line: 'absolute error', at: 'uniform', truth: 0.5, draw: (r) => r.uniform(), bounded: true },
  { line: 'squared error', at: 'uniform', truth: 1 / 3, draw: (r) => r.uniform() ** 2, bounded: true },
  { line: 'squared error', at: 'normal', truth: 1, draw: (r) => r.normal() ** 2 },
  { line: 'heavy tails', at: 'exponential', truth: 1, draw: (r) => r.exponential() },
  { line: 'heavy tails', at: 'lognormal', truth: Math.exp(0.5), draw: (r) => Math.exp(r.normal()) },
];

export const cases = [
  ...SIZES.flatMap((n) =>
    RATES.flatMap((p) =>
      SCORES.map((kind) => ({
        name: `n ${n}, p ${p}, ${kind.scores}`,
        run: (random) => ofScores(random, { n, p, kind }),
      })),
    ),
  ),
  ...SIZES.flatMap((n) =>
    ERRORS.map((error) => ({
      name: `n ${n}, ${error.line}, ${error.at}`,
      run: (random) => ofErrors(random, n, error),
    })),
  ),
  ...[30, 100].flatMap((n) =>
    [3, 10].map((groups) => ({
      name: `${groups} × ${n}, Brier scores`,
      run: (random) => between(random, { n, groups }),
    })),
  ),
];

/** As many base rates within 20 % of p. */
const GRID = 21;

function ofScores(random, { n, p, kind }) {
  const { scores, concentration, chance } = kind;
  const rates = Array.from({ length: GRID }, (_, at) => p * (0.8 + (0.4 * at) / (GRID - 1)));
  const truths = rates.map((rate) => LOSSES.map(({ of }) => expected(of, { rate, concentration, chance })));
  const figures = LOSSES.map(({ line }) => ({
    line,
    size: n * p >= 10 ? `n ${n}, from 10 expected positives` : `n ${n}, fewer expected positives`,
    at: `p ${p}, ${scores}`,
    least: 93.5,
    ...(n * p >= 10 && { most: 97 }),
  }));
  return simulate(figures, () => {
    const at = Math.floor(random.uniform() * GRID);
    const sums = LOSSES.map(() => [0, 0, 0]);
    let positives = 0;
    for (let row = 0; row < n; row++) {
      const score = clipped(random.beta(concentration * rates[at], concentration * (1 - rates[at])));
      const label = random.uniform() < chance(score) ? 1 : 0;
      positives += label;
      LOSSES.forEach(({ of }, loss) => {
        add(sums[loss], of(label, score));
      });
    }
    const cells = { tn: n - positives, fp: 0, fn: positives, tp: 0 };
    const tally = { cells, scores: { squaredError: sums[0], logLoss: sums[1] } };
    return LOSSES.map(({ metric }, loss) => {
      const { estimate } = measured(metric, tally);
      return estimate && { ...boundsOf(estimate, Z), truth: truths[at][loss] };
    });
  });
}

function ofErrors(random, n, { line, at, truth, draw, bounded }) {
  const figure = { line, size: `n ${n}`, at, ...(bounded && { least: 93.5, most: 97 }) };
  return simulate([figure], () => {
    const powers = [0, 0, 0];
    for (let row = 0; row < n; row++) add(powers, draw(random));
    return [intervalOf(powers, { n, truth })];
  });
}

/** The range over groups of the Brier score of calibrated scores. */
function between(random, { n, groups }) {
  const shape = { concentration: 4, chance: (score) => score };
  const rates = [0.3, 0.2];
  const truths = rates.map((rate) => expected(brier, { ...shape, rate }));
  const figures = ['equal', 'first apart'].map((at) => ({
    line: 'range of Brier scores',
    size: `${groups} × ${n}`,
    at,
    least: 93.5,
  }));
  return simulate(figures, () =>
    figures.map((_, apart) => {
      const estimates = Array.from({ length: groups }, (_group, at) => {
        const rate = rates[apart === 1 && at === 0 ? 1 : 0];
        const powers = [0, 0, 0];
        for (let row = 0; row < n; row++) {
          const score = random.beta(4 * rate, 4 * (1 - rate));
          add(powers, brier(random.uniform() < score ? 1 : 0, score));
        }
        return estimateOf(powers, n);
      });
      const truth = apart === 1 ? Math.abs(truths[0] - truths[1]) : 0;
      return { ...intervalBetween(estimates, 'difference', 0.95), truth };
    }),
  );
}

function estimateOf(powers, n) {
  const parts = meanOf(powers, { weight: n, squares: n });
  return { value: parts[0].value, parts, of: ([value]) => value };
}

function intervalOf(powers, { n, truth }) {
  return { ...boundsOf(estimateOf(powers, n), Z), truth };
}

function add(powers, loss) {
  powers[0] += loss;
  powers[1] += loss * loss;
  powers[2] += loss * loss * loss;
}

/** The mean loss by the midpoint rule over angles θ, score = sin²θ, where the beta density has no poles. */
function expected(of, { rate, concentration, chance }) {
  const POINTS = 20_000;
  let mass = 0;
  let sum = 0;
  const [a, b] = [concentration * rate, concentration * (1 - rate)];
  for (let at = 0; at < POINTS; at++) {
    // Points crowd at 0, where small shapes have their mass: θ = (π/2)·u⁸ at 0, evenly from there on.
    const u = (at + 0.5) / POINTS;
    const theta = (Math.PI / 2) * u ** 8;
    const score = clipped(Math.sin(theta) ** 2);
    const density = Math.sin(theta) ** (2 * a - 1) * Math.cos(theta) ** (2 * b - 1) * u ** 7;
    mass += density;
    sum += density * (chance(score) * of(1, score) + (1 - chance(score)) * of(0, score));
  }
  return sum / mass;
}

function clipped(score) {
  return Math.min(Math.max(score, 2 ** -52), 1 - 2 ** -52);
}
