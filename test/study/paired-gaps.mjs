/**
 * What the largest gap changes by, of the same rows, where the ends are plain and where they are tied; beside it the
 * same with the ends that are seen taken for the true ones, as nobody should.
 */
import { less, linearGroups, onBothSides } from '../../src/metrics/change/contrasts.ts';
import { changeOfDisparity } from '../../src/metrics/change/disparity.ts';
import { changeOfLargest, largest } from '../../src/metrics/change/largest.ts';
import { linearFigures } from '../../src/metrics/change/paired-rate.ts';
import { disparities } from '../../src/metrics/disparities.ts';
import { mergePairs } from '../../src/tally/pair.ts';
import { drawPair, jointChances, RATES_OF, range, selection, truthOf } from './pairs.mjs';
import { simulate } from './simulate.mjs';

/** One row in twenty has another decision; `by` is what the rate of a group changes by. */
const Q = 0.05;
const group = (rate, by = 0) => selection(rate, (Q + by) / 2, (Q - by) / 2);
const spread = (k, at) => 0.2 + (0.3 * at) / (k - 1);

/** Of k groups, each by its place. */
const PATTERNS = [
  { pattern: 'all tied, none changes', of: () => group(0.3) },
  { pattern: 'all tied, one moves by .03', of: (at) => group(0.3, at === 0 ? 0.03 : 0) },
  { pattern: 'plain ends, none changes', of: (at, k) => group(k === 2 ? 0.2 + 0.3 * at : spread(k, at)) },
  {
    pattern: 'plain ends, the highest moves by .03',
    of: (at, k) => group(k === 2 ? 0.2 + 0.3 * at : spread(k, at), at === k - 1 ? 0.03 : 0),
  },
  {
    pattern: 'a gap of .02 that grows by .02',
    of: (at, k) => group(at === k - 1 ? 0.32 : 0.3, at === k - 1 ? 0.02 : 0),
  },
  {
    pattern: 'a gap of .01 that turns to −.02',
    of: (at, k) => group(at === k - 1 ? 0.31 : 0.3, at === k - 1 ? -0.03 : 0),
  },
  {
    pattern: 'one overtakes the highest',
    of: (at, k) => group(at === k - 1 ? 0.4 : at === k - 2 ? 0.42 : 0.2, at === k - 1 ? 0.03 : 0),
  },
];

const SIZES = [
  ...[2, 3, 5, 10].flatMap((k) => [100, 1000, 5000].map((n) => Array(k).fill(n))),
  [4847, 9806],
  [145, 456, 1436, 111, 12_505],
];

const odds = disparities.get('equalized_odds_difference');
const gap = (groups, side) => range(groups.map((cells) => RATES_OF.selection_rate(cells, side)));

export const cases = [
  ...SIZES.flatMap((sizes) =>
    PATTERNS.map(({ pattern, of }) => ({
      name: `${sizes.join(' ')}, ${pattern}`,
      run: (random) =>
        gaps(random, { sizes, chances: sizes.map((_, at) => of(at, sizes.length)), at: `${text(sizes)}, ${pattern}` }),
    })),
  ),
  ...[300, 1000, 5000].flatMap((n) =>
    oddsPatterns().map(({ pattern, chances }) => ({
      name: `odds ${n}, ${pattern}`,
      run: (random) => equalizedOdds(random, { n, chances, at: `${n}, ${n}, ${pattern}` }),
    })),
  ),
];

function gaps(random, { sizes, chances, at }) {
  const size = sizes.length === 2 ? 'two groups' : 'three to ten groups';
  const figures = [
    { line: 'change of a gap', size, at, least: 93.5 },
    { line: 'change of a gap to all rows', size, at, least: 93.5 },
    { line: 'change of the least rate', size, at, least: 93.5 },
    { line: 'change of a gap, were the ends seen the true ones', size, at },
  ];
  const all = sizes.reduce((sum, rows) => sum + rows, 0);
  const overall = (side) =>
    sizes.reduce((sum, rows, place) => sum + (rows / all) * RATES_OF.selection_rate(chances[place], side), 0);
  const toOverall = (groups, side) =>
    Math.max(...groups.map((cells) => Math.abs(RATES_OF.selection_rate(cells, side) - overall(side))));
  const least = (groups, side) => Math.min(...groups.map((cells) => RATES_OF.selection_rate(cells, side)));
  const truths = [gap, toOverall, least, gap].map((of) => truthOf(of, chances));
  return simulate(figures, () => {
    const pairs = sizes.map((rows, place) => drawPair(random, rows, chances[place]));
    const sides = { kind: 'paired', pairs, overall: pairs.reduce(mergePairs) };
    const found = [
      ['demographic_parity_difference', 'between_groups'],
      ['demographic_parity_difference', 'to_overall'],
      ['selection_rate_group_min', 'between_groups'],
    ].map(([name, method]) =>
      changeOfDisparity(disparities.get(name), sides, { method, agg: 'worst_case' }).intervalAt(0.95),
    );
    return [...found, ofSeenEnds(pairs)].map((interval, figure) => interval && { ...interval, truth: truths[figure] });
  });
}

/** `undefined` where the ends seen are others after than before. */
function ofSeenEnds(pairs) {
  const { shares, figures } = linearGroups(pairs, linearFigures.selection_rate);
  const contrasts = figures.flatMap((a) => figures.flatMap((b) => (a === b ? [] : [less(a, b)])));
  const [then, now] = ['before', 'after'].map((side) => largest(contrasts, shares, side).contrast);
  return then === now ? changeOfLargest(onBothSides([now]), shares, { level: 0.95, compared: 1 })(1) : undefined;
}

function oddsPatterns() {
  const label = (rate, by = 0) => ({ rate, gain: (Q + by) / 2, loss: (Q - by) / 2 });
  const of = (fpr, tpr) => jointChances({ base: 0.3, negatives: fpr, positives: tpr });
  return [
    { pattern: 'the TPR plainly worse', chances: [of(label(0.1), label(0.5)), of(label(0.12), label(0.7, 0.03))] },
    { pattern: 'both rates tied', chances: [of(label(0.2), label(0.6)), of(label(0.3, 0.03), label(0.7))] },
    { pattern: 'no gap', chances: [of(label(0.1), label(0.6)), of(label(0.1), label(0.6))] },
    {
      pattern: 'the other rate becomes worse',
      chances: [of(label(0.1), label(0.6)), of(label(0.19, 0.04), label(0.7, -0.04))],
    },
  ];
}

function equalizedOdds(random, { n, chances, at }) {
  const rates = ['true_positive_rate', 'false_positive_rate'];
  const figures = ['worst_case', 'mean'].map((agg) => ({
    line: `change of equalized odds, ${agg === 'mean' ? 'mean' : 'worst case'}`,
    size: 'two groups',
    at,
    least: 93.5,
  }));
  const joined = { worst_case: Math.max, mean: (a, b) => (a + b) / 2 };
  return simulate(figures, () => {
    const pairs = chances.map((cells) => drawPair(random, n, cells));
    const sides = { kind: 'paired', pairs, overall: pairs.reduce(mergePairs) };
    return ['worst_case', 'mean'].map((agg) => {
      const of = (groups, side) =>
        joined[agg](...rates.map((rate) => range(groups.map((cells) => RATES_OF[rate](cells, side)))));
      const interval = changeOfDisparity(odds, sides, { method: 'between_groups', agg }).intervalAt(0.95);
      return interval && { ...interval, truth: truthOf(of, chances) };
    });
  });
}

function text(sizes) {
  return new Set(sizes).size === 1 ? `${sizes.length} × ${sizes[0]}` : sizes.join(', ');
}
