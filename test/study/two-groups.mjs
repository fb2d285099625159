/** The signed difference and the ratio of two named groups' shares, exactly: all pairs of outcomes with their chances. */
import { koopman } from '../../src/stats/koopman.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { squareAndAdd } from '../../src/stats/square-and-add.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { around, chancesOf } from './binomial.mjs';
import { RATES } from './settings.mjs';

const Z = criticalValue(0.95);
const PAIRS = [
  [30, 30],
  [30, 100],
  [30, 1000],
  [100, 30],
  [100, 100],
  [300, 300],
  [1000, 1000],
  [111, 12_505],
  [12_505, 456],
  [4847, 9806],
  [12_505, 12_505],
];
const FIGURES = [
  { line: 'signed difference of two groups', of: (a, b) => a - b, interval: newcombe, defined: () => true },
  {
    line: 'ratio of two groups',
    of: (a, b) => a / b,
    interval: (a, b) => koopman(a, b, Z),
    defined: (x, y) => x + y > 0,
  },
];

function newcombe(a, b) {
  const bounded = [a, b].map(({ rate, rows }) => ({ value: rate, ...wilson(rate, rows, Z) }));
  return squareAndAdd(bounded, ([first, second]) => first - second);
}

export const cases = PAIRS.flatMap((sizes) =>
  RATES.flatMap((p) =>
    RATES.map((q) => ({
      name: `${sizes.join(' ')}, p ${p} and ${q}`,
      run: () => FIGURES.map((figure) => exactly(figure, { sizes, p, q })),
    })),
  ),
);

function exactly({ line, of, interval, defined }, { sizes, p, q }) {
  const [m, n] = sizes;
  const known = new Map();
  const bounds = (x, y) => {
    const key = x * (n + 1) + y;
    let found = known.get(key);
    if (found === undefined) {
      found = interval({ rate: x / m, rows: m }, { rate: y / n, rows: n });
      known.set(key, found);
    }
    return found;
  };
  const grid = p === q ? together(p, m + n) : apart(p, q, m + n);
  let coverage = 0;
  for (const [rate, other] of grid) {
    coverage += coverageAt(of(rate, other), {
      first: chancesOf(m, rate),
      second: chancesOf(n, other),
      bounds,
      defined,
    });
  }
  const central = [chancesOf(m, p), chancesOf(n, q)];
  const expected = [m * p, m * (1 - p), n * q, n * (1 - q)];
  return {
    line,
    size: sizes.join(', '),
    at: `p ${p} and ${q}`,
    least: 93.5,
    ...(Math.min(...expected) >= 5 && { most: 96.5 }),
    coverage: (100 * coverage) / grid.length,
    width: meanWidth(central, { bounds, defined }),
  };
}

/** Equal rates, which stay equal. */
function together(p, rows) {
  return around(p, rows > 2000 ? 41 : 201).map((rate) => [rate, rate]);
}

/** Different rates, each within 20 % of its own. */
function apart(p, q, rows) {
  const points = rows > 2000 ? 7 : 21;
  return around(p, points).flatMap((rate) => around(q, points).map((other) => [rate, other]));
}

/**
 * Both bounds rise with the first outcome and fall with the second, so the second outcomes that are covered beside one
 * of the first are neighbours, from `from` to `to`, and both ends rise with the first outcome.
 */
function coverageAt(truth, { first, second, bounds, defined }) {
  const below = cumulated(second.chances);
  const last = second.chances.length;
  let from = 0;
  let to = 0;
  let covered = 0;
  let undefinedChance = 0;
  first.chances.forEach((chance, at) => {
    const x = first.first + at;
    while (from < last && bounds(x, second.first + from).low > truth) from++;
    while (to < last && bounds(x, second.first + to).high >= truth) to++;
    covered += chance * Math.max(0, below[to] - below[from]);
    if (x === 0 && second.first === 0 && !defined(0, 0)) {
      undefinedChance = chance * second.chances[0];
      if (from === 0 && to > 0) covered -= undefinedChance;
    }
  });
  return covered / (1 - undefinedChance);
}

function cumulated(chances) {
  const sums = [0];
  for (const chance of chances) sums.push(sums.at(-1) + chance);
  return sums;
}

/** Over at most some 60 × 60 outcomes, evenly taken; infinite widths are passed over. */
function meanWidth([first, second], { bounds, defined }) {
  const [across, down] = [first, second].map(({ chances }) => Math.ceil(chances.length / 60));
  let weight = 0;
  let sum = 0;
  for (let a = 0; a < first.chances.length; a += across) {
    for (let b = 0; b < second.chances.length; b += down) {
      const [x, y] = [first.first + a, second.first + b];
      if (!defined(x, y)) continue;
      const { low, high } = bounds(x, y);
      if (!Number.isFinite(high - low)) continue;
      weight += first.chances[a] * second.chances[b];
      sum += first.chances[a] * second.chances[b] * (high - low);
    }
  }
  return sum / weight;
}
