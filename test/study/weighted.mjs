/** One share of weighted rows: weights that have nothing to do with the outcome, and weights that have. */
import { boundsOf } from '../../src/metrics/estimate.ts';
import { selectionRate } from '../../src/metrics/selection-rate.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { measured } from './estimate.mjs';
import { drawn, RATES } from './settings.mjs';
import { simulate } from './simulate.mjs';

const Z = criticalValue(0.95);
const WEIGHTS = [
  { weights: 'lognormal, σ ½', draw: (random) => Math.exp(0.5 * random.normal()) },
  { weights: 'lognormal, σ 1', draw: (random) => Math.exp(random.normal()) },
  { weights: 'one in ten ten times as heavy', draw: (random) => (random.uniform() < 0.1 ? 10 : 1) },
];
/** How many times as heavy selected rows are on average. */
const TIMES = [1, 1 / 4, 1 / 2, 2, 4];

export const cases = [30, 100, 300, 1000].flatMap((n) =>
  RATES.flatMap((p) =>
    WEIGHTS.flatMap(({ weights, draw }) =>
      TIMES.map((times) => ({
        name: `n ${n}, p ${p}, ${weights}, × ${times}`,
        run: (random) => weighted(random, { n, p, weights, draw, times }),
      })),
    ),
  ),
);

function weighted(random, { n, p, weights, draw, times }) {
  const expected = n * Math.min(p, 1 - p);
  const figure = {
    line: times === 1 ? 'one rate, unrelated weights' : 'one rate, related weights',
    size: expected >= 20 ? 'from 20 expected successes' : 'below 20 expected successes',
    at: `n ${n}, p ${p}, ${weights}${times === 1 ? '' : `, successes × ${times}`}`,
    ...targetOf({ related: times !== 1, expected }),
  };
  return simulate([figure], () => {
    const rate = drawn(p, random);
    const successes = random.binomial(n, rate);
    const selected = sums(random, { rows: successes, draw, times });
    const others = sums(random, { rows: n - successes, draw, times: 1 });
    const tally = {
      cells: { tn: n - successes, fp: successes, fn: 0, tp: 0 },
      weighted: { tn: others.weight, fp: selected.weight, fn: 0, tp: 0 },
      weightedSquares: { tn: others.squares, fp: selected.squares, fn: 0, tp: 0 },
    };
    const truth = (times * rate) / (times * rate + 1 - rate);
    return [{ ...boundsOf(measured(selectionRate, tally).estimate, Z), truth }];
  });
}

function targetOf({ related, expected }) {
  if (related) return expected >= 20 ? { least: 91.5 } : {};
  return expected >= 20 ? { least: 93.5, most: 96.5 } : { least: 92.5 };
}

function sums(random, { rows, draw, times }) {
  let weight = 0;
  let squares = 0;
  for (let row = 0; row < rows; row++) {
    const one = times * draw(random);
    weight += one;
    squares += one * one;
  }
  return { weight, squares };
}
