/** Range, min / max, the least and the greatest of the groups' shares, beside the percentile bootstrap's widths. */

import { selectionRate } from '../../src/metrics/selection-rate.ts';
import { intervalBetween } from '../../src/metrics/spread-interval.ts';
import { measured, selectedOf } from './estimate.mjs';
import { percentiles } from './percentile.mjs';
import { drawn, GROUPS, kindOf, patternsOf, RATES, ratesOf, sizesText } from './settings.mjs';
import { beside, simulate } from './simulate.mjs';

const AGGREGATES = [
  { line: 'range', aggregate: 'difference', of: (rates) => greatest(rates) - least(rates) },
  { line: 'min / max', aggregate: 'ratio', of: (rates) => least(rates) / greatest(rates) },
  { line: 'group_min', aggregate: 'group_min', of: (rates) => least(rates) },
  { line: 'group_max', aggregate: 'group_max', of: (rates) => greatest(rates) },
];
const STATISTICS = AGGREGATES.map(({ of }) => of);

export const cases = GROUPS.flatMap((sizes) =>
  RATES.flatMap((p) =>
    patternsOf(sizes).map((pattern) => ({
      name: `${sizes.join(' ')}, p ${p}, ${pattern}`,
      run: (random) => compared(random, { sizes, p, pattern }),
    })),
  ),
);

function compared(random, { sizes, p, pattern }) {
  const figures = AGGREGATES.map(({ line }) => ({
    line,
    size: kindOf(sizes),
    at: `${sizesText(sizes)}, p ${p}, ${pattern}`,
    least: 93.5,
    mostTimes: 1.9,
  }));
  const draw = () => {
    const rates = ratesOf(pattern, drawn(p, random), sizes.length);
    const found = sizes.map((rows, at) => measured(selectionRate, selectedOf(random.binomial(rows, rates[at]), rows)));
    return { rates, found };
  };
  const intervals = ({ rates, found }) => {
    const estimates = found.map(({ estimate }) => estimate);
    const nobody = found.every(({ value }) => value === 0);
    return AGGREGATES.map(({ aggregate, of }) =>
      aggregate === 'ratio' && nobody
        ? undefined
        : { ...intervalBetween(estimates, aggregate, 0.95), truth: of(rates) },
    );
  };
  const resample = ({ found }) =>
    percentiles(
      found.map(({ value, rows }) => ({ rate: value, rows })),
      STATISTICS,
      random,
    );
  return beside(
    simulate(figures, () => intervals(draw())),
    { draw, intervals, resample },
  );
}

function least(values) {
  return values.reduce((a, b) => Math.min(a, b));
}

function greatest(values) {
  return values.reduce((a, b) => Math.max(a, b));
}
