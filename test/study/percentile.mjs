/**
 * The interval that the percentile bootstrap gives the same figure: each group redrawn at its own share, 2.5 % and 97.5 %
 * of the replicates.
 *
 * @param groups each `rate` and `rows`
 * @param statistics functions of the list of redrawn rates; NaN where there is no value, which is passed over
 * @returns an interval for each statistic
 */
import { quantile } from '../../src/stats/quantile.ts';

const REPLICATES = 1000;

export function percentiles(groups, statistics, random) {
  const draws = groups.map(({ rate, rows }) => ({ rows, draw: random.sampler(rows, rate) }));
  const rates = new Float64Array(groups.length);
  const values = statistics.map(() => new Float64Array(REPLICATES));
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    draws.forEach(({ rows, draw }, at) => {
      rates[at] = draw() / rows;
    });
    statistics.forEach((statistic, at) => {
      values[at][replicate] = statistic(rates);
    });
  }
  return values.map((redrawn) => {
    const sorted = redrawn.filter((value) => !Number.isNaN(value)).sort();
    if (sorted.length === 0) return { low: 0, high: 0 };
    return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  });
}
