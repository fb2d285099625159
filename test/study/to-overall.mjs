/** Largest |group − overall|, least of group / overall and its inverse, of shares and of F1. */
import { f1 } from '../../src/metrics/precision.ts';
import { selectionRate } from '../../src/metrics/selection-rate.ts';
import { intervalToOverall } from '../../src/metrics/spread-interval.ts';
import { merge } from '../../src/tally/merge.ts';
import { rest } from '../../src/tally/rest.ts';
import { chancesOfCells, MODELS } from './cells.mjs';
import { measured } from './estimate.mjs';
import { drawn, GROUPS, kindOf, patternsOf, ratesOf, sizesText } from './settings.mjs';
import { simulate } from './simulate.mjs';

const FIGURES = [
  { aggregate: 'difference', of: (values, whole) => Math.max(...values.map((value) => Math.abs(value - whole))) },
  {
    aggregate: 'ratio',
    of: (values, whole) => Math.min(...values.map((value) => Math.min(value / whole, whole / value))),
  },
];

const METRICS = [
  { name: 'shares', metric: selectionRate, value: ({ fp, tp, tn, fn }) => (fp + tp) / (fp + tp + tn + fn) },
  { name: 'F1', metric: f1, value: ({ tp, fp, fn }) => (2 * tp) / (2 * tp + fp + fn) },
];

export const cases = GROUPS.flatMap((sizes) =>
  [0.02, 0.1, 0.5].flatMap((p) =>
    patternsOf(sizes).map((pattern) => ({
      name: `${sizes.join(' ')}, p ${p}, ${pattern}`,
      run: (random) => toOverall(random, { sizes, p, pattern }),
    })),
  ),
);

function toOverall(random, { sizes, p, pattern }) {
  const figures = METRICS.flatMap(({ name }) =>
    FIGURES.map(({ aggregate }) => ({
      line: `${aggregate} to overall, ${name}`,
      size: kindOf(sizes),
      at: `${sizesText(sizes)}, p ${p}, ${pattern}`,
      // F1 rests on the rows that are positives or selected.
      ...(name === 'F1' && Math.min(...sizes) * p < 10 ? {} : { least: 93.5 }),
    })),
  );
  return simulate(figures, () => {
    const chances = ratesOf(pattern, drawn(p, random), sizes.length).map((rate) => chancesOfCells(rate, MODELS[0]));
    const tallies = sizes.map((rows, at) => ({ cells: named(random.multinomial(rows, chances[at])) }));
    const whole = tallies.reduce(merge);
    const wholeChances = ['tn', 'fp', 'fn', 'tp'].map((_, cell) =>
      sizes.reduce((sum, rows, at) => sum + rows * chances[at][cell], 0),
    );
    return METRICS.flatMap(({ metric, value }) => {
      const pairs = tallies.flatMap((tally) => {
        const group = measured(metric, tally).estimate;
        return group ? [{ group, rest: measured(metric, rest(whole, tally)).estimate }] : [];
      });
      const overall = measured(metric, whole);
      return FIGURES.map(({ aggregate, of }) => {
        if (pairs.length < tallies.length || (aggregate === 'ratio' && !(overall.value > 0))) return undefined;
        const interval = intervalToOverall(pairs, aggregate, 0.95);
        const truth = of(
          chances.map((cells) => value(named(cells))),
          value(named(wholeChances)),
        );
        return interval && { ...interval, truth };
      });
    });
  });
}

function named([tn, fp, fn, tp]) {
  return { tn, fp, fn, tp };
}
