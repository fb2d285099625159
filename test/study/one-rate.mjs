/** One share of rows, exactly: all outcomes with their chances. */
import { boundsOf } from '../../src/metrics/estimate.ts';
import { selectionRate } from '../../src/metrics/selection-rate.ts';
import { criticalValue } from '../../src/stats/normal.ts';
import { around, chancesOf } from './binomial.mjs';
import { measured, selectedOf } from './estimate.mjs';
import { RATES, SIZES } from './settings.mjs';

const Z = criticalValue(0.95);

export const cases = SIZES.flatMap((n) =>
  RATES.map((p) => ({
    name: `n ${n}, p ${p}`,
    run: () => [{ line: 'one rate', size: `n ${n}`, at: `p ${p}`, least: 93.5, most: 96.5, ...exactly(n, p) }],
  })),
);

function exactly(n, p) {
  const known = new Map();
  const bounds = (x) => {
    if (!known.has(x)) known.set(x, boundsOf(measured(selectionRate, selectedOf(x, n)).estimate, Z));
    return known.get(x);
  };
  const grid = around(p, n > 1000 ? 41 : 401);
  let covered = 0;
  let width = 0;
  for (const rate of grid) {
    const { first, chances } = chancesOf(n, rate);
    chances.forEach((chance, at) => {
      const { low, high } = bounds(first + at);
      if (low <= rate && rate <= high) covered += chance;
      width += chance * (high - low);
    });
  }
  return { coverage: (100 * covered) / grid.length, width: width / grid.length };
}
