/** Equalized odds, difference and ratio, worst case and mean, beside the percentile bootstrap's widths. */

import { falsePositiveRate, truePositiveRate } from '../../src/metrics/confusion-rates.ts';
import { compare, disparities } from '../../src/metrics/disparities.ts';
import { measured } from './estimate.mjs';
import { percentiles } from './percentile.mjs';
import { drawn, kindOf, ratesOf, sizesText } from './settings.mjs';
import { beside, simulate } from './simulate.mjs';

/** Rows of each class in the groups. */
const CLASSES = [
  ...[2, 5, 10].flatMap((groups) =>
    [
      [30, 30],
      [30, 120],
      [100, 400],
      [1000, 4000],
    ].map(([positives, negatives]) => ({
      positives: Array(groups).fill(positives),
      negatives: Array(groups).fill(negatives),
    })),
  ),
  { positives: [512, 2994], negatives: [4335, 6812] },
  { positives: [30, 120, 166, 30, 3185], negatives: [125, 336, 1270, 96, 9320] },
];
const MODELS = [
  { tpr: 0.5, fpr: 0.05 },
  { tpr: 0.3, fpr: 0.02 },
];
/** How the true, then the false positive rates of the groups differ. */
const PATTERNS = [
  ['equal', 'equal'],
  ['spread', 'equal'],
  ['equal', 'first apart'],
  ['spread', 'spread'],
];

const FIGURES = [
  { line: 'equalized odds difference', name: 'equalized_odds_difference', agg: 'worst_case' },
  { line: 'equalized odds difference, mean', name: 'equalized_odds_difference', agg: 'mean' },
  { line: 'equalized odds ratio', name: 'equalized_odds_ratio', agg: 'worst_case' },
  { line: 'equalized odds ratio, mean', name: 'equalized_odds_ratio', agg: 'mean' },
];

export const cases = CLASSES.flatMap(({ positives, negatives }) =>
  MODELS.flatMap((model) =>
    PATTERNS.map((patterns) => ({
      name: `${positives.join(' ')} of ${negatives.join(' ')}, ${model.tpr} ${model.fpr}, ${patterns.join(' ')}`,
      run: (random) => odds(random, { positives, negatives, model, patterns }),
    })),
  ),
);

function odds(random, { positives, negatives, model, patterns }) {
  const groups = positives.length;
  const figures = FIGURES.map(({ line }) => ({
    line,
    size: kindOf(positives),
    at: `${sizesText(positives)} positives, ${sizesText(negatives)} negatives, TPR ${model.tpr} ${patterns[0]}, FPR ${model.fpr} ${patterns[1]}`,
    least: 93.5,
    mostTimes: 1.9,
  }));
  const draw = () => {
    const tpr = ratesOf(patterns[0], drawn(model.tpr, random), groups);
    const fpr = ratesOf(patterns[1], drawn(model.fpr, random), groups);
    const tallies = positives.map((rows, at) => {
      const tp = random.binomial(rows, tpr[at]);
      const fp = random.binomial(negatives[at], fpr[at]);
      return { cells: { tn: negatives[at] - fp, fp, fn: rows - tp, tp } };
    });
    const found = tallies.map((tally) => ({
      true_positive_rate: measured(truePositiveRate, tally),
      false_positive_rate: measured(falsePositiveRate, tally),
    }));
    return { truth: [...tpr, ...fpr], found };
  };
  const intervals = ({ truth, found }) =>
    FIGURES.map(({ name, agg }, at) => {
      const { interval } = compare(disparities.get(name), found, {
        method: 'between_groups',
        agg,
        // Not asked between groups.
        overall: found[0],
        level: 0.95,
      });
      return interval && { ...interval, truth: statistics[at](truth) };
    });
  const resample = ({ found }) =>
    percentiles(
      [
        ...found.map(({ true_positive_rate: { value, rows } }) => ({ rate: value, rows })),
        ...found.map(({ false_positive_rate: { value, rows } }) => ({ rate: value, rows })),
      ],
      statistics,
      random,
    );
  return beside(
    simulate(figures, () => intervals(draw())),
    { draw, intervals, resample },
  );
}

/** Of the true positive rates of all groups, then their false positive rates. */
const statistics = [
  (rates) => Math.max(...halves(rates).map(range)),
  (rates) => mean(halves(rates).map(range)),
  (rates) => Math.min(...halves(rates).map(quotient)),
  (rates) => mean(halves(rates).map(quotient)),
];

function halves(rates) {
  const groups = rates.length / 2;
  return [rates.slice(0, groups), rates.slice(groups)];
}

function range(rates) {
  return Math.max(...rates) - Math.min(...rates);
}

function quotient(rates) {
  return Math.min(...rates) / Math.max(...rates);
}

function mean([first, second]) {
  return (first + second) / 2;
}
